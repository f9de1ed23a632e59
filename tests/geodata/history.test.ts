/** The program knows no history: what names a place, a territory, a layer, a power or a day is in geodata/, where the check sees it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { LAYER_NAMES } from '../../src/atlas/layerNames.ts';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/atlas/types.ts';
import { toNumber } from '../../src/time/days.ts';
import { DENSE } from '../../src/view/scale.ts';
import { DEFAULT_VIEW } from '../../src/view/view.ts';

const src = path.resolve(import.meta.dirname, '../../src');
const atlas = readAtlas();

/** Ids that are words of the model as well: how land is held where nobody is known to, and the colour of nobody. */
const WORDS = new Set(['undetermined', 'none', 'local']);
const IDS = new Set(
  [
    ...[
      atlas.territories,
      atlas.polities,
      atlas.instruments,
      atlas.boundaries,
      atlas.points,
      atlas.areas,
      atlas.places,
      atlas.events,
    ].flatMap((records) => records.map(({ id }) => id)),
    ...[...atlas.boundaries, ...atlas.areas].map(({ layer }) => layer),
    ...atlas.polities.map(({ family }) => family),
    ...atlas.geometry.arcs.features.map(({ properties }) => properties.id),
    ...atlas.geometry.water.features.map(({ id }) => String(id)),
  ].filter((id) => !WORDS.has(id)),
);

/** Closed: what stands here is no history of the region, or the words of the page themselves. */
const EXCEPT: Record<string, RegExp> = {
  'time/calendars.ts': /^(1840-03-13|1926-01-01|1917-03-01|1918-01-01)$/, // the days of the Rumi calendar
  'export/licences.ts': /^1919$/, // the title of a data set that was taken over
  'export/csvArchive.ts': /^1900$/, // the first year of spreadsheets
  'export/metadata.ts': /^1999$/, // the namespace of RDF
  'view/shapes.ts': /^(article-4|kars|gumru|1919-06-01|1921-10-10)$/, // examples of addresses, for the docs
  'app/export/FilmForm.tsx': /^1920$/, // pixels
  'i18n/en.ts': /./,
  'i18n/tr.ts': /./,
  'i18n/pictureWords.ts': /./,
};

const codeIn = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/** Ids in quotation marks, ids with a hyphen as keys, and years or days of the two centuries. */
function historyIn(text: string): string[] {
  const code = codeIn(text);
  const quoted = [...code.matchAll(/['"`]([a-z0-9][a-z0-9-]*)['"`]/g)].map(([, id = '']) => id);
  const keyed = [...code.matchAll(/['"`]?[a-z]+:([a-z0-9-]+)['"`]/g)].map(([, id = '']) => id);
  const years = [...code.matchAll(/(?<![\d.#\w-])1[89]\d\d(?:-\d\d(?:-\d\d)?)?(?![\d%\w])/g)].map(([year]) => year);
  return [...quoted.filter((id) => IDS.has(id)), ...keyed.filter((id) => IDS.has(id)), ...years];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => /\.(ts|tsx|css)$/.test(name));

describe('what the page shows first', () => {
  it('lies within the days of the atlas', () => {
    expect([DENSE.first, DENSE.last]).toEqual([toNumber(FIRST_DAY), toNumber(LAST_DAY)]);
    expect(DEFAULT_VIEW.date >= FIRST_DAY && DEFAULT_VIEW.date <= LAST_DAY).toBe(true);
  });

  it('has a name for every layer', () => {
    expect(Object.keys(LAYER_NAMES)).toEqual(LAYER_IDS);
  });
});

describe('history in the program', () => {
  it('is nowhere', () => {
    const found = files.flatMap((name) =>
      historyIn(readFileSync(path.join(src, name), 'utf8'))
        .filter((word) => !EXCEPT[name]?.test(word))
        .map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["const MAIN = 'article-4';", ['article-4']],
    ['const START = "1914-07-01";', ['1914-07-01']],
    ["if (layer === 'claims-1919') return;", ['claims-1919']],
    ["  'polity:ussr': [],", ['ussr']],
    ['const year = 1917;', ['1917']],
    ["const LAKES = ['van'];", ['van']],
    ['/* kars in 1917 */ const n = 12; // 1918', []],
    ["const kind = 'holders';", []],
  ])('would be seen: %s', (code, found) => expect(historyIn(code)).toEqual(found));

  it('has no exception that is not needed', () => {
    for (const [name, word] of Object.entries(EXCEPT)) {
      expect(files).toContain(name);
      if (word.source !== '.')
        expect(
          historyIn(readFileSync(path.join(src, name), 'utf8')).some((w) => word.test(w)),
          name,
        ).toBe(true);
    }
  });
});
