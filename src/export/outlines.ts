/**
 * Words as outlines: an exported picture needs no fonts where it is opened.
 * The letters are the page's own, Noto Sans and Noto Serif; each letter comes
 * from the first of their files that has it.
 */
// WOFF, not WOFF 2: the reader of outlines has no Brotli.

import notoSansCyrillic400Normal from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url';
import notoSansLatin400Italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff?url';
import notoSansLatin400Normal from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import notoSansLatin600Normal from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff?url';
import notoSansLatinExt400Italic from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff?url';
import notoSansLatinExt400Normal from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import notoSansLatinExt600Normal from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff?url';
import notoSansArmenian400Normal from '@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-400-normal.woff?url';
import notoSansGeorgian400Normal from '@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff?url';
import notoSerifLatin400Italic from '@fontsource/noto-serif/files/noto-serif-latin-400-italic.woff?url';
import notoSerifLatin400Normal from '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff?url';
import notoSerifLatin600Normal from '@fontsource/noto-serif/files/noto-serif-latin-600-normal.woff?url';
import notoSerifLatinExt400Italic from '@fontsource/noto-serif/files/noto-serif-latin-ext-400-italic.woff?url';
import notoSerifLatinExt400Normal from '@fontsource/noto-serif/files/noto-serif-latin-ext-400-normal.woff?url';
import notoSerifLatinExt600Normal from '@fontsource/noto-serif/files/noto-serif-latin-ext-600-normal.woff?url';
import { type Font, type Glyph, type PathCommand, parse } from 'opentype.js';
import type { Measure, TextStyle } from '../picture/labels.ts';

type Face = 'sans-400' | 'sans-600' | 'sans-400-italic' | 'serif-400' | 'serif-600' | 'serif-400-italic';

const FILES: Record<Face, readonly string[]> = {
  'sans-400': [
    notoSansLatin400Normal,
    notoSansLatinExt400Normal,
    notoSansCyrillic400Normal,
    notoSansArmenian400Normal,
    notoSansGeorgian400Normal,
  ],
  'sans-600': [notoSansLatin600Normal, notoSansLatinExt600Normal],
  'sans-400-italic': [notoSansLatin400Italic, notoSansLatinExt400Italic],
  'serif-400': [notoSerifLatin400Normal, notoSerifLatinExt400Normal],
  'serif-600': [notoSerifLatin600Normal, notoSerifLatinExt600Normal],
  'serif-400-italic': [notoSerifLatin400Italic, notoSerifLatinExt400Italic],
};

const faceOf = ({ family, weight = 400, italic }: TextStyle): Face =>
  `${family}-${weight > 500 ? 600 : italic ? '400-italic' : 400}` as Face;

export interface Outliner {
  /** Width of a line of text, CSS pixels. */
  measure: Measure;
  /** Path data of a line of text that begins at (x, y) on its baseline; '' for blanks. */
  path(text: string, style: TextStyle, x: number, y: number): string;
}

/** One letter of a line, and how far the next one stands, pixels. */
interface Letter {
  font: Font;
  glyph: Glyph;
  advance: number;
}

const ORDINATES = ['x1', 'y1', 'x2', 'y2', 'x', 'y'] as const;

/** Path data to a hundredth of a pixel. The library's own rounding turns some numbers into none. */
const pathData = (commands: readonly PathCommand[]): string =>
  commands
    .map((command) => {
      const given = command as Partial<Record<(typeof ORDINATES)[number], number>>;
      const numbers = ORDINATES.flatMap((key) => given[key] ?? []).map((value) => Number(value.toFixed(2)));
      return command.type + numbers.join(' ');
    })
    .join('');

/** Any letter missing from a face is taken from the plain sans, which has all scripts. */
export function outlinerFrom(fonts: Record<Face, readonly Font[]>): Outliner {
  function letters(text: string, style: TextStyle): Letter[] {
    const found: Letter[] = [];
    for (const character of text) {
      const all = [...fonts[faceOf(style)], ...fonts['sans-400']];
      const font = all.find((candidate) => candidate.charToGlyphIndex(character) > 0) ?? (all[0] as Font);
      const glyph = font.charToGlyph(character);
      const scale = style.size / font.unitsPerEm;
      const last = found.at(-1);
      if (last?.font === font) last.advance += font.getKerningValue(last.glyph, glyph) * scale;
      found.push({ font, glyph, advance: (glyph.advanceWidth ?? 0) * scale + (style.spacing ?? 0) });
    }
    return found;
  }
  return {
    measure: (text, style) => letters(text, style).reduce((sum, { advance }) => sum + advance, 0),
    path(text, style, x, y) {
      let at = x;
      return letters(text, style)
        .map(({ font, glyph, advance }) => {
          const d = pathData(glyph.getPath(at, y, style.size, {}, font).commands);
          at += advance;
          return d;
        })
        .join('');
    },
  };
}

let loading: Promise<Outliner> | undefined;

/** Fetches the fonts once. Rejects where one cannot be had; the next call tries again. */
export function loadOutliner(): Promise<Outliner> {
  loading ??= (async () => {
    const faces = await Promise.all(
      Object.entries(FILES).map(async ([face, files]) => {
        const fonts = files.map(async (url) => parse(await (await fetch(url)).arrayBuffer()));
        return [face, await Promise.all(fonts)] as const;
      }),
    );
    return outlinerFrom(Object.fromEntries(faces) as Record<Face, Font[]>);
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
