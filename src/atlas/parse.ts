/** Checks the published files and decodes their geometry; knows nothing of where they came from. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { AtlasGeometry, AtlasRecords } from './atlas.ts';

/** What can be wrong with a data file; the page turns it into a sentence and says what to do. */
export type LoadFault = 'unreachable' | 'not-json' | 'wrong-version' | 'wrong-shape';

/** A data file that cannot be used. `file` is its name, `detail` what was found, in plain English. */
export class AtlasFileError extends Error {
  readonly fault: LoadFault;
  readonly file: string;
  readonly detail: string;

  constructor(fault: LoadFault, file: string, detail: string) {
    super(`${file}: ${fault}: ${detail}`);
    this.name = 'AtlasFileError';
    this.fault = fault;
    this.file = file;
    this.detail = detail;
  }
}

const GEOMETRY_OBJECTS = ['territories', 'arcs', 'legs', 'areas', 'water', 'land'] as const;

const withId = v.array(v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()) }));
const recordsShape = v.looseObject({
  territories: v.pipe(withId, v.nonEmpty()),
  control: v.record(v.string(), v.array(v.looseObject({ from: v.string(), to: v.string(), holder: v.string() }))),
  polities: withId,
  instruments: withId,
  boundaries: withId,
  points: withId,
  areas: withId,
  places: withId,
  discrepancies: withId,
  events: v.array(
    v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()), day: v.string(), touches: v.array(v.string()) }),
  ),
  sources: withId,
});
const collection = v.looseObject({ type: v.literal('GeometryCollection'), geometries: v.array(v.unknown()) });
const step = v.pipe(v.number(), v.finite(), v.notValue(0));
/** Without its objects. */
export const topologyFrame = v.looseObject({
  type: v.literal('Topology'),
  arcs: v.array(v.pipe(v.array(v.array(v.number())), v.minLength(2))),
  transform: v.optional(v.looseObject({ scale: v.tuple([step, step]), translate: v.tuple([v.number(), v.number()]) })),
});
const topologyShape = v.looseObject({
  ...topologyFrame.entries,
  objects: v.looseObject(
    Object.fromEntries(GEOMETRY_OBJECTS.map((name) => [name, collection])) as Record<
      (typeof GEOMETRY_OBJECTS)[number],
      typeof collection
    >,
  ),
});

/** What no shape tells: lands that are not there, do not close, or lie nowhere on the globe. */
export function landFault({ features }: AtlasGeometry['territories']): string | undefined {
  if (!features.length) return 'there are no territories';
  for (const { id, properties, geometry } of features) {
    const name = properties?.id ?? id;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    if (!rings.length) return `territory ${name} has no outline`;
    for (const ring of rings) {
      if (!ring.every(([lon = 999, lat = 999]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
        return `territory ${name} lies off the globe`;
      if (ring.length < 4 || `${ring[0]}` !== `${ring.at(-1)}`) return `territory ${name} does not close`;
    }
  }
  return undefined;
}

/** A file of another version beside this one, or one that was cut: a land of the records that is not drawn. */
export function checkTogether(records: AtlasRecords, { territories }: AtlasGeometry, file = 'atlas.topojson'): void {
  const drawn = new Set(territories.features.map(({ properties }) => properties?.id));
  const missing = records.territories.find(({ id, point }) => point && !drawn.has(id));
  if (missing) throw new AtlasFileError('wrong-shape', file, `territory ${missing.id} is missing`);
}

/** Names the place in the file as well as the fault: `control.kars.3.from: …`. */
export function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** Checks the records of `atlas.json`. Throws `AtlasFileError`. */
export function parseRecords(value: unknown, file = 'atlas.json'): AtlasRecords {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version !== 1) throw new AtlasFileError('wrong-version', file, String(JSON.stringify(version)));
  const result = v.safeParse(recordsShape, value, { abortEarly: true });
  if (!result.success) throw new AtlasFileError('wrong-shape', file, describe(result.issues[0]));
  return value as AtlasRecords;
}

/** Checks and decodes the topology. Throws `AtlasFileError`. */
export function parseGeometry(value: unknown, file = 'atlas.topojson'): AtlasGeometry {
  const result = v.safeParse(topologyShape, value, { abortEarly: true });
  if (!result.success) throw new AtlasFileError('wrong-shape', file, describe(result.issues[0]));
  const topology = value as Topology;
  try {
    const decoded = GEOMETRY_OBJECTS.map((name) => {
      const collection = feature(topology, topology.objects[name] as GeometryCollection);
      if (!collection.features.every(({ geometry }) => geometry)) throw new Error(`${name}: a geometry is none`);
      return [name, collection] as const;
    });
    const geometry = Object.fromEntries(decoded) as unknown as AtlasGeometry;
    const fault = landFault(geometry.territories);
    if (fault) throw new Error(fault);
    return geometry;
  } catch (error) {
    throw new AtlasFileError('wrong-shape', file, error instanceof Error ? error.message : String(error));
  }
}
