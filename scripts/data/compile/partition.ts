/**
 * From arcs to faces. Each arc is cut where another one meets it; mapshaper
 * closes the pieces into faces; each face takes the territory whose interior
 * point it holds; topojson tells which face lies on either hand of a piece.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position, Territory } from '../../../src/atlas/types.ts';
import type { ArcSource } from '../files/geodata.ts';

/** A point of the Black Sea inside the frame: the one face that is nobody's territory. */
const SEA: Position = [40.8, 42.0];

export interface Piece {
  arc: ArcSource;
  coordinates: Position[];
}

const key = (p: readonly number[]) => `${p[0]},${p[1]}`;

/** Arcs cut at every vertex where another arc ends or where three lines meet. */
export function cutAtNodes(arcs: ArcSource[]): Piece[] {
  const seen = new Map<string, number>();
  const nodes = new Set<string>();
  for (const { geometry } of arcs) {
    const line = geometry.coordinates;
    nodes.add(key(line[0] as Position)).add(key(line.at(-1) as Position));
    for (const k of new Set(line.map(key))) seen.set(k, (seen.get(k) ?? 0) + 1);
  }
  for (const [k, count] of seen) if (count > 1) nodes.add(k);
  return arcs.flatMap((arc) => {
    const pieces: Piece[] = [];
    let current: Position[] = [];
    for (const point of arc.geometry.coordinates as Position[]) {
      current.push(point);
      if (current.length > 1 && nodes.has(key(point))) {
        pieces.push({ arc, coordinates: current });
        current = [point];
      }
    }
    return pieces;
  });
}

const linesOf = (pieces: Piece[]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: pieces.map(({ coordinates }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  })),
});

/** Faces closed by the pieces, as mapshaper finds them. Shape: polygons without properties. */
async function closeFaces(pieces: Piece[]): Promise<Feature<Polygon>[]> {
  const output = await mapshaper.applyCommands(
    '-i lines.json no-topology -snap precision=0.00001 -polygons -explode -o faces.json format=geojson',
    {
      'lines.json': JSON.stringify(linesOf(pieces)),
    },
  );
  const faces = JSON.parse(String(output['faces.json'])) as
    | FeatureCollection<Polygon>
    | { type: 'GeometryCollection'; geometries: Polygon[] };
  return faces.type === 'FeatureCollection'
    ? faces.features
    : faces.geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
}

export type Face = Feature<Polygon | MultiPolygon, { id: string }>;

/**
 * The faces of the partition, each named by its territory, in the order of `territories`.
 * @throws Error naming every face without a territory, territory without a face, and face with two.
 */
export async function facesOf(pieces: Piece[], territories: (Territory & { point: Position })[]): Promise<Face[]> {
  const closed = await closeFaces(pieces);
  const problems: string[] = [];
  const found = new Map<string, Feature<Polygon>>();
  for (const face of closed) {
    if (booleanPointInPolygon(SEA, face)) continue;
    const inside = territories.filter((t) => booleanPointInPolygon(t.point, face));
    const [first, ...rest] = inside;
    if (!first)
      problems.push(`a face around ${JSON.stringify(face.geometry.coordinates[0]?.[0])} holds no territory's point`);
    else if (rest.length)
      problems.push(
        `one face holds the points of ${inside.map((t) => t.id).join(', ')}: an arc between them is missing or open`,
      );
    else found.set(first.id, face);
  }
  for (const t of territories)
    if (!found.has(t.id) && !problems.some((p) => p.includes(t.id)))
      problems.push(`${t.id}: no face around its point ${t.point}`);
  if (problems.length) throw new Error(`The arcs do not close into the territories:\n- ${problems.join('\n- ')}`);
  return territories.map((t) => ({
    type: 'Feature',
    properties: { id: t.id },
    geometry: (found.get(t.id) as Feature<Polygon>).geometry,
  }));
}

/** Which face lies to the left and right of each piece, walking it from its first vertex. */
export function sidesOf(pieces: Piece[], faces: Face[]): { left: string | null; right: string | null }[] {
  const layers: Record<string, FeatureCollection> = {
    faces: { type: 'FeatureCollection', features: faces },
    pieces: linesOf(pieces),
  };
  const topo = topology(layers) as Topology;
  // Exterior rings run counter-clockwise in what `facesOf` gives after winding, so a forward arc has its face on the left.
  const leftOf = new Map<number, string>();
  const visit = (arcs: unknown, id: string): void => {
    if (Array.isArray(arcs)) for (const a of arcs) visit(a, id);
    else leftOf.set(arcs as number, id);
  };
  for (const g of (topo.objects.faces as GeometryCollection).geometries)
    visit((g as { arcs: unknown }).arcs, (g.properties as { id: string }).id);
  return (topo.objects.pieces as GeometryCollection).geometries.map((g) => {
    const first = (g as unknown as { arcs: number[] }).arcs[0] as number;
    return { left: leftOf.get(first) ?? null, right: leftOf.get(~first) ?? null };
  });
}
