/**
 * The atlas as posters need it: colours, words and coarse lines, a small part
 * of its weight. Drawn in a few hundred pixels the lines look the same.
 */
import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { AtlasRecords } from '../../src/atlas/atlas.ts';

/** Area of the smallest bend kept, square degrees: about 1.4 km across. */
const LEAST_BEND = 2e-4;
/** Steps of coordinates across the region: about 100 m each. */
const STEPS = 1e4;

const only = <T extends object, K extends keyof T>(item: T, ...keys: K[]) =>
  Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))) as Pick<T, K>;

/** Records without what no picture shows: sources, notes, titles, the other four languages. */
function slim(records: AtlasRecords): Record<keyof AtlasRecords, unknown> {
  const words = <T extends { names: { en: string; tr: string } }>(item: T) => ({ names: only(item.names, 'en', 'tr') });
  const ends = new Set(records.boundaries.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to])));
  return {
    version: 1,
    territories: records.territories.map((t) => ({ ...only(t, 'id', 'point', 'role'), ...words(t) })),
    control: Object.fromEntries(
      Object.entries(records.control).map(([id, spells]) => [
        id,
        spells.map((spell) => only(spell, 'from', 'to', 'holder', 'unit', 'status', 'instrument')),
      ]),
    ),
    polities: records.polities.map((p) => ({ ...only(p, 'id', 'family'), ...words(p) })),
    instruments: records.instruments.map((i) => ({ ...only(i, 'id'), ...words(i) })),
    boundaries: records.boundaries.map((b) => ({
      ...only(b, 'id', 'layer', 'from', 'to'),
      ...words(b),
      legs: b.legs.map((leg) => only(leg, 'from', 'to')),
    })),
    areas: records.areas.map((a) => ({ ...only(a, 'id', 'layer', 'kind', 'from', 'to'), ...words(a) })),
    points: records.points.filter(({ id }) => ends.has(id)).map((p) => ({ ...only(p, 'id', 'position'), ...words(p) })),
    places: records.places.map((p) => ({ ...only(p, 'id', 'position', 'rank', 'period'), ...words(p) })),
    discrepancies: [],
    events: [],
    sources: [],
  };
}

/** `poster.json`: `{records, topology}`, both in the forms of the whole atlas. */
export function posterJson(records: AtlasRecords, topology: Topology): string {
  const coarse = quantize(simplify(presimplify(topology as Parameters<typeof presimplify>[0]), LEAST_BEND), STEPS);
  return `${JSON.stringify({ records: slim(records), topology: coarse })}\n`;
}
