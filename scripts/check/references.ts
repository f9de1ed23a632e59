/** Every id by which one record refers to another: what known-source and known-id look at. */
import type { Spell } from '../../src/atlas/types.ts';
import type { Tour } from '../../src/tour/tour.ts';
import type { Dataset, Part } from './dataset.ts';
import { featuresOf, recordsWithId } from './dataset.ts';

export type Target = 'source' | 'polity' | 'instrument' | 'territory' | 'point' | 'arc' | 'anything';
export interface Reference {
  file: string;
  feature: string;
  target: Target;
  id: string;
}

type Loose = Record<string, unknown>;
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((x) => typeof x === 'string');

/** Which fields of which part refer to what. */
const FIELDS: Record<string, [field: string, target: Target][]> = {
  boundaries: [
    ['instrument', 'instrument'],
    ['walk', 'arc'],
    ['points', 'point'],
    ['drawnAs', 'anything'],
  ],
  areas: [
    ['instrument', 'instrument'],
    ['claimant', 'polity'],
    ['territories', 'territory'],
  ],
  polities: [['continues', 'polity']],
  figures: [
    ['source', 'source'],
    ['territories', 'territory'],
    ['arcs', 'arc'],
  ],
  discrepancies: [['touches', 'anything']],
  events: [['touches', 'anything']],
};

export function referencesOf(data: Dataset): Reference[] {
  const records = recordsWithId(data).flatMap(({ file, part, record }) => {
    const to = (target: Target, ids: unknown) => strings(ids).map((id) => ({ file, feature: record.id, target, id }));
    const nested =
      part === 'discrepancies'
        ? (record.values as Loose[])
        : part === 'boundaries'
          ? (record.legs as Loose[])
          : part === 'points'
            ? (record.candidates as Loose[])
            : [];
    return [
      ...to('source', record.sources ?? []),
      ...(FIELDS[part] ?? []).flatMap(([field, target]) => to(target, record[field] ?? [])),
      ...(nested ?? []).flatMap((item) =>
        part === 'boundaries' ? [...to('point', item.from), ...to('point', item.to)] : to('source', item.sources),
      ),
    ];
  });
  const control = data.records.control;
  const spells = Object.entries(control?.value ?? {}).flatMap(([territory, list]) => {
    const file = control?.file ?? '';
    return [
      { file, feature: territory, target: 'territory' as const, id: territory },
      ...(list as Spell[]).flatMap((spell, i) => {
        const to = (target: Target, ids: unknown) =>
          strings(ids).map((id) => ({ file, feature: `${territory}, spell ${i + 1} (${spell.from})`, target, id }));
        return [
          ...to('polity', [spell.holder, spell.unit, spell.title?.sovereign]),
          ...to('instrument', spell.instrument),
          ...to('source', spell.sources),
        ];
      }),
    ];
  });
  const features = featuresOf(data).flatMap(({ file, name, feature }) =>
    strings(feature?.properties?.sources).map((id) => ({ file, feature: name, target: 'source' as const, id })),
  );
  return [...records, ...spells, ...features, ...data.tours.flatMap(ofTour)];
}

/** A tour cites sources, and each stop may choose, trace or tell of something. */
function ofTour({ file, value }: Part<unknown>): Reference[] {
  return (value as Tour).stops.flatMap(({ sources = [], view: { selection, trace, table } }, i) => {
    const feature = `stop ${i + 1}`;
    const things = [
      // A sign of the legend is the page's own.
      ...(selection && selection.kind !== 'sign' ? [selection.id] : []),
      ...(trace ? [trace.id] : []),
      ...(table?.kind === 'points' ? [table.id] : []),
    ];
    return [
      ...sources.map((id) => ({ file, feature, target: 'source' as const, id })),
      ...things.map((id) => ({ file, feature, target: 'anything' as const, id })),
    ];
  });
}

/** Ids that may be referred to, by target; undefined where that part of the data was not read, or not all of it. */
export function knownIds(data: Dataset): Record<Target, Set<string> | undefined> {
  const r = data.records;
  const set = (part: { value: { id: string }[] } | undefined) => part && new Set(part.value.map(({ id }) => id));
  const arcFeatures = featuresOf(data, ['arcs']);
  const arc = arcFeatures.length && !data.partial ? new Set(arcFeatures.map(({ name }) => name)) : undefined;
  const named = {
    source: set(r.sources),
    polity: set(r.polities),
    instrument: set(r.instruments),
    territory: set(r.territories),
    point: set(r.points),
    arc,
  };
  const others = [set(r.areas), new Set(data.boundaries.map(({ value }) => value.id)), set(r.places), set(r.events)];
  const all = [...Object.values(named), ...others];
  const anything =
    Object.values(named).every(Boolean) && !data.partial ? new Set(all.flatMap((s) => [...(s ?? [])])) : undefined;
  return { ...named, anything };
}
