/** A comment in a GIF, before its last byte: blocks of at most 255 bytes after the mark of a comment. */
const MARK = [0x21, 0xfe] as const;
const BLOCK = 255;

export function withComment(gif: Uint8Array, words: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(words);
  const comment: number[] = [...MARK];
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    comment.push(block.length, ...block);
  }
  comment.push(0);
  const end = gif.length - 1;
  const whole = new Uint8Array(gif.length + comment.length);
  whole.set(gif.subarray(0, end));
  whole.set(comment, end);
  whole.set(gif.subarray(end), end + comment.length);
  return whole;
}
