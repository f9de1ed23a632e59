/** What a view shows is decided in one place, and both renderers show it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { compareAnnexes } from '../../src/atlas/annexes.ts';
import type { AreaFeature } from '../../src/atlas/atlas.ts';
import { legAt, treatyLine } from '../../src/atlas/treatyLine.ts';
import { featureStatesOf } from '../../src/map/webgl/featureStates.ts';
import { guessWidth } from '../../src/picture/labels.ts';
import { mapParts } from '../../src/picture/map.ts';
import { frameOf } from '../../src/picture/poster.ts';
import { nodesOf } from '../../src/picture/svg.ts';
import { legendEntries } from '../../src/portrayal/legend.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { DEFAULT_LAYERS, DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const atlas = readAtlas();
const WINDOW = { width: 1100, height: 760 };
const scene = (view: Partial<View>) => sceneOf(atlas, { ...DEFAULT_VIEW, ...view }, 'light');
const all = {
  territories: new Set(atlas.territories.map(({ id }) => id)),
  arcs: new Set(atlas.geometry.arcs.features.map(({ id }) => id)),
  boundaries: new Set(atlas.boundaries.map(({ id }) => id)),
  areas: new Set(atlas.areas.map(({ id }) => id)),
};

const VIEWS: [string, Partial<View>][] = [
  ['a day', { date: '1921-10-13' }],
  ['a line shown outside its days', { date: '1950-01-01', layers: { ...DEFAULT_LAYERS, 'gumru-line': 'on' } }],
  ['a layer switched off', { date: '1921-10-13', layers: { ...DEFAULT_LAYERS, 'article-4-border': 'off' } }],
  ['claims', { date: '1919-06-10', layers: { ...DEFAULT_LAYERS, 'claims-1919': 'auto', zones: 'on' } }],
  ['a chosen line', { date: '1921-10-13', selection: { kind: 'boundary', id: 'article-4' } }],
  ['a chosen leg', { date: '1921-10-13', selection: { kind: 'boundary', id: 'article-4', leg: 3 } }],
  ['a line chosen outside its days', { date: '1880-01-01', selection: { kind: 'boundary', id: 'gumru' } }],
  ['an area chosen outside its days', { date: '1950-01-01', selection: { kind: 'area', id: 'claim-georgia-1919' } }],
  ['a chosen land', { date: '1919-06-10', selection: { kind: 'territory', id: 'kars' } }],
  ['a walk', { date: '1950-01-01', trace: { id: 'article-4', km: 300 } }],
  ['a walk outside its days', { date: '1890-01-01', trace: { id: 'gumru', km: 10 } }],
  ['two days', { date: '1921-10-13', compare: { date: '1914-07-01', share: 0.5 } }],
  ['two texts', { date: '1921-10-13', table: { kind: 'annexes' } }],
];

describe('a scene', () => {
  it('shows things on their day, by choice, in hand or open, and says which', () => {
    const shown = (view: Partial<View>, id: string) => scene(view).lines.get(id)?.shown;
    expect(shown({ date: '1920-12-10' }, 'gumru')).toBe('live');
    expect(shown({ date: '1950-01-01' }, 'gumru')).toBeUndefined();
    expect(shown({ date: '1950-01-01', layers: { ...DEFAULT_LAYERS, 'gumru-line': 'on' } }, 'gumru')).toBe('forced');
    expect(shown({ date: '1920-12-10', layers: { ...DEFAULT_LAYERS, 'gumru-line': 'off' } }, 'gumru')).toBeUndefined();
    expect(shown({ date: '1950-01-01', trace: { id: 'gumru', km: 0 } }, 'gumru')).toBe('forced');
    expect(shown({ date: '1950-01-01', selection: { kind: 'boundary', id: 'gumru' } }, 'gumru')).toBe('forced');
    const claim = { date: '1950-01-01', selection: { kind: 'area', id: 'claim-georgia-1919' } } as const;
    expect(scene(claim).areas.get('claim-georgia-1919')).toMatchObject({ shown: 'forced', selected: true });
  });

  it('marks the chosen leg or all of a line, and the leg being walked', () => {
    const legs = (view: Partial<View>) => scene({ date: '1921-10-13', ...view }).lines.get('article-4')?.legs ?? [];
    const chosen = (leg?: number) =>
      legs({ selection: { kind: 'boundary', id: 'article-4', ...(leg !== undefined && { leg }) } })
        .filter(({ selected }) => selected)
        .map(({ feature }) => feature.properties.leg);
    expect(chosen()).toHaveLength(legs({}).length);
    expect(new Set(chosen(3))).toEqual(new Set([3]));
    const line = treatyLine(atlas, 'article-4');
    const highlighted = legs({ trace: { id: 'article-4', km: 300 } }).filter(({ highlighted: on }) => on);
    expect(new Set(highlighted.map(({ feature }) => feature.properties.leg))).toEqual(
      new Set([line && legAt(line, 300)]),
    );
  });

  it('knows the land the page speaks of, and the land that is held otherwise', () => {
    const between = compareAnnexes(atlas)?.territories.map(({ territory }) => territory) ?? [];
    expect(between.length).toBeGreaterThan(0);
    expect([...scene({ table: { kind: 'annexes' } }).highlighted]).toEqual(between);
    expect(scene({ date: '1921-10-13' }).differing.size).toBe(0);
    expect(scene({ date: '1921-10-13', compare: { date: '1914-07-01', share: 0.5 } }).differing.has('kars')).toBe(true);
  });

  it.each(VIEWS)('is what both renderers and the legend show: %s', (_, view) => {
    const shown = scene(view);
    const frame = frameOf(
      atlas,
      { ...DEFAULT_VIEW, ...view, camera: { lon: 43.5, lat: 40.4, zoom: 5.6 } },
      WINDOW,
      1100,
      760,
    );
    const parts = mapParts(shown, frame, guessWidth);
    const nodes = (part: 'treatyLines' | 'areas' | 'markedTerritories') =>
      parts[part]().flatMap((node) => [...nodesOf(node)]);
    const marks = [...featureStatesOf(shown).values()];
    const inWebgl = (source: string, name: string) =>
      new Set(marks.filter((mark) => mark.source === source && mark.name === name).map(({ id }) => id));

    const uses = nodes('treatyLines').filter(({ name }) => name === 'use');
    const drawnLegs = new Set(uses.map(({ attrs }) => Number(attrs.href?.replace('#l-', ''))));
    expect(inWebgl('legs', 'shown')).toEqual(drawnLegs);
    const widths = uses
      .filter(({ attrs }) => attrs.stroke && attrs.href)
      .map(({ attrs }) => [Number(attrs.href?.slice(3)), Number(attrs['stroke-width'])] as const);
    const wide = new Set([...inWebgl('legs', 'selected'), ...inWebgl('legs', 'lit')]);
    const narrow = widths.filter(([leg]) => !wide.has(leg)).map(([, width]) => width);
    for (const [leg, width] of widths) if (wide.has(leg)) expect(width).toBeGreaterThan(Math.max(0, ...narrow));

    const features: AreaFeature[] = atlas.geometry.areas.features;
    const areas = new Set(
      nodes('areas').flatMap(({ attrs }) => (attrs.id?.startsWith('area-') ? [attrs.id.slice(5)] : [])),
    );
    const ids = (source: string, name: string) =>
      [...inWebgl(source, name)].map((id) => features.find((feature) => feature.id === id)?.properties.id);
    for (const id of ids('areas', 'shown')) expect(areas).toContain(id);
    expect(inWebgl('areas', 'shown')).toEqual(inWebgl('area-outlines', 'shown'));

    const lands = nodes('markedTerritories').map(({ attrs }) => attrs.href?.replace('#t-', ''));
    const land = new Map(atlas.geometry.territories.features.map((feature) => [feature.id, feature.properties.id]));
    const marked = (['selected', 'lit', 'differs'] as const).flatMap((name) =>
      [...inWebgl('territories', name)].map((id) => land.get(id)),
    );
    expect(new Set(lands)).toEqual(new Set(marked));

    const entries = legendEntries(shown, all);
    expect(entries.boundaries.map(({ item }) => item.id)).toEqual([...shown.lines.keys()]);
    expect(entries.areas.map(({ item }) => item.id)).toEqual([...shown.areas.keys()]);
  });

  it('is the only one to ask what is shown', () => {
    const SRC = path.join(import.meta.dirname, '../../src');
    const asking = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && readFileSync(path.join(SRC, name), 'utf8').includes('shownItems('),
    );
    expect(asking.sort()).toEqual(['portrayal/sceneWith.ts', 'view/layers.ts']);
  });
});
