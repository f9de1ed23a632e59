/** The faces of a published topology as edges, for the two partition rules. */
import { booleanPointInPolygon, polygonize } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { linesOf } from './dataset.ts';
import { signedArea } from './winding.ts';

interface Use {
  territory: string;
  /** Whether the territory walks the edge from its lesser end to its greater one. */
  forward: boolean;
}
export interface Edge {
  ends: [Position, Position];
  uses: Use[];
  /** Method of the arc it lies on, or undefined where it lies on none. */
  method?: string;
}
export interface Partition {
  faces: Feature<Polygon | MultiPolygon>[];
  lines: Feature<LineString>[];
  edges: Edge[];
}

const key = (p: Position) => `${p[0]},${p[1]}`;

/** Undefined where the topology has no territories. */
export function partitionOf(topology: Topology): Partition | undefined {
  const { territories, arcs } = topology.objects ?? {};
  if (!territories) return undefined;
  const faces = (feature(topology, territories as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>)
    .features;
  const lines = arcs ? (feature(topology, arcs as GeometryCollection) as FeatureCollection<LineString>).features : [];
  const edges = new Map<string, Edge>();
  const visit = (line: Position[], on: (edge: Edge, forward: boolean) => void) => {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Position, line[i] as Position];
      const forward = key(a) < key(b);
      const name = forward ? `${key(a)} ${key(b)}` : `${key(b)} ${key(a)}`;
      const edge = edges.get(name) ?? { ends: [a, b], uses: [] };
      edges.set(name, edge);
      on(edge, forward);
    }
  };
  for (const face of faces)
    for (const { line } of linesOf(face.geometry))
      visit(line, (edge, forward) => edge.uses.push({ territory: String(face.properties?.id ?? face.id), forward }));
  for (const line of lines)
    visit(line.geometry.coordinates, (edge) => {
      edge.method = String(line.properties?.method);
    });
  return { faces, lines, edges: [...edges.values()] };
}

/**
 * Edges with a territory on one hand only that are neither coast nor frame,
 * and the other territory inside which the edge lies, if any: with one the
 * two overlap, without there is a gap. None where the arcs are not published.
 */
export function openEdges({
  faces,
  lines,
  edges,
}: Partition): { edge: Edge; territory: string; inside: string | undefined }[] {
  if (!lines.length) return [];
  return edges
    .filter(({ uses, method }) => uses.length === 1 && method !== 'coast' && method !== 'frame')
    .map((edge) => {
      const [a, b] = edge.ends;
      const middle = [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
      const territory = edge.uses[0]?.territory ?? '';
      const other = faces.find(
        (face) => String(face.properties?.id ?? face.id) !== territory && booleanPointInPolygon(middle, face),
      );
      return { edge, territory, inside: other && String(other.properties?.id ?? other.id) };
    });
}

/** Planar area in square degrees of lines that run right-handed; holes count against it. */
const planarArea = (lines: Position[][]) => lines.reduce((sum, line) => sum + signedArea(line) / 2, 0);

/** Area of the sea: what the coast and the frame's unused edges enclose. */
function seaArea(edges: Edge[]): number {
  const shore = edges.filter(({ method, uses }) => method === 'coast' || (method === 'frame' && uses.length === 0));
  if (!shore.length) return 0;
  const rings = polygonize({
    type: 'FeatureCollection',
    features: shore.map(({ ends }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: ends },
    })),
  });
  return rings.features.reduce((sum, { geometry }) => sum + Math.abs(signedArea(geometry.coordinates[0] ?? [])) / 2, 0);
}

/** Area of all faces and what frame less sea should give, in square degrees; undefined where no frame is published. */
export function areasOf({ faces, edges }: Partition): { found: number; expected: number } | undefined {
  const frame = edges.filter(({ method }) => method === 'frame').flatMap(({ ends }) => ends);
  if (!frame.length) return undefined;
  const [lon, lat] = [frame.map((p) => p[0] as number), frame.map((p) => p[1] as number)];
  const whole = (Math.max(...lon) - Math.min(...lon)) * (Math.max(...lat) - Math.min(...lat));
  const found = faces.reduce((sum, { geometry }) => sum + planarArea(linesOf(geometry).map(({ line }) => line)), 0);
  return { found, expected: whole - seaArea(edges) };
}
