/** A table once, as CSV and as the Table Schema that describes it. */

type Value = string | number | null | undefined;

export interface Field<Row> {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  description: string;
  constraints?: { required?: true; enum?: readonly string[]; pattern?: string; minimum?: number; maximum?: number };
  value: (row: Row) => Value;
}

export interface Table<Row> {
  /** Name of the file without `.csv`. */
  name: string;
  title: string;
  fields: Field<Row>[];
  primaryKey: string[];
}

/** Between the members of a list in one cell. */
export const LIST = '; ';

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (value: Value) => (value === null || value === undefined ? '' : quoted(String(value)));

/** RFC 4180 in UTF-8, with a header; lines end in a line feed, so that a change shows as a change of lines. */
export function csv<Row>({ fields }: Table<Row>, rows: readonly Row[]): string {
  const head = fields.map(({ name }) => name).join(',');
  return `${[head, ...rows.map((row) => fields.map(({ value }) => cell(value(row))).join(','))].join('\n')}\n`;
}

/** Frictionless Table Schema. */
export function tableSchema<Row>({ fields, primaryKey }: Table<Row>): object {
  return { fields: fields.map(({ value: _, ...field }) => field), primaryKey, missingValues: [''] };
}

/** English and Turkish text in two columns. */
export function bilingual<Row>(
  name: string,
  what: string,
  text: (row: Row) => { en: string; tr: string } | undefined,
): Field<Row>[] {
  return (['en', 'tr'] as const).map((lang) => ({
    name: `${name}_${lang}`,
    type: 'string',
    description: `${what}, ${lang === 'en' ? 'in English' : 'in Turkish'}`,
    value: (row) => text(row)?.[lang],
  }));
}

/** Longitude and latitude in two columns. */
export function lonLat<Row>(position: (row: Row) => readonly number[] | null): Field<Row>[] {
  return [
    {
      name: 'lon',
      type: 'number',
      description: 'Longitude, WGS84 degrees; empty where the position is not known',
      constraints: { minimum: -180, maximum: 180 },
      value: (row) => position(row)?.[0],
    },
    {
      name: 'lat',
      type: 'number',
      description: 'Latitude, WGS84 degrees; empty where the position is not known',
      constraints: { minimum: -90, maximum: 90 },
      value: (row) => position(row)?.[1],
    },
  ];
}
