/** Columns of a CSV table as Frictionless Table Schema, described by the codebook. */
import { columnOf, FIELDS, type FieldName, meaningOf } from './codebook.ts';

const TYPES: Partial<Record<(typeof FIELDS)[FieldName]['type'], string>> = {
  day: 'date',
  integer: 'integer',
  number: 'number',
};

export interface SchemaField {
  name: string;
  type: string;
  description: string;
  constraints?: { required?: boolean; enum?: string[]; minimum?: number; maximum?: number };
}

const position = (name: string, description: string, most: number): SchemaField => ({
  name,
  type: 'number',
  description: `${description}, WGS84 degrees; empty where the position is not known`,
  constraints: { minimum: -most, maximum: most },
});

/** Every table has its `id` once. @param points whether it ends with `lon` and `lat` */
export function tableSchema(fields: readonly FieldName[], points: boolean): object {
  const described = fields.map((name): SchemaField => {
    const { type } = FIELDS[name];
    const between = type === 'list' ? `, separated by “${meaningOf(name)?.between ?? '; '}”` : '';
    return {
      name: columnOf(name),
      type: TYPES[type] ?? 'string',
      description: `${FIELDS[name].says}${between}`,
      ...(name === 'id' && { constraints: { required: true } }),
    };
  });
  const places = points ? [position('lon', 'Longitude', 180), position('lat', 'Latitude', 90)] : [];
  return { fields: [...described, ...places], primaryKey: ['id'], missingValues: [''] };
}
