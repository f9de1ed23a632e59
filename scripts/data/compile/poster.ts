/**
 * The atlas as posters need it: colours, words and coarse lines, a small part
 * of its weight. Drawn in a few hundred pixels the lines look the same.
 */

import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { AreaFeature, AtlasRecords, LegFeature, PieceProperties } from '../../../src/atlas/atlas.ts';
import { inLang, type Lang } from '../../../src/atlas/lang.ts';
import { LAYERS_ON_REQUEST, type LayerId } from '../../../src/atlas/layers.ts';
import { byFrequency } from '../../../src/atlas/moments.ts';
import type { Place, Position, Text } from '../../../src/atlas/types.ts';

/** Area of the smallest bend kept, square degrees: about 5 km across. */
const LEAST_BEND = 2.5e-3;
/** The same for land beyond the mapped region, which is there to be recognised only: about 10 km. */
const LEAST_BEND_BEYOND = 1e-2;
/** Steps of coordinates across all that is drawn: about 560 m each, under a pixel of most posters. */
const STEPS = 1.5e3;

/** What posters keep of each record, beside its names in one language. */
export const KEPT = {
  territories: ['id', 'role', 'point'],
  spells: ['from', 'holder', 'unit', 'status', 'instrument'],
  polities: ['id', 'family', 'tint'],
  instruments: ['id'],
  boundaries: ['id', 'layer', 'from', 'to'],
  legs: ['from', 'to'],
  areas: ['id', 'layer', 'kind', 'claimant', 'from', 'to'],
  points: ['id', 'position'],
  places: ['id', 'rank', 'position', 'period'],
} as const;

/** A record with some of its keys, where it has them. */
export const only = <T extends object, K extends keyof T>(item: T, ...keys: K[]) =>
  Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))) as Pick<T, K>;

/** Layers hidden until they are asked for would weigh on every poster; they come with the map. */
const shown = (layer: LayerId) => !LAYERS_ON_REQUEST.includes(layer);

/** A position to about 100 m, finer than the steps of the lines. */
const near = (position: Position | null) => position?.map((degrees) => Number(degrees.toFixed(3))) ?? null;

/** Of the names of one span the one that is shown: the reader's own, else the first. */
function namesShown(period: Place['period'], lang: Lang): Place['period'] {
  return period.filter((name) => {
    const same = period.filter(({ from, to }) => from === name.from && to === name.to);
    return name === (same.find((other) => other.lang === lang) ?? same[0]);
  });
}

/** Instruments that a picture names: on each day of change the one on which most spells rest. */
function named({ territories, control }: AtlasRecords): Set<string> {
  const days = new Map<string, string[]>();
  for (const { id, role } of territories)
    for (const { from, instrument } of role === 'core' ? (control[id] ?? []) : [])
      days.set(from, [...(days.get(from) ?? []), instrument]);
  return new Set([...days.values()].flatMap((grounds) => byFrequency(grounds).slice(0, 1)));
}

/**
 * Records without what no picture in this language shows: sources, notes, titles, other languages. `last`: territories
 * at the end of the map. Only an area with one of them needs its members, to tell its outline from its edge.
 */
function slim(records: AtlasRecords, lang: Lang, last: ReadonlySet<string>): Record<keyof AtlasRecords, unknown> {
  const words = <T extends { names: Text }>(item: T) => ({
    names: { [lang]: inLang(item.names, lang) },
  });
  const titles = named(records);
  const ends = new Set(records.boundaries.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to])));
  return {
    version: 1,
    territories: records.territories.map((t) => ({
      ...only(t, ...KEPT.territories),
      point: near(t.point),
      ...words(t),
    })),
    control: Object.fromEntries(
      Object.entries(records.control).map(([id, spells]) => [
        id,
        // Where a spell ends the next begins: the reader puts it back.
        spells.map((spell) => only(spell, ...KEPT.spells)),
      ]),
    ),
    polities: records.polities.map((p) => ({ ...only(p, ...KEPT.polities), ...words(p) })),
    instruments: records.instruments
      .filter(({ id }) => titles.has(id))
      .map((i) => ({ ...only(i, ...KEPT.instruments), ...words(i) })),
    boundaries: records.boundaries
      .filter(({ legs }) => legs.length > 0)
      .map((b) => ({
        ...only(b, ...KEPT.boundaries),
        ...words(b),
        legs: b.legs.map((leg) => only(leg, ...KEPT.legs)),
      })),
    areas: records.areas
      .filter(({ layer }) => shown(layer))
      .map((a) => ({
        ...only(a, ...KEPT.areas),
        ...(a.territories.some((id) => last.has(id)) && only(a, 'territories')),
        ...words(a),
      })),
    points: records.points
      .filter(({ id }) => ends.has(id))
      .map((p) => ({ ...only(p, ...KEPT.points), position: near(p.position), ...words(p) })),
    places: records.places.map((p) => ({
      ...only(p, ...KEPT.places),
      position: near(p.position),
      period: namesShown(p.period, lang),
      ...words(p),
    })),
    discrepancies: [],
    events: [],
    sources: [],
  };
}

/** A geometry without its number: lands are told apart by their ids, legs and pieces of line by their place in the list. */
const unnumbered = ({ id: _, ...rest }: GeometryObject) => rest as GeometryObject;

/** Indices of the arcs an object of a topology is made of. */
function used(topology: Topology): Set<number> {
  const found = new Set<number>();
  const visit = (arcs: unknown): void => {
    if (Array.isArray(arcs)) for (const inner of arcs) visit(inner);
    else if (typeof arcs === 'number') found.add(arcs < 0 ? ~arcs : arcs);
  };
  for (const object of Object.values(topology.objects))
    for (const geometry of (object as GeometryCollection).geometries) visit((geometry as { arcs?: unknown }).arcs);
  return found;
}

/** `{records, topology}`, both in the forms of the whole atlas, with names in one language. */
export function posterJson(records: AtlasRecords, topology: Topology, lang: Lang): string {
  const weighed = presimplify(topology as Parameters<typeof presimplify>[0]);
  const { land, arcs, legs, areas, territories, ...own } = weighed.objects as Record<string, GeometryCollection>;
  const last = new Set(
    (arcs?.geometries ?? []).flatMap(({ properties }) => {
      const { method, left, right } = properties as PieceProperties;
      return method === 'frame' ? [left ?? '', right ?? ''] : [];
    }),
  );
  const beyond = used({ ...weighed, objects: { land: land as GeometryCollection } });
  const coarse = simplify(weighed, LEAST_BEND);
  const coarser = simplify(weighed, LEAST_BEND_BEYOND);
  const lines: Topology = {
    ...coarse,
    arcs: coarse.arcs.map((line, i) => (beyond.has(i) ? (coarser.arcs[i] ?? line) : line)),
    objects: {
      ...own,
      territories: {
        type: 'GeometryCollection',
        geometries: (territories?.geometries ?? []).map((land) => ({
          ...unnumbered(land),
          properties: only(land.properties as { id: string }, 'id'),
        })),
      },
      areas: {
        type: 'GeometryCollection',
        geometries: (areas?.geometries ?? [])
          .filter(({ properties }) => shown((properties as AreaFeature['properties']).layer))
          .map(unnumbered),
      },
      land: land as GeometryCollection,
      legs: {
        type: 'GeometryCollection',
        geometries: (legs?.geometries ?? []).map((leg) => ({
          ...unnumbered(leg),
          properties: {
            ...only(leg.properties as LegFeature['properties'], 'boundary', 'layer', 'leg', 'accuracy_m'),
            km: Number((leg.properties as LegFeature['properties']).km.toFixed(1)),
          },
        })),
      },
      arcs: {
        type: 'GeometryCollection',
        // Coast and frame alone are told by how they were drawn.
        geometries: (arcs?.geometries ?? []).map((arc) => {
          const piece = arc.properties as PieceProperties;
          const end = piece.method === 'coast' || piece.method === 'frame';
          return {
            ...unnumbered(arc),
            properties: only(piece, ...(end ? (['method'] as const) : []), 'accuracy_m', 'grade', 'left', 'right'),
          };
        }),
      },
    },
  };
  return `${JSON.stringify({ records: slim(records, lang, last), topology: quantize(lines as Parameters<typeof quantize>[0], STEPS) })}\n`;
}
