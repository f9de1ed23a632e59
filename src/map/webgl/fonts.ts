/** The map's own fonts, bundled: no glyph server is asked. Ranges as the font files were cut. */

import sansCyrillic from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import sansLatin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import boldLatin from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import sansLatinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import boldLatinExt from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import sansArmenian from '@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-400-normal.woff2?url';
import sansGeorgian from '@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-400-normal.woff2?url';
import italicLatin from '@fontsource/noto-serif/files/noto-serif-latin-400-italic.woff2?url';
import serifLatin from '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2?url';
import italicLatinExt from '@fontsource/noto-serif/files/noto-serif-latin-ext-400-italic.woff2?url';
import serifLatinExt from '@fontsource/noto-serif/files/noto-serif-latin-ext-400-normal.woff2?url';
import type { FontFacesSpecification } from 'maplibre-gl';

const LATIN_EXT = [
  'U+100-2BA',
  'U+2BD-2C5',
  'U+2C7-2CC',
  'U+2CE-2D7',
  'U+2DD-2FF',
  'U+1E00-1EFF',
  'U+2020',
  'U+20A0-20AB',
];
const LATIN = ['U+0-FF', 'U+131', 'U+152-153', 'U+2BB-2BC', 'U+2C6', 'U+2DA', 'U+2DC', 'U+2000-206F', 'U+2212'];
const CYRILLIC = ['U+301', 'U+400-45F', 'U+490-491', 'U+4B0-4B1', 'U+2116'];
const ARMENIAN = ['U+530-58F', 'U+FB13-FB17'];
const GEORGIAN = ['U+10A0-10FF', 'U+1C90-1CBF', 'U+2D00-2D2F'];

const absolute = (url: string) => new URL(url, document.baseURI).href;
const face = (url: string, range: string[]) => ({ url: absolute(url), 'unicode-range': range });
/** The scripts that have no cut of their own in the bold and serif faces borrow the regular sans. */
const scripts = () => [face(sansCyrillic, CYRILLIC), face(sansArmenian, ARMENIAN), face(sansGeorgian, GEORGIAN)];

export const FONT = { sans: ['Sans'], bold: ['Bold'], serif: ['Serif'], italic: ['Italic'] };

export function fontFaces(): FontFacesSpecification {
  return {
    Sans: [face(sansLatin, LATIN), face(sansLatinExt, LATIN_EXT), ...scripts()],
    Bold: [face(boldLatin, LATIN), face(boldLatinExt, LATIN_EXT), ...scripts()],
    Serif: [face(serifLatin, LATIN), face(serifLatinExt, LATIN_EXT), ...scripts()],
    Italic: [face(italicLatin, LATIN), face(italicLatinExt, LATIN_EXT), ...scripts()],
  };
}
