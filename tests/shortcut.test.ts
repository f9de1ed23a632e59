/** Shortcuts on keyboards of any script. */
import { expect, it } from 'vitest';
import { shortcutOf } from '../src/app/shortcut.ts';

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
