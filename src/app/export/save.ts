/** Hands a file to the reader. */
import type { Made } from '../../export/formats.ts';

/** Seconds a browser may take to read the file before it is let go. */
const PATIENCE_MS = 60_000;

/** @param name of the file without its end. Returns the whole name. */
export function save(content: Made, name: string, { end, type }: { end: string; type: string }): string {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name + end;
  // A format of two kinds says by its content which one it has become.
  if (blob.type && blob.type !== type) link.download = `${name}.${blob.type.split('/')[1]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE_MS);
  return link.download;
}
