/** Checks the published files and decodes their geometry; knows nothing of where they came from. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
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
const collection = v.looseObject({ type: v.literal('GeometryCollection') });
const topologyShape = v.looseObject({
  type: v.literal('Topology'),
  arcs: v.array(v.array(v.array(v.number()))),
  objects: v.looseObject(
    Object.fromEntries(GEOMETRY_OBJECTS.map((name) => [name, collection])) as Record<
      (typeof GEOMETRY_OBJECTS)[number],
      typeof collection
    >,
  ),
});

/** Names the place in the file as well as the fault: `control.kars.3.from: …`. */
function describe(issue: v.BaseIssue<unknown>): string {
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
      const object = topology.objects[name];
      return [name, object && feature(topology, object)] as const;
    });
    return Object.fromEntries(decoded) as unknown as AtlasGeometry;
  } catch (error) {
    throw new AtlasFileError('wrong-shape', file, error instanceof Error ? error.message : String(error));
  }
}
