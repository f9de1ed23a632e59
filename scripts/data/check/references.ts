/** Every id by which one record refers to another: what known-source and known-id look at. */
import path from 'node:path';
import type * as v from 'valibot';
import { boundary, group, happening, RECORDS, spell, type Target, treaty } from '../../../src/atlas/model.ts';
import type { Tour } from '../../../src/tour/tour.ts';
import { landsOf } from '../compile/lands.ts';
import type { Dataset, Part } from './dataset.ts';
import { featuresOf, happeningName, recordsWithId } from './dataset.ts';
import { recordSchemas } from './schemas.ts';

export type { Target };

export interface Reference {
  file: string;
  feature: string;
  target: Target;
  id: string;
}

/** A part of a schema as the walk sees it; what it is made of depends on its kind. */
interface Node {
  pipe?: readonly unknown[];
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  key?: Node;
  value?: Node;
}

const targetOf = ({ pipe = [] }: Node): Target | undefined =>
  (pipe as { type?: string; metadata?: { refers?: Target } }[]).find(({ type }) => type === 'metadata')?.metadata
    ?.refers;

/** The references in a value that has the shape of a schema of the model. */
function refsIn(schema: Node, value: unknown): { target: Target; id: string }[] {
  if (schema.wrapped) return refsIn(schema.wrapped, value);
  if (typeof value === 'string') {
    const target = targetOf(schema);
    return target ? [{ target, id: value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return schema.item ? value.flatMap((item) => refsIn(schema.item as Node, item)) : [];
  return Object.entries(value).flatMap(([name, part]) => {
    const of = schema.entries?.[name] ?? schema.value;
    return [...(schema.key ? refsIn(schema.key, name) : []), ...(of ? refsIn(of, part) : [])];
  });
}

const node = (schema: v.GenericSchema) => schema as unknown as Node;

export function referencesOf(data: Dataset): Reference[] {
  const at = (file: string, feature: string, schema: v.GenericSchema, value: unknown): Reference[] =>
    refsIn(node(schema), value).map((ref) => ({ file, feature, ...ref }));
  const { control, groups, aliases } = data.records;
  return [
    ...recordsWithId(data).flatMap(({ file, part, record }) =>
      at(file, record.id, part === 'boundaries' ? boundary : RECORDS[part as keyof typeof RECORDS], record),
    ),
    ...Object.entries(control?.value ?? {}).flatMap(([territory, spells]) => {
      const file = control?.file ?? '';
      return [
        { file, feature: territory, target: 'territory' as const, id: territory },
        ...spells.flatMap((one, i) => at(file, `${territory}, spell ${i + 1} (${one.from})`, spell, one)),
      ];
    }),
    ...data.chronologies.flatMap(({ file, value }) =>
      value.flatMap((one) => at(file, happeningName(one) ?? '', happening, one)),
    ),
    ...(groups?.value ?? []).flatMap((one) => at(groups?.file ?? '', one.id, group, one)),
    ...(['map', 'page'] as const).flatMap((name) => {
      const { file, value } = data.records[name] ?? { file: '', value: {} };
      const parts: Record<string, v.GenericSchema> = recordSchemas[name].entries;
      return Object.entries(value).flatMap(([part, inner]) => at(file, part, parts[part] as v.GenericSchema, inner));
    }),
    // Other names belong to a record, by its kind and id.
    ...Object.keys(aliases?.value ?? {}).map((key) => ({
      file: aliases?.file ?? '',
      feature: key,
      target: 'anything' as const,
      id: key.slice(key.indexOf(':') + 1),
    })),
    ...featuresOf(data).flatMap(({ file, name, feature }) => {
      const sources = feature?.properties?.sources;
      return (Array.isArray(sources) ? sources : [])
        .filter((source) => typeof source === 'string')
        .map((source) => ({ file, feature: name, target: 'source' as const, id: source }));
    }),
    ...data.treaties.flatMap(({ file, value }) => at(file, value.instrument, treaty, value)),
    ...data.tours.flatMap(ofTour),
  ];
}

/** A tour cites sources, and each stop may choose, trace or tell of something. */
function ofTour({ file, value }: Part<unknown>): Reference[] {
  return (value as Tour).stops.flatMap(({ sources = [], view: { selection, trace, table } }, i) => {
    const feature = `stop ${i + 1}`;
    const things = [
      // A symbol of the legend is the page's own.
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
    land: r.territories && new Set(landsOf(r.territories.value, r.groups?.value ?? []).byName.keys()),
    point: set(r.points),
    arc,
  };
  const own = {
    layer: r.layers && new Set(Object.keys(r.layers.value)),
    family: r.families && new Set(Object.keys(r.families.value)),
    area: set(r.areas),
    event: set(r.events),
    discrepancy: set(r.discrepancies),
    line: data.boundaries.length && !data.partial ? new Set(data.boundaries.map(({ value }) => value.id)) : undefined,
    tour: data.tours.length ? new Set(data.tours.map(({ file }) => path.basename(file, '.json'))) : undefined,
  };
  const others = [own.area, new Set(data.boundaries.map(({ value }) => value.id)), set(r.places), own.event];
  const all = [...Object.values(named), ...others];
  const anything =
    Object.values(named).every(Boolean) && !data.partial ? new Set(all.flatMap((s) => [...(s ?? [])])) : undefined;
  return { ...named, ...own, anything };
}
