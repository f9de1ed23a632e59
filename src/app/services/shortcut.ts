/** Which shortcut a pressed key stands for, on whatever keyboard. Pure. */

/** What keys that write no letter on a Latin keyboard write there. */
const MARKS: Partial<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Period: '.',
  Minus: '-',
  Equal: '=',
  Digit0: '0',
};

/**
 * The key in small letters. Where it writes a letter of another script (Cyrillic, Armenian, Georgian, Greek …), the
 * Latin key at its place: such keyboards have no Latin letters. Latin ones of any order keep their own.
 */
export function shortcutOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (!/^\p{L}+$/u.test(key) || /\p{Script=Latin}/u.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  return MARKS[code] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/**
 * Whether other keys make a command of this one. Not those a mark is written with: Option and 8 write `[` on a Mac's
 * Turkish keyboard; elsewhere it is AltGr, which some browsers tell as Ctrl and Alt.
 */
export function isCommand(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>): boolean {
  const { key, code, altKey, ctrlKey, metaKey } = event;
  const written = altKey && (key === '[' || key === ']') && MARKS[code] !== key;
  return metaKey || (!written && (ctrlKey || altKey));
}
