/** Tables as GeoJSON (RFC 7946): things that have a place as features, the records they name as a member beside them. */
import { FIELDS, type FieldName, type Row } from './codebook.ts';
import { type FeatureTable, TABLES } from './features.ts';
import { type Header, membersOf } from './header.ts';
import { untyped } from './spans.ts';

/** Properties as GeoJSON has them: see `untyped`. */
function propertiesOf(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      FIELDS[name as FieldName].type === 'edtf' && typeof value === 'string' ? untyped(value) : value,
    ]),
  );
}

export function toGeojson(tables: readonly FeatureTable[], header: Header): string {
  const features = tables
    .filter(({ placed }) => placed)
    .flatMap(({ name, rows }) =>
      rows.map(({ properties, geometry }) =>
        JSON.stringify({
          type: 'Feature',
          id: `${TABLES[name]}:${properties.id}`,
          geometry,
          properties: { table: name, ...propertiesOf(properties) },
        }),
      ),
    );
  const records = Object.fromEntries(
    tables
      .filter(({ placed }) => !placed)
      .map(({ name, rows }) => [name, rows.map(({ properties }) => propertiesOf(properties))]),
  );
  const about = JSON.stringify({ ...membersOf(header), records }).slice(1, -1);
  return `{"type":"FeatureCollection",${about},"features":[\n${features.join(',\n')}\n]}\n`;
}
