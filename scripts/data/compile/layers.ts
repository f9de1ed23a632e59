/** The published layers, from boundaries, areas and points. */

import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { LegFeature } from '../../../src/atlas/atlas.ts';
import { inLang, perLang } from '../../../src/atlas/lang.ts';
import type { LayerId } from '../../../src/atlas/layers.ts';
import type { Area, Boundary, BoundaryPoint, Position, Text } from '../../../src/atlas/types.ts';
import { certaintyOf } from '../../../src/export/certainty.ts';
import type { Row } from '../../../src/export/codebook.ts';
import type { Facts } from '../../../src/export/facts.ts';
import { spanOf } from '../../../src/export/spans.ts';
import { METRES_PER_FOOT } from '../../../src/geo/units.ts';
import type { ArcSource } from '../files/geodata.ts';
import type { LayerProperties as Common } from '../publish/shapes.ts';
import { publishedKm } from './geodesic.ts';
import type { Face, Piece } from './partition.ts';
import { unionOf } from './publish.ts';
import { milestones, walkOf } from './walk.ts';

const unique = <T>(items: T[]) => [...new Set(items)];
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
    map: LegFeature['properties'];
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
      const { accuracy_m, method, grade, sources } = certaintyOf(used);
      const coordinates = part.map((s) => s.position);
      return {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates },
        properties: {
          published: {
            id: `${boundary.id}/${i + 1}`,
            names: perLang(
              (lang) => `${inLang(boundary.names, lang)}: ${ends.map((end) => inLang(end.names, lang)).join(' – ')}`,
            ),
            ...spanOf(boundary),
            sources: unique([...boundary.sources, ...sources]),
            accuracy_m,
            method,
            grade,
            boundary: boundary.id,
            leg: i + 1,
            leg_from: leg.from,
            leg_to: leg.to,
            kind: leg.kind,
            clause: leg.clause,
            instrument: boundary.instrument,
            article: boundary.article,
          },
          map: {
            boundary: boundary.id,
            layer: boundary.layer,
            leg: i,
            accuracy_m,
            method,
            km: publishedKm(coordinates),
          },
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
    const known = certaintyOf(outline);
    return [
      {
        type: 'Feature',
        geometry: unionOf(members),
        properties: {
          id: area.id,
          names: area.names,
          ...spanOf(area),
          ...known,
          sources: unique([...area.sources, ...known.sources]),
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

function pointFeatures(boundary: Boundary, points: BoundaryPoint[]): Feature<Point, Common & { point: string }>[] {
  const ids = unique(boundary.legs.flatMap((leg) => [leg.from, leg.to]));
  return ids.map((id, i) => {
    const point = points.find((p) => p.id === id) as BoundaryPoint & { position: Position };
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: point.position },
      properties: {
        id: `${boundary.id}/point/${id}`,
        names: point.names,
        ...spanOf(boundary),
        sources: point.sources,
        accuracy_m: point.accuracy_m ?? 15000,
        method: 'placed-point',
        grade: point.grade,
        boundary: boundary.id,
        point: id,
        point_order: i + 1,
        spellings: point.spellings,
        stated_heights: point.stated.map((h) => ({ ...h, metres: Math.round(h.value * METRES_PER_FOOT) })),
        today: point.today,
        ...(point.candidates && { candidates: point.candidates }),
      },
    };
  });
}

/** What layers are made from: the records, in words, and their shapes. */
export interface LayerParts {
  boundaries: Boundary[];
  points: BoundaryPoint[];
  areas: Area[];
  legs: LegShape[];
  areaShapes: AreaShape[];
  /** In English. */
  facts: Facts;
}

type LayerFeature = Feature<Polygon | MultiPolygon | LineString | Point, Common & Omit<Row, keyof Common>>;

/**
 * All features of one layer: its areas, the legs of its boundaries, their points. Each has the flat fields of the
 * codebook, and beside them those that are objects by language.
 */
export function layerFeatures(
  layer: LayerId,
  { boundaries, points, areas, legs, areaShapes, facts }: LayerParts,
): LayerFeature[] {
  const mine = boundaries.filter((b) => b.layer === layer);
  const finish = <P extends Common>(geometry: LayerFeature['geometry'], flat: Row, own: P): LayerFeature => {
    const properties = { ...flat, ...own, ...facts.cited(own.sources) } as LayerFeature['properties'];
    return { type: 'Feature', id: own.id, geometry, properties };
  };
  const area = ({ geometry, properties: { kind: _, ...own } }: AreaShape) => {
    const record = areas.find(({ id }) => id === own.id);
    return finish(geometry, record ? facts.area(record) : {}, own);
  };
  const leg = (line: Boundary, { geometry, properties: { published, map } }: LegShape) => {
    const { kind: _, ...own } = published;
    return finish(geometry, facts.leg(line, map.leg, map.km), own);
  };
  return [
    ...areaShapes.filter((a) => a.properties.layer === layer).map(area),
    ...mine.flatMap((b) => legs.filter((l) => l.properties.map.boundary === b.id).map((l) => leg(b, l))),
    ...mine.flatMap((b) =>
      pointFeatures(b, points).map(({ geometry, properties: own }) => {
        const record = points.find(({ id }) => id === own.point);
        return finish(geometry, record ? facts.point(record) : {}, own);
      }),
    ),
  ];
}
