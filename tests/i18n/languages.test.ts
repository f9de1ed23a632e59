/** Every language of the interface says what English says, and what is not written in it yet is shown in English. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { inLang, isLang, LANGS, LOCALES } from '../../src/atlas/lang.ts';
import { en } from '../../src/i18n/en.ts';
import { formatDay } from '../../src/i18n/format.ts';
import type { MessageKey } from '../../src/i18n/index.ts';
import { tr } from '../../src/i18n/tr.ts';
import { languageName } from '../../src/tour/languages.ts';

const SRC = path.join(import.meta.dirname, '../../src');

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** Names of the values a message takes, also within its plurals. */
function values(parts: Parts): string[] {
  return parts.flatMap((part) => {
    const own = 'value' in part && part.type !== 0 ? [String(part.value)] : [];
    const nested = 'options' in part ? Object.values(part.options).flatMap((option) => values(option.value)) : [];
    return [...own, ...nested];
  });
}
const valuesOf = (message: string, lang: keyof typeof LOCALES) =>
  [...new Set(values(new IntlMessageFormat(message, LOCALES[lang]).getAst()))].sort();

describe.each(LANGS)('the language %s', (lang) => {
  it('is known to the browser, with its months', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(LOCALES[lang])).toEqual([LOCALES[lang]]);
    expect(formatDay(lang, '1921-10-13')).toMatch(/13.*1921/);
  });

  it('calls itself by its own name', () => {
    const own = new Intl.DisplayNames(LOCALES[lang], { type: 'language' }).of(lang);
    expect(languageName(lang, lang)).toBe(own);
    expect(own).not.toBe(lang);
  });
});

it.each(Object.keys(en) as MessageKey[])('%s takes the same values in both languages', (key) => {
  expect(valuesOf(tr[key], 'tr')).toEqual(valuesOf(en[key], 'en'));
});

it('has no words that nothing says', () => {
  const said = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^i18n.(?:en|tr|pictureWords)\.ts$/.test(name))
    .map((name) => readFileSync(path.join(SRC, name), 'utf8'))
    .join('\n');
  const whole = new Set(Array.from(said.matchAll(/['"`]([\w.-]+)['"`]/g), ([, key]) => key));
  // Of a row of words only the beginning is written out: `status.${status}`.
  const begun = Array.from(said.matchAll(/`([a-z][\w.-]*[.-])\$\{/g), ([, key = '']) => key);
  const idle = Object.keys(en).filter((key) => !whole.has(key) && !begun.some((start) => key.startsWith(start)));
  expect(idle).toEqual([]);
});

it('shows in English what a language does not have', () => {
  expect(inLang({ en: 'Kars', tr: 'Kars ili' }, 'tr')).toBe('Kars ili');
  expect(inLang({ en: 'Kars' }, 'tr')).toBe('Kars');
  expect(isLang('hy')).toBe(false);
});
