/** Copies text; where the clipboard is refused, the text is to be shown selected, for the reader's own keys. */
import { useEffect, useRef, useState } from 'react';

export interface Copying {
  /** What was copied last, by the name it was given. */
  copied: string | null;
  /** What the browser would not copy. */
  refused: string | null;
  copy(name: string, text: string): Promise<void>;
  /** For the field that shows the refused text. */
  field: React.RefObject<HTMLTextAreaElement | null>;
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
  const copy = async (name: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setRefused(null);
      setCopied(name);
    } catch {
      setCopied(null);
      setRefused(name);
    }
  };
  return { copied, refused, copy, field };
}
