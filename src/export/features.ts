/** The atlas as flat tables for other programs: what is on the screen, or all of it. Pure. */

import type { Geometry, Position as GeoPosition, LineString } from 'geojson';
import type { ArcFeature, Atlas, LegFeature } from '../atlas/atlas.ts';
import { inLang } from '../atlas/lang.ts';
import { metresOfKm } from '../atlas/measure.ts';
import { discrepanciesOf } from '../atlas/related.ts';
import type { Boundary, Position } from '../atlas/types.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import { sceneOf } from '../portrayal/scene.ts';
import type { View } from '../view/view.ts';
import { borderStretches } from './borders.ts';
import { type Certainty, certaintyOf, legCertainty, outlineCertainty } from './certainty.ts';
import type { Row } from './codebook.ts';
import { factsOf } from './facts.ts';
import { spanOf } from './spans.ts';

/** A row and, in a table of things that have a place, where it lies; null where that is not known or not drawn. */
export interface TableRow {
  properties: Row;
  geometry: Geometry | null;
}

/** Rows of one kind: a layer of a map, a table of a database. */
export interface FeatureTable {
  name: keyof typeof TABLES;
  /** Whether its rows have a place. */
  placed: boolean;
  rows: TableRow[];
}

/** Every table, and the kind of its rows as the page's addresses name it; a leg is a part of its line there. */
export const TABLES = {
  territories: 'territory',
  borders: 'arc',
  treaty_lines: 'boundary',
  lines: 'boundary',
  areas: 'area',
  points: 'point',
  places: 'place',
  events: 'event',
  polities: 'polity',
  instruments: 'instrument',
  discrepancies: 'discrepancy',
  sources: 'source',
} as const;

/** `all`: every spell of every territory, every line and area whatever the day, and every record. */
export type Scope = 'screen' | 'all';

/** What lies in the window of the map. */
export interface InSight extends OnScreen {
  contains(position: Position): boolean;
}

/** Data have five decimals, about a metre; what comes out of the steps of the topology has more. */
function fiveDecimals<G extends Geometry>(geometry: G): G {
  const rounded = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(rounded) : Number((value as number).toFixed(5));
  return geometry.type === 'GeometryCollection'
    ? geometry
    : { ...geometry, coordinates: rounded(geometry.coordinates) };
}

const merged = (ids: readonly string[], more: readonly string[] = []) => [...new Set([...ids, ...more])];

/** Tables without rows are left out. Names are in the view's language. */
export function featureTables(
  atlas: Atlas,
  view: Pick<View, 'lang' | 'date' | 'layers'> & Partial<View>,
  scope: Scope,
  seen: InSight,
): FeatureTable[] {
  const { date } = view;
  const all = scope === 'all';
  const facts = factsOf(atlas, view.lang, atlas.index.km2);
  const shown = sceneOf(atlas, view, 'light');
  const row = (properties: Row, geometry: Geometry | null = null): TableRow => ({
    properties,
    geometry: geometry && fiveDecimals(geometry),
  });
  const pointAt = (position: Position | null) => position && { type: 'Point' as const, coordinates: position };
  const onDay = (span: { from: string; to: string }) => all || (span.from <= date && date < span.to);
  const known = (certainty: Certainty | undefined) => ({
    accuracy_m: certainty?.accuracy_m ?? null,
    grade: certainty?.grade ?? 'D',
    method: certainty?.method ?? null,
  });

  const shapes = new Map(atlas.geometry.territories.features.map((shape) => [shape.properties.id, shape.geometry]));
  const territories = atlas.territories
    .filter(({ id }) => all || seen.territories.has(id))
    .flatMap((territory) => {
      const shape = shapes.get(territory.id);
      const outline = shape && outlineCertainty(atlas, [territory.id]);
      const spells = atlas.control[territory.id] ?? [];
      return spells.flatMap((spell, i) =>
        onDay(spell)
          ? row(
              {
                ...facts.spell(territory, spell, spells[i + 1]),
                ...known(outline),
                outline_sources: outline?.sources ?? [],
              },
              shape,
            )
          : [],
      );
    });

  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const piecesBefore = new Map<string, number>();
  const borders = arcs.flatMap(({ id, geometry, properties: arc }) => {
    const piece = (piecesBefore.get(arc.id) ?? 0) + 1;
    piecesBefore.set(arc.id, piece);
    const { left, right } = arc;
    if (!left || !right || !(all || seen.arcs.has(id))) return [];
    return borderStretches(atlas, left, right)
      .filter(onDay)
      .map((stretch) =>
        row(
          {
            id: `${arc.id}/${piece}/${stretch.from}`,
            name: inLang(arc.names, view.lang),
            name_en: arc.names.en,
            name_tr: arc.names.tr ?? null,
            arc: arc.id,
            km: metresOfKm(arc.km),
            left_territory: left,
            right_territory: right,
            left_holder: stretch.left,
            left_holder_name: facts.polity(stretch.left),
            right_holder: stretch.right,
            right_holder_name: facts.polity(stretch.right),
            ...spanOf(stretch),
            ...known(arc),
            ...facts.cited(arc.sources ?? []),
          },
          geometry,
        ),
      );
  });

  const drawnLegs: LegFeature[] = atlas.geometry.legs.features;
  const certaintyOfLeg = legCertainty(atlas);
  const lineShown = ({ id }: Boundary) => all || (shown.lines.has(id) && seen.boundaries.has(id));
  const lines = atlas.boundaries.filter(lineShown).map((line) => {
    const legs = drawnLegs.filter(({ properties }) => properties.boundary === line.id);
    return { line, legs, known: legs.map((leg) => certaintyOfLeg(leg)) };
  });
  const treatyLines = lines.flatMap(({ line, legs, known: certainties }) =>
    legs.map(({ geometry, properties }, i) => {
      const leg = facts.leg(line, properties.leg, properties.km);
      const certainty = certainties[i];
      return row({ ...leg, ...known(certainty), ...facts.cited(merged(leg.sources, certainty?.sources)) }, geometry);
    }),
  );
  const wholeLines = lines.map(({ line, legs, known: certainties }) => {
    const coordinates = legs.map(
      ({ geometry }: { geometry: LineString }): GeoPosition[] => fiveDecimals(geometry).coordinates,
    );
    const km = legs.reduce((sum, { properties }) => sum + properties.km, 0);
    const found = certainties.filter((certainty) => certainty !== undefined);
    const worst = found.length > 0 ? certaintyOf(found) : undefined;
    return row(
      { ...facts.line(line, legs.length > 0 ? km : undefined), ...known(worst) },
      legs.length > 0 ? { type: 'MultiLineString', coordinates } : null,
    );
  });

  const areaShapes = new Map(atlas.geometry.areas.features.map((shape) => [shape.properties.id, shape.geometry]));
  const areas = atlas.areas
    .filter(({ id }) => all || (shown.areas.has(id) && seen.areas.has(id)))
    .map((record) => {
      const area = facts.area(record);
      const outline = outlineCertainty(atlas, record.territories);
      return row(
        { ...area, ...known(outline), ...facts.cited(merged(area.sources, outline?.sources)) },
        areaShapes.get(record.id),
      );
    });

  const walked = new Set(lines.flatMap(({ line }) => line.legs.flatMap(({ from, to }) => [from, to])));
  const points = atlas.points
    .filter(({ id, position }) => all || (position && walked.has(id)))
    .map((point) => row(facts.point(point), pointAt(point.position)));
  const places = atlas.places
    .filter(({ position }) => all || seen.contains(position))
    .map((place) => row(facts.place(place), pointAt(place.position)));
  const events = (all ? atlas.events : []).map((event) => row(facts.event(event), pointAt(event.position)));

  const placed = { territories, borders, treaty_lines: treatyLines, lines: wholeLines, areas, points, places, events };
  const cells = Object.values(placed).flatMap((rows) => rows.map(({ properties }) => properties));
  const named = (...fields: (keyof Row)[]) =>
    new Set(cells.flatMap((properties) => fields.flatMap((field) => (properties[field] ?? []) as string | string[])));
  const wanted =
    (ids: ReadonlySet<unknown>) =>
    ({ id }: { id: string }) =>
      all || ids.has(id);
  const polities = named('holder', 'unit', 'sovereign', 'left_holder', 'right_holder', 'claimant');
  const touching = [...named('id', 'territory', 'arc', 'boundary')].map(String);
  const discrepancies = (all ? atlas.discrepancies : discrepanciesOf(atlas, touching)).map(facts.discrepancy);
  const records = {
    polities: atlas.polities.filter(wanted(polities)).map(facts.polityRow),
    instruments: atlas.instruments.filter(wanted(named('instrument'))).map(facts.instrument),
    discrepancies,
  };
  const cited = new Set([
    ...named('sources', 'outline_sources'),
    ...Object.values(records).flatMap((rows) => rows.flatMap(({ sources }) => sources)),
  ]);
  const described: Record<string, Row[]> = {
    ...records,
    sources: atlas.sources.filter(wanted(cited)).map(facts.source),
  };

  const tables: FeatureTable[] = [
    ...Object.entries(placed).map(([name, rows]) => ({ name: name as keyof typeof placed, placed: true, rows })),
    ...Object.entries(described).map(([name, rows]) => ({
      name: name as FeatureTable['name'],
      placed: false,
      rows: rows.map((properties) => row(properties)),
    })),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
