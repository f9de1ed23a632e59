/**
 * The kinds of thing that can be chosen, one row each: where their records are, where they lie, on which days they are
 * there. What the page shows of them: `src/app/panel/kinds.tsx`; how they are found: `src/app/find/kinds.ts`.
 */
import type { Atlas } from '../atlas/atlas.ts';
import type { LayerId } from '../atlas/layers.ts';
import type { IsoDay, Position, Text } from '../atlas/types.ts';
import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';
import { type Bounds, boundsWhere } from '../geo/bounds.ts';
import { earliest } from '../time/edtf.ts';
import { territoryBounds } from './bounds.ts';
import { LEGEND_SYMBOLS } from './legendSymbols.ts';
import type { Selection, SelectionKind } from './view.ts';

interface Kind<R> {
  /** All its records. */
  records(atlas: Atlas): readonly R[];
  find(atlas: Atlas, id: string): R | undefined;
  /** Where it lies, or one of its legs; absent: nowhere. */
  bounds?(atlas: Atlas, record: R, leg: number | undefined): Bounds | undefined;
  /** The nearest day to another on which it is there; absent: it is there on all. */
  day?(record: R, now: IsoDay): IsoDay;
  /** How many legs it has. */
  legs?(record: R): number;
  /** Its layer, which may be hidden. */
  layer?(record: R): LayerId;
  /** Shown where an address asks for its id alone: `view=article-4`. */
  byId?: true;
}
const kind = <R>(row: Kind<R>): Kind<R> => row;

/** A box of about 20 km round a position. */
const around = (position: Position | null | undefined): Bounds | undefined =>
  position ? [position[0] - 0.12, position[1] - 0.09, position[0] + 0.12, position[1] + 0.09] : undefined;
const within = (from: IsoDay, to: IsoDay, now: IsoDay): IsoDay => (from <= now && now < to ? now : from);

export const KINDS = {
  territory: kind({
    records: (atlas) => atlas.territories,
    find: (atlas, id) => atlas.index.territories.get(id),
    bounds: (atlas, { id }) => territoryBounds(atlas, [id]),
    byId: true,
  }),
  boundary: kind({
    records: (atlas) => atlas.boundaries,
    find: (atlas, id) => atlas.index.boundaries.get(id),
    bounds: ({ geometry }, { id }, leg) =>
      boundsWhere(
        geometry.legs.features,
        (f) => f.properties.boundary === id && (leg === undefined || f.properties.leg === leg),
      ),
    day: ({ from, to }, now) => within(from, to, now),
    legs: ({ legs }) => legs.length,
    layer: ({ layer }) => layer,
    byId: true,
  }),
  area: kind({
    records: (atlas) => atlas.areas,
    find: (atlas, id) => atlas.index.areas.get(id),
    bounds: ({ geometry }, { id }) => boundsWhere(geometry.areas.features, (f) => f.properties.id === id),
    day: ({ from, to }, now) => within(from, to, now),
    layer: ({ layer }) => layer,
    byId: true,
  }),
  point: kind({
    records: (atlas) => atlas.points,
    find: (atlas, id) => atlas.index.points.get(id),
    bounds: (_, { position }) => around(position),
  }),
  /** A line of the partition, whichever its pieces. */
  arc: kind({
    records: ({ geometry }) => geometry.arcs.features.map(({ properties }) => properties),
    find: ({ geometry }, id) => geometry.arcs.features.find(({ properties }) => properties.id === id)?.properties,
    bounds: ({ geometry }, { id }) => boundsWhere(geometry.arcs.features, (f) => f.properties.id === id),
  }),
  event: kind({
    records: (atlas) => atlas.events,
    find: (atlas, id) => atlas.index.events.get(id),
    bounds: (atlas, { position, touches }) => around(position) ?? territoryBounds(atlas, touches),
    day: ({ day }) => day,
  }),
  polity: kind({
    records: (atlas) => atlas.polities,
    find: (atlas, id) => atlas.index.polities.get(id),
    day: ({ from, to }, now) => within(earliest(from, FIRST_DAY), earliest(to, LAST_DAY), now),
  }),
  place: kind({
    records: (atlas) => atlas.places,
    find: (atlas, id) => atlas.index.places.get(id),
    bounds: (_, { position }) => around(position),
  }),
  instrument: kind({
    records: (atlas) => atlas.instruments,
    find: (atlas, id) => atlas.index.instruments.get(id),
    day: ({ date }, now) => earliest(date, now),
  }),
  /** A way of drawing, such as the line of grade B. */
  sign: kind({
    records: () => LEGEND_SYMBOLS,
    find: (_, id) => LEGEND_SYMBOLS.find((symbol) => symbol === id),
  }),
} as const satisfies Record<SelectionKind, unknown>;

export type RecordOf<K extends SelectionKind> = NonNullable<ReturnType<(typeof KINDS)[K]['find']>>;
/** A row for whoever treats all kinds alike. */
export const kindOf = (name: SelectionKind): Kind<unknown> => KINDS[name] as Kind<unknown>;

/** What a record is called; a way of drawing has words of the page. */
export const namesOf = (record: unknown): Text | undefined =>
  typeof record === 'object' && record !== null && 'names' in record ? (record.names as Text) : undefined;

/** Whether the atlas has the selected thing. */
export function selectionExists(atlas: Atlas, { kind, id, leg }: Selection): boolean {
  const { find, legs } = kindOf(kind);
  const record = find(atlas, id);
  return record !== undefined && (leg === undefined || leg < (legs?.(record) ?? Number.POSITIVE_INFINITY));
}

export function selectionBounds(atlas: Atlas, { kind, id, leg }: Selection): Bounds | undefined {
  const { find, bounds } = kindOf(kind);
  const record = find(atlas, id);
  return record === undefined ? undefined : bounds?.(atlas, record, leg);
}
