/** Shortcuts on keyboards of any script. */
import { expect, it } from 'vitest';
import { isCommand, shortcutOf } from '../../src/app/services/shortcut.ts';

it.each([
  ['Russian', 'л', 'KeyK', 'k'],
  ['Russian, with Shift', 'И', 'KeyB', 'b'],
  ['Russian', 'х', 'BracketLeft', '['],
  ['Russian', 'ъ', 'BracketRight', ']'],
  ['Armenian', 'կ', 'KeyK', 'k'],
  ['Armenian', 'խ', 'BracketLeft', '['],
  ['Georgian', 'ბ', 'KeyB', 'b'],
  ['Georgian capital', 'Ლ', 'KeyL', 'l'],
  ['Greek', 'ν', 'KeyN', 'n'],
  ['Arabic, two letters', 'لا', 'KeyB', 'b'],
  ['Hebrew', 'כ', 'KeyF', 'f'],
  ['English', 'K', 'KeyK', 'k'],
  // A Latin keyboard of another order keeps its own letters.
  ['Dvorak', 'x', 'KeyB', 'x'],
  ['Dvorak', 'b', 'KeyN', 'b'],
  ['AZERTY', 'a', 'KeyQ', 'a'],
  ['Turkish Q', 'ğ', 'BracketLeft', 'ğ'],
  ['Turkish F', 'ı', 'KeyR', 'ı'],
  ['Russian full stop', '.', 'Slash', '.'],
  ['named', 'PageDown', 'PageDown', 'PageDown'],
  ['dead', 'Dead', 'KeyB', 'Dead'],
  ['not told', 'л', '', 'л'],
])('%s: %s at %s is %s', (_, key, code, shortcut) => {
  expect(shortcutOf({ key, code })).toBe(shortcut);
});

const HELD = { altKey: false, ctrlKey: false, metaKey: false };
it.each([
  ['alone', '[', 'BracketLeft', {}, false],
  ['Turkish on a Mac', '[', 'Digit8', { altKey: true }, false],
  ['German on a Mac', ']', 'Digit6', { altKey: true }, false],
  ['AltGr told as two keys', ']', 'Digit9', { altKey: true, ctrlKey: true }, false],
  ['AltGr told as none', '[', 'Digit8', {}, false],
  ['English with Alt', '[', 'BracketLeft', { altKey: true }, true],
  ['Back on a Mac', '[', 'BracketLeft', { metaKey: true }, true],
  ['Back on a Mac, Turkish', '[', 'Digit8', { altKey: true, metaKey: true }, true],
  ['Ctrl alone', ']', 'Digit9', { ctrlKey: true }, true],
  ['a letter', 'k', 'KeyK', { ctrlKey: true }, true],
  ['a figure with Alt', '8', 'Digit8', { altKey: true }, true],
])('%s: %s at %s is a command or is not', (_, key, code, held, command) => {
  expect(isCommand({ key, code, ...HELD, ...held })).toBe(command);
});
