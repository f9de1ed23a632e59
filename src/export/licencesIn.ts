/** Terms of what is in some tables, by the sources that their rows name. */
import type { FeatureTable } from './features.ts';
import { type Licence, licencesOf } from './licences.ts';

export function licencesIn(tables: readonly FeatureTable[]): Licence[] {
  const rows = tables.filter(({ placed }) => placed).flatMap((table) => table.rows);
  return licencesOf(
    rows.flatMap(({ properties: { sources, outline_sources } }) => [sources, outline_sources].flat().map(String)),
  );
}
