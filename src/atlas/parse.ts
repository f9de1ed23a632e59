/** Checks the published files and decodes their geometry; knows nothing of where they came from. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasGeometry, AtlasRecords } from './atlas.ts';
import {
  anything,
  exactly,
  listOf,
  name,
  number,
  optional,
  pairOf,
  type Shape,
  step,
  text,
  valuesOf,
  withKeys,
} from './shape.ts';

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

const records = listOf(withKeys({ id: name }));
const recordsShape = withKeys({
  territories: listOf(withKeys({ id: name }), 1),
  control: valuesOf(listOf(withKeys({ from: text, to: text, holder: text }))),
  polities: records,
  instruments: records,
  boundaries: records,
  points: records,
  areas: records,
  places: records,
  discrepancies: records,
  events: listOf(withKeys({ id: name, day: text, touches: listOf(text) })),
  sources: records,
});
const collection = withKeys({ type: exactly('GeometryCollection'), geometries: listOf(anything) });
/** Without its objects. */
const topologyFrame = {
  type: exactly('Topology'),
  arcs: listOf(listOf(listOf(number), 2)),
  transform: optional(withKeys({ scale: pairOf(step), translate: pairOf(number) })),
};
const topologyShape = withKeys({
  ...topologyFrame,
  objects: withKeys(Object.fromEntries(GEOMETRY_OBJECTS.map((object) => [object, collection]))),
});

/** What no shape tells: lands that are not there, do not close, or lie nowhere on the globe. */
export function territoryFault({ features }: AtlasGeometry['territories']): string | undefined {
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

/** A file of another version beside this one, or one that was cut: a territory of the records that is not drawn. */
export function checkTogether(records: AtlasRecords, { territories }: AtlasGeometry, file = 'atlas.topojson'): void {
  const drawn = new Set(territories.features.map(({ properties }) => properties?.id));
  const missing = records.territories.find(({ id, point }) => point && !drawn.has(id));
  if (missing) throw new AtlasFileError('wrong-shape', file, `territory ${missing.id} is missing`);
}

/** What is wrong with a shape, or undefined: names the place as well as the fault, `control.kars.3.from: …`. */
function shapeFault(shape: Shape, value: unknown): string | undefined {
  try {
    shape(value, '');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with the frame of any topology, whatever its objects. */
export const topologyFault = (value: unknown) => shapeFault(withKeys(topologyFrame), value);

function expectShape(shape: Shape, value: unknown, file: string): void {
  const fault = shapeFault(shape, value);
  if (fault) throw new AtlasFileError('wrong-shape', file, fault);
}

/** Checks the records of `atlas.json`. Throws `AtlasFileError`. */
export function parseRecords(value: unknown, file = 'atlas.json'): AtlasRecords {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (version !== 1) throw new AtlasFileError('wrong-version', file, String(JSON.stringify(version)));
  expectShape(recordsShape, value, file);
  return value as AtlasRecords;
}

/** Checks and decodes the topology. Throws `AtlasFileError`. */
export function parseGeometry(value: unknown, file = 'atlas.topojson'): AtlasGeometry {
  expectShape(topologyShape, value, file);
  const topology = value as Topology;
  try {
    const decoded = GEOMETRY_OBJECTS.map((name) => {
      const collection = feature(topology, topology.objects[name] as GeometryCollection);
      if (!collection.features.every(({ geometry }) => geometry)) throw new Error(`${name}: a geometry is none`);
      return [name, collection] as const;
    });
    const geometry = Object.fromEntries(decoded) as unknown as AtlasGeometry;
    const fault = territoryFault(geometry.territories);
    if (fault) throw new Error(fault);
    return geometry;
  } catch (error) {
    throw new AtlasFileError('wrong-shape', file, error instanceof Error ? error.message : String(error));
  }
}
