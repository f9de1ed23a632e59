/**
 * Lengths and areas as they are printed. The build measures them once, on the WGS84 ellipsoid, and publishes them with
 * the geometry; page, report, tables and command print what is here and measure nothing themselves.
 */
import { roundTo } from '../geo/units.ts';
import type { Atlas } from './atlas.ts';
import { treatyLine } from './treatyLine.ts';

/** Length of an arc, all its pieces together, km. */
export function arcKm(atlas: Atlas, arc: string): number {
  return atlas.geometry.arcs.features.reduce(
    (sum, { properties }) => (properties.id === arc ? sum + properties.km : sum),
    0,
  );
}

/** Area of some territories together, km²; undefined where none of them is drawn. */
export function territoriesKm2(km2: ReadonlyMap<string, number>, territories: readonly string[]): number | undefined {
  const drawn = territories.flatMap((id) => km2.get(id) ?? []);
  return drawn.length > 0 ? drawn.reduce((sum, one) => sum + one, 0) : undefined;
}

/** A length in km as it is printed: to 100 m. */
export const printedKm = (km: number): number => roundTo(km, 1);
/** That of a leg or a piece of line, where it is data: to the metre. */
export const metresOfKm = (km: number): number => roundTo(km, 3);
/** An area in km² as it is printed: whole. */
export const printedKm2 = (km2: number): number => roundTo(km2, 0);

/** How long or how large something is; both null where it is described and not drawn. */
export interface Measure {
  id: string;
  kind: 'territory' | 'boundary' | 'area' | 'arc';
  name: string;
  km: number | null;
  km2: number | null;
  /** Of a treaty line: its legs, between the ids of their points. */
  legs?: { from: string; to: string; km: number }[];
}

/** The figures of a territory, treaty line, area or arc, as they are printed; undefined for an unknown id. */
export function measureOf(atlas: Atlas, id: string): Measure | undefined {
  const { territories, boundaries, areas, km2 } = atlas.index;
  const sized = (size: number | undefined) => ({ km: null, km2: size === undefined ? null : printedKm2(size) });
  const territory = territories.get(id);
  if (territory) return { id, kind: 'territory', name: territory.names.en, ...sized(km2.get(id)) };
  const boundary = boundaries.get(id);
  if (boundary) {
    const line = treatyLine(atlas, id);
    const legs = line?.legs.map(({ leg, fromKm, toKm }) => ({
      from: leg.from,
      to: leg.to,
      km: printedKm(toKm - fromKm),
    }));
    const km = line ? printedKm(line.km) : null;
    return { id, kind: 'boundary', name: boundary.names.en, km, km2: null, ...(legs && { legs }) };
  }
  const area = areas.get(id);
  if (area) return { id, kind: 'area', name: area.names.en, ...sized(territoriesKm2(km2, area.territories)) };
  const arc = atlas.geometry.arcs.features.find(({ properties }) => properties.id === id);
  if (arc) return { id, kind: 'arc', name: arc.properties.names.en, km: printedKm(arcKm(atlas, id)), km2: null };
  return undefined;
}
