/** The treaties as they are published: told, tied, and honest about what was read. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { PUBLISHED, readJson } from '../../scripts/data/files/geodata.ts';
import { groundsOf, parseTreaties } from '../../src/atlas/treaties.ts';

const file = parseTreaties(readJson(path.join(PUBLISHED, 'treaties.json')));
const atlas = readAtlas();
const told = new Map(file.treaties.map((treaty) => [treaty.instrument, treaty]));
const named = (grounds: ReturnType<typeof groundsOf>) =>
  grounds.map(({ treaty, article }) => `${treaty.instrument}: ${article.article.en}`);

describe('a treaty', () => {
  it('is told of every instrument on which a line or area rests, or says why not', () => {
    const drawing = new Set([...atlas.boundaries, ...atlas.areas].map(({ instrument }) => instrument));
    const texts = [...drawing].filter((id) => atlas.index.instruments.get(id)?.kind !== 'event');
    expect(texts.length).toBeGreaterThan(20);
    for (const id of texts) {
      const treaty = told.get(id);
      expect(treaty, id).toBeDefined();
      expect((treaty?.articles.length ?? 0) + (treaty?.missing.length ?? 0), id).toBeGreaterThan(0);
    }
  });

  it('has its sources in one of the two files', () => {
    const own = new Set(file.sources.map(({ id }) => id));
    for (const { texts } of file.treaties)
      for (const { source } of texts)
        expect(source === undefined || own.has(source) || atlas.index.sources.has(source), source).toBe(true);
    expect(file.sources.filter(({ id }) => atlas.index.sources.has(id))).toEqual([]);
  });

  it('speaks both languages wherever it speaks', () => {
    const texts: unknown[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value) texts.push(value);
      else Object.values(value).forEach(walk);
    };
    walk(file.treaties);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => !(text as { tr?: string }).tr)).toEqual([]);
  });

  it('of Kars has four Turkish plenipotentiaries, and its article on Nakhchivan no condition on a third state', () => {
    const kars = told.get('kars-1921');
    expect(kars?.signatories.filter(({ of }) => of.en.startsWith('Turkey')).map(({ name }) => name.en)).toEqual([
      'Kâzım Karabekir Pasha',
      'Veli Bey',
      'Muhtar Bey',
      'Memduh Şevket Bey',
    ]);
    const five = kars?.articles.find(({ article }) => article.en === 'Article 5');
    expect(five?.says.en).toMatch(/no condition on a third state/);
    expect(told.get('moscow-1921')?.articles.find(({ article }) => article.en === 'Article III')?.says.en).toMatch(
      /does not cede the protectorate to a third state/,
    );
  });
});

describe('what a line, leg, point or area rests on', () => {
  it('is found by the articles that draw it', () => {
    const legs = atlas.index.boundaries.get('berlin-58')?.legs ?? [];
    const leg = legs.find(({ to }) => to === 'karaougan-pt-a');
    expect(named(groundsOf(file, { kind: 'boundary', id: 'berlin-58', ...(leg && { leg }) }, atlas))).toEqual([
      'berlin-1878: Article LVIII',
      'karaurgan-1880: Whole act',
    ]);
    expect(
      named(groundsOf(file, { kind: 'boundary', id: 'berlin-58', ...(legs[0] && { leg: legs[0] }) }, atlas)),
    ).toEqual(['berlin-1878: Article LVIII']);
    expect(named(groundsOf(file, { kind: 'area', id: 'batum-kars-6' }, atlas))).toContain('kars-1921: Article 6');
    expect(named(groundsOf(file, { kind: 'point', id: 'bagirsakh' }, atlas))).toContain('kars-1921: Annex III');
  });

  it('of a file of another version is nothing', () => {
    expect(() => parseTreaties({ version: 2, treaties: [], sources: [] })).toThrow('wrong-version');
    expect(() => parseTreaties({ version: 1 })).toThrow('wrong-shape');
  });
});
