/** Hands a file to the reader. */

/** Seconds a browser may take to read the file before it is let go. */
const PATIENCE_MS = 60_000;

export function save(content: Blob | string | Uint8Array, name: string, type = 'application/octet-stream'): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE_MS);
}
