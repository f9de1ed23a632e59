/** Every id by which one record refers to another: what known-source and known-id look at. */
import type { Spell } from '../../src/atlas/types.ts';
import type { Dataset } from './dataset.ts';
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
  return [...records, ...spells, ...features];
}

/** Ids that may be referred to, by target; undefined where that part of the data was not read. */
export function knownIds(data: Dataset): Record<Target, Set<string> | undefined> {
  const r = data.records;
  const set = (part: { value: { id: string }[] } | undefined) => part && new Set(part.value.map(({ id }) => id));
  const arcFeatures = featuresOf(data, ['arcs']);
  const arc = arcFeatures.length ? new Set(arcFeatures.map(({ name }) => name)) : undefined;
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
  const anything = Object.values(named).every(Boolean) ? new Set(all.flatMap((s) => [...(s ?? [])])) : undefined;
  return { ...named, anything };
}
