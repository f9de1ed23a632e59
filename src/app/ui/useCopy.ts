/** Copies text; where the clipboard is refused, the text is to be shown selected, for the reader's own keys. */
import { useEffect, useRef, useState } from 'react';

export interface Copying {
  /** What was copied last, by the name it was given. */
  copied: string | null;
  /** What the browser would not copy. */
  refused: string | null;
  /** To be called within the gesture itself: afterwards Safari copies no more. The text may still be on its way. */
  copy(name: string, text: string | Promise<string>): Promise<void>;
  /** For the field that shows the refused text. */
  field: React.RefObject<HTMLTextAreaElement | null>;
}

async function writeLater(text: Promise<string>): Promise<void> {
  const blob = text.then((known) => new Blob([known], { type: 'text/plain' }));
  blob.catch(() => {});
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Some browsers know no promise in it; those take a text after a moment as well.
    await navigator.clipboard.writeText(await text);
  }
}

export function useCopy(): Copying {
  const [copied, setCopied] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!refused) return;
    field.current?.focus();
    field.current?.select();
  }, [refused]);
  const copy = async (name: string, text: string | Promise<string>) => {
    try {
      await (typeof text === 'string' ? navigator.clipboard.writeText(text) : writeLater(text));
      setRefused(null);
      setCopied(name);
    } catch {
      setCopied(null);
      setRefused(name);
    }
  };
  return { copied, refused, copy, field };
}
