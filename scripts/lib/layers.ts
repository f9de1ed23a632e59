/** The five layers of the mission, from boundaries, areas and points. */
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type {
  ArcMethod,
  Area,
  Boundary,
  BoundaryPoint,
  Edtf,
  Grade,
  LayerId,
  Names,
  Position,
  Text,
} from '../../src/atlas/types.ts';
import type { ArcSource } from './geodata.ts';
import type { Face, Piece } from './partition.ts';
import { unionOf } from './publish.ts';
import { milestones, walkOf } from './walk.ts';

/** What every feature of a published layer says of itself. */
interface Common {
  id: string;
  names: Names | Text;
  /** Half-open span of days. */
  from: string;
  to: string;
  from_edtf: Edtf;
  to_edtf: Edtf;
  sources: string[];
  accuracy_m: number;
  method: string;
  grade: Grade;
}

const worstGrade = (grades: Grade[]): Grade => [...grades].sort().at(-1) ?? 'D';
const unique = <T>(items: T[]) => [...new Set(items)];
const span = ({ from, to, fromEdtf, toEdtf }: Pick<Boundary, 'from' | 'to' | 'fromEdtf' | 'toEdtf'>) => ({
  from,
  to,
  from_edtf: fromEdtf ?? from,
  to_edtf: toEdtf ?? to,
});

export interface LegShape {
  type: 'Feature';
  geometry: LineString;
  properties: {
    published: Common & {
      boundary: string;
      leg: number;
      leg_from: string;
      leg_to: string;
      kind: string;
      clause: Text;
      instrument: string;
      article: Text;
    };
    map: { boundary: string; layer: LayerId; leg: number; accuracy_m: number; method: string };
  };
}

/** Every leg of every boundary as a line between two of its points; none of one that is not drawn. */
export function legFeatures(boundaries: Boundary[], arcs: ArcSource[], points: BoundaryPoint[]): LegShape[] {
  const arcById = new Map(arcs.map((arc) => [arc.properties.id, arc]));
  const pointById = new Map(points.map((point) => [point.id, point]));
  return boundaries.flatMap((boundary) => {
    if (boundary.legs.length === 0) return [];
    const ids = [boundary.legs[0]?.from, ...boundary.legs.map((leg) => leg.to)] as string[];
    const stops = ids.map((id) => {
      const position = pointById.get(id)?.position;
      if (!position)
        throw new Error(
          `${boundary.id}: a leg ends at ${id}, which has no position; leave it out of the legs and name it under "missing"`,
        );
      return { id, position };
    });
    const first = stops[0] as (typeof stops)[number];
    const last = stops.at(-1) as (typeof stops)[number];
    const steps = walkOf(boundary, arcById, first.position, last.position);
    const at = milestones(boundary, steps, stops);
    return boundary.legs.map((leg, i): LegShape => {
      const part = steps.slice(at[i], (at[i + 1] as number) + 1);
      const used = unique(part.slice(1).map((s) => s.arc)).map((arc) => arc.properties);
      const ends = [leg.from, leg.to].map((id) => pointById.get(id) as BoundaryPoint);
      const accuracy_m = Math.max(...used.map((p) => p.accuracy_m));
      const method = unique(used.map((p): ArcMethod => p.method)).join('+');
      return {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: part.map((s) => s.position) },
        properties: {
          published: {
            id: `${boundary.id}/${i + 1}`,
            names: {
              en: `${boundary.names.en}: ${ends[0]?.names.en} – ${ends[1]?.names.en}`,
              tr: `${boundary.names.tr}: ${ends[0]?.names.tr} – ${ends[1]?.names.tr}`,
            },
            ...span(boundary),
            sources: unique([...boundary.sources, ...used.flatMap((p) => p.sources)]),
            accuracy_m,
            method,
            grade: worstGrade(used.map((p) => p.grade)),
            boundary: boundary.id,
            leg: i + 1,
            leg_from: leg.from,
            leg_to: leg.to,
            kind: leg.kind,
            clause: leg.clause,
            instrument: boundary.instrument,
            article: boundary.article,
          },
          map: { boundary: boundary.id, layer: boundary.layer, leg: i, accuracy_m, method },
        },
      };
    });
  });
}

export type AreaShape = Feature<
  Polygon | MultiPolygon,
  Common & {
    layer: LayerId;
    kind: Area['kind'];
    instrument: string;
    by?: Text;
    claimant?: string;
    territories: string[];
    missing: Text[];
  }
>;

/** Each drawn area as the union of its territories; known as well as the worst arc on its outline. */
export function areaFeatures(
  areas: Area[],
  faces: Face[],
  pieces: Piece[],
  sides: { left: string | null; right: string | null }[],
): AreaShape[] {
  return areas.flatMap((area): AreaShape[] => {
    if (area.territories.length === 0) return [];
    const inside = new Set<string | null>(area.territories);
    const members = faces.filter((f) => inside.has(f.properties.id));
    const unknown = area.territories.filter((id) => !faces.some((f) => f.properties.id === id));
    if (unknown.length) throw new Error(`${area.id}: no such territory: ${unknown.join(', ')}`);
    const outline = pieces
      .filter((_, i) => inside.has(sides[i]?.left ?? null) !== inside.has(sides[i]?.right ?? null))
      .map((p) => p.arc.properties);
    return [
      {
        type: 'Feature',
        geometry: unionOf(members),
        properties: {
          id: area.id,
          names: area.names,
          ...span(area),
          sources: unique([...area.sources, ...outline.flatMap((p) => p.sources)]),
          accuracy_m: Math.max(...outline.map((p) => p.accuracy_m)),
          method: unique(outline.map((p): ArcMethod => p.method)).join('+'),
          grade: worstGrade(outline.map((p) => p.grade)),
          layer: area.layer,
          kind: area.kind,
          instrument: area.instrument,
          ...(area.by && { by: area.by }),
          ...(area.claimant && { claimant: area.claimant }),
          territories: area.territories,
          missing: area.missing,
        },
      },
    ];
  });
}

function pointFeatures(
  boundary: Boundary,
  points: BoundaryPoint[],
): Feature<Point, Common & Record<string, unknown>>[] {
  const ids = unique(boundary.legs.flatMap((leg) => [leg.from, leg.to]));
  return ids.map((id, i) => {
    const point = points.find((p) => p.id === id) as BoundaryPoint & { position: Position };
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: point.position },
      properties: {
        id: `${boundary.id}/point/${id}`,
        names: point.names,
        ...span(boundary),
        sources: point.sources,
        accuracy_m: point.accuracy_m ?? 15000,
        method: 'placed-point',
        grade: point.grade,
        boundary: boundary.id,
        order: i + 1,
        spellings: point.spellings,
        kind: point.kind,
        stated_heights: point.stated.map((h) => ({ ...h, metres: Math.round(h.value * 0.3048) })),
        today: point.today,
        ...(point.candidates && { candidates: point.candidates }),
      },
    };
  });
}

/** All features of one layer: its areas, the legs of its boundaries, their points. */
export function layerFeatures(
  layer: LayerId,
  {
    boundaries,
    points,
    legs,
    areaShapes,
  }: { boundaries: Boundary[]; points: BoundaryPoint[]; legs: LegShape[]; areaShapes: AreaShape[] },
): Feature<Polygon | MultiPolygon | LineString | Point, Common>[] {
  const mine = boundaries.filter((b) => b.layer === layer);
  const withId = <T extends Feature<Polygon | MultiPolygon | LineString | Point, Common>>(f: T) => ({
    ...f,
    id: f.properties.id,
  });
  return [
    ...areaShapes.filter((a) => a.properties.layer === layer),
    ...mine
      .flatMap((b) => legs.filter((l) => l.properties.map.boundary === b.id))
      .map((l) => ({ type: l.type, geometry: l.geometry, properties: l.properties.published })),
    ...mine.flatMap((b) => pointFeatures(b, points)),
  ].map(withId);
}
