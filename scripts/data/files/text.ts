/** Text files as editors of every kind leave them: read as UTF-8, or refused with what to do. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';

/** A file that cannot be read at all; the message says what to do. */
export class UnreadableFile extends Error {}

/** Far above any data file; what is larger was put there by mistake, and would take all memory. */
const MOST_BYTES = 100_000_000;

const SAVE = 'Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8).';

/** Line and column of a place in a text, counted from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** The wider encoding a text begins in, by its byte-order mark or by where the zeros of its first, ASCII, letters are. */
function widerEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'UTF-16';
  const zeros = [...bytes.slice(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (['000x', 'x000'].includes(zeros)) return 'UTF-32';
  if (['0x0x', 'x0x0', '0x', 'x0'].includes(zeros)) return 'UTF-16';
  return undefined;
}

/**
 * The text of a file's bytes, without a byte-order mark.
 * @throws UnreadableFile where the bytes are not UTF-8, or letters were lost in them
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  const wider = widerEncoding(bytes);
  if (wider) throw new UnreadableFile(`${file}: is encoded in ${wider}, not in UTF-8. ${SAVE}`);
  const at = (offset: number, text: string) => {
    const { line, column } = placeOf(text, offset);
    return `${file}:${line}:${column}`;
  };
  const text = new TextDecoder().decode(bytes);
  const nought = text.indexOf('\u0000');
  if (nought >= 0)
    throw new UnreadableFile(
      `${at(nought, text)}: holds NUL bytes, so it is no text, or was damaged when it was saved. Restore it from Git or from a copy.`,
    );
  const lost = text.indexOf('\ufffd');
  if (lost < 0) return text;
  throw new UnreadableFile(
    isUtf8(bytes)
      ? `${at(lost, text)}: a letter was lost here: “\ufffd” stands in its place. The file was once read in the wrong encoding: restore it from Git or from a copy, and write the letter again.`
      : `${at(lost, text)}: is not encoded in UTF-8: a letter here is written in an older encoding (for Turkish Windows-1254, for Russian Windows-1251). Open the file in that encoding and save it as UTF-8.`,
  );
}

/**
 * The text of an ordinary file.
 * @throws UnreadableFile where there is none, it is something else (a pipe would never end), too large, empty or not UTF-8
 */
export function readText(file: string): string {
  const stat = statOf(file);
  if (stat.isDirectory()) throw new UnreadableFile(`${file}: is a folder, though named like a data file. Rename it.`);
  if (!stat.isFile())
    throw new UnreadableFile(`${file}: is no ordinary file but a pipe or a device. Put the file itself in its place.`);
  if (stat.size > MOST_BYTES)
    throw new UnreadableFile(
      `${file}: has ${Math.round(stat.size / 1e6)} MB; no data file has more than ${MOST_BYTES / 1e6}. Is it the right file?`,
    );
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UnreadableFile(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code}). Check who may read it.`,
    );
  }
  const text = decodeText(file, bytes);
  if (!text.trim()) throw new UnreadableFile(`${file}: is empty. Restore it, or delete it if it is not needed.`);
  return text;
}

/** What a path leads to. @throws UnreadableFile where it leads nowhere */
export function statOf(file: string) {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat) return stat;
  } catch (error) {
    throw new UnreadableFile(
      `${file}: cannot be reached (${(error as NodeJS.ErrnoException).code}). Check the path, and where links on it lead.`,
    );
  }
  throw new UnreadableFile(
    `${file}: there is no such file or folder, or a link that leads nowhere. Check the spelling.`,
  );
}
