/** The atlas in memory: records, geometry and the indices that make questions quick. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { LayerId } from './layers.ts';
import type {
  ArcProperties,
  Area,
  Boundary,
  BoundaryPoint,
  Control,
  Discrepancy,
  HistoricalEvent,
  Instrument,
  Place,
  Polity,
  Source,
  Territory,
} from './types.ts';

/** What `geodata/published/atlas.json` holds. */
export interface AtlasRecords {
  version: 1;
  territories: Territory[];
  control: Control;
  polities: Polity[];
  instruments: Instrument[];
  boundaries: Boundary[];
  points: BoundaryPoint[];
  areas: Area[];
  places: Place[];
  discrepancies: Discrepancy[];
  /** Ascending by `day`. */
  events: HistoricalEvent[];
  sources: Source[];
}

/** A piece of an arc between two nodes, with the territory on either hand (null: sea, or beyond the frame). */
export interface PieceProperties extends Omit<ArcProperties, 'note'> {
  /** Geodesic length on the WGS84 ellipsoid, measured by the build. */
  km: number;
  left: string | null;
  right: string | null;
}
export type ArcFeature = Feature<LineString, PieceProperties> & { id: number };
/** `km2`: geodesic area on the WGS84 ellipsoid, measured by the build. */
export type TerritoryFeature = Feature<Polygon | MultiPolygon, { id: string; km2: number }> & { id: number };
export type LegFeature = Feature<
  LineString,
  { boundary: string; layer: LayerId; leg: number; accuracy_m: number; method: string; km: number }
> & { id: number };
/** `claimant`: colour family of who asked for the land, of claims only. */
export type AreaFeature = Feature<
  Polygon | MultiPolygon,
  { id: string; layer: LayerId; kind: Area['kind']; claimant?: string }
> & { id: number };

/** A GeoJSON collection of features of one kind. */
export interface Collection<F extends Feature> {
  type: 'FeatureCollection';
  features: F[];
}

export interface AtlasGeometry {
  territories: Collection<TerritoryFeature>;
  arcs: Collection<ArcFeature>;
  legs: Collection<LegFeature>;
  areas: Collection<AreaFeature>;
  water: FeatureCollection<Polygon>;
  land: FeatureCollection<Polygon | MultiPolygon>;
}

export interface Atlas extends AtlasRecords {
  geometry: AtlasGeometry;
  index: AtlasIndex;
}

export interface AtlasIndex {
  /** First days of a territory's spells, ascending. */
  starts: Map<string, string[]>;
  /** Every change of every territory, by day. */
  moments: { days: string[]; territories: string[] };
  /** Days on which a core territory changes. */
  changeDays: string[];
  territories: Map<string, Territory>;
  /** Area of each territory as drawn, km². */
  km2: Map<string, number>;
  polities: Map<string, Polity>;
  instruments: Map<string, Instrument>;
  sources: Map<string, Source>;
  points: Map<string, BoundaryPoint>;
  boundaries: Map<string, Boundary>;
  areas: Map<string, Area>;
  places: Map<string, Place>;
  events: Map<string, HistoricalEvent>;
  /** The `day` of each event, in the order of `events`. */
  eventDays: string[];
}

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));

/** Joins records and geometry and builds the indices. Pure: keeps references, changes nothing. */
export function createAtlas(records: AtlasRecords, geometry: AtlasGeometry): Atlas {
  const territories = byId(records.territories);
  const all = Object.entries(records.control)
    .flatMap(([territory, spells]) => spells.map((spell) => ({ day: spell.from, territory })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const core = all.filter(({ territory }) => territories.get(territory)?.role === 'core');
  return {
    ...records,
    geometry,
    index: {
      starts: new Map(Object.entries(records.control).map(([id, spells]) => [id, spells.map((s) => s.from)])),
      moments: { days: all.map((m) => m.day), territories: all.map((m) => m.territory) },
      changeDays: [...new Set(core.map((m) => m.day))],
      territories,
      km2: new Map(geometry.territories.features.map(({ properties }) => [properties.id, properties.km2])),
      polities: byId(records.polities),
      instruments: byId(records.instruments),
      sources: byId(records.sources),
      points: byId(records.points),
      boundaries: byId(records.boundaries),
      areas: byId(records.areas),
      places: byId(records.places),
      events: byId(records.events),
      eventDays: records.events.map((event) => event.day),
    },
  };
}
