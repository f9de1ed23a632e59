/** All tables as KML, a folder and a style for each kind of thing. */
import type { Polity } from '../atlas/types.ts';
import type { FeatureTable } from './features.ts';
import type { Header } from './header.ts';
import { toKml } from './kml.ts';
import { fillOpacity, lookOf } from './looks.ts';

export const tablesToKml = (
  tables: readonly FeatureTable[],
  header: Header,
  polities: ReadonlyMap<string, Polity>,
): string =>
  toKml(
    tables.map(({ name, rows }) => ({
      name,
      rows,
      style(row) {
        const { value, ...look } = lookOf(name, row, polities);
        return { ...look, id: value ? `${name}-${value}` : name, fillOpacity: fillOpacity(name) };
      },
    })),
    header,
  );
