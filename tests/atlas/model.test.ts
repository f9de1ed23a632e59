/** The model is said once: what follows from it follows from `src/atlas/model.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../scripts/data/check/dataset.ts';
import { referencesOf } from '../../scripts/data/check/references.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { recordsSchema } from '../../scripts/data/publish/json-schemas.ts';
import { STATUSES } from '../../src/atlas/enumerations.ts';
import { inLang, LANGS } from '../../src/atlas/lang.ts';
import { text } from '../../src/atlas/model.ts';

const atlas = readAtlas();

describe('a text', () => {
  it.each([
    ['English alone', { en: 'Kars' }, true],
    ['a third language without the second', { en: 'Kars', ka: 'ყარსი' }, true],
    ['no English', { tr: 'Kars' }, false],
    ['a language of none', { en: 'Kars', xx: 'Kars' }, false],
    ['blanks', { en: ' ' }, false],
  ])('with %s', (_, value, good) => expect(v.safeParse(text, value).success).toBe(good));

  it('is shown in English where there is none in a language', () => {
    expect([inLang({ en: 'Kars' }, 'tr'), inLang({ en: 'Kars', tr: 'Kars ili' }, 'tr')]).toEqual(['Kars', 'Kars ili']);
  });

  it('of the data is there in every language of the interface', () => {
    const lacking: string[] = [];
    const visit = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (typeof (value as { en?: unknown }).en === 'string')
        for (const lang of LANGS) if (!Object.hasOwn(value, lang)) lacking.push(`${at}: ${lang}`);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${at}.${key}`);
    };
    const { geometry: _, index: __, ...records } = atlas;
    visit(records, 'atlas');
    expect(lacking).toEqual([]);
  });
});

describe('references', () => {
  const data = {
    ...emptyDataset(),
    records: {
      polities: { file: 'polities.json', value: atlas.polities.slice(0, 2) },
      points: { file: 'points.json', value: atlas.points.filter(({ candidates }) => candidates) },
      discrepancies: { file: 'discrepancies.json', value: atlas.discrepancies },
      areas: { file: 'areas.json', value: atlas.areas },
      control: { file: 'control.json', value: { kars: atlas.control.kars ?? [] } },
    },
    boundaries: atlas.boundaries.map((value) => ({ file: 'boundaries', value })),
  };
  const found = new Set(referencesOf(data).map(({ file, target }) => `${file}: ${target}`));

  it('are found wherever the model says a field is one', () => {
    for (const expected of [
      'polities.json: family',
      'polities.json: polity',
      'points.json: source',
      'discrepancies.json: source',
      'discrepancies.json: anything',
      'areas.json: layer',
      'areas.json: polity',
      'areas.json: territory',
      'control.json: territory',
      'control.json: polity',
      'control.json: instrument',
      'boundaries: layer',
      'boundaries: arc',
      'boundaries: point',
      'boundaries: instrument',
      'boundaries: anything',
    ])
      expect(found).toContain(expected);
  });

  it('reach into legs, candidates, values and titles', () => {
    const ids = new Set(referencesOf(data).map(({ id }) => id));
    const { legs = [] } = atlas.boundaries.find(({ id }) => id === 'article-4') ?? {};
    for (const { from, to } of legs) for (const id of [from, to]) expect(ids).toContain(id);
    for (const { values } of atlas.discrepancies)
      for (const { sources } of values) for (const id of sources) expect(ids).toContain(id);
    for (const { title } of atlas.control.kars ?? []) if (title.sovereign) expect(ids).toContain(title.sovereign);
  });
});

describe('the published schema of the records', () => {
  it('has the fields and the lists of the model', () => {
    const schema = JSON.stringify(recordsSchema);
    for (const word of ['drawnAs', 'confidence', 'claimant', 'candidates', 'tint', 'inForce'])
      expect(schema).toContain(`"${word}"`);
    expect(schema).toContain(JSON.stringify(STATUSES));
  });
});

describe('the closed lists', () => {
  it('stand in one file', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const lists = [/'occupation',[^;]*'contested',/, /\[\s*'A',\s*'B',\s*'C',\s*'D'\s*\]/];
    const files = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
        .map((name) => path.join(folder, name)),
    );
    const found = files.filter((name) => {
      const code = readFileSync(path.join(root, name), 'utf8');
      return lists.some((list) => list.test(code));
    });
    expect(found).toEqual([path.join('src', 'atlas', 'enumerations.ts')]);
  });
});
