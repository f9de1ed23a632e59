/** What the JSON files hold, as JSON Schema: enough to tell a reader, and a test, what is always there. */

import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { GRADES, STATUSES } from '../../../src/atlas/enumerations.ts';
import * as model from '../../../src/atlas/model.ts';

type Schema = Record<string, unknown>;

/** A shape of the model as a part of a larger schema. */
function of(shape: GenericSchema): Schema {
  const { $schema: _, ...body } = toJsonSchema(shape, {
    errorMode: 'ignore',
    ignoreActions: ['metadata'],
    target: 'draft-2020-12',
  });
  return body;
}

const text: Schema = { type: 'string', minLength: 1 };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});
const schema = (body: Schema): Schema => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...body });

const collection = (properties: Schema, more: Record<string, Schema> = {}): Schema =>
  object({
    type: { const: 'FeatureCollection' },
    ...more,
    features: list(object({ type: { const: 'Feature' }, geometry: object({ type: text }), properties })),
  });

export const layerSchema = schema(
  collection(
    object({
      id: text,
      names: of(model.text),
      from: day,
      to: day,
      from_edtf: text,
      to_edtf: text,
      sources: list(text, { minItems: 1 }),
      accuracy_m: { type: 'number', exclusiveMinimum: 0 },
      method: text,
      grade: { enum: [...GRADES] },
    }),
  ),
);

export const ohmSchema = schema(
  collection(
    object({
      id: text,
      type: { const: 'boundary' },
      name: text,
      start_date: day,
      end_date: day,
      'start_date:edtf': text,
      'end_date:edtf': text,
      'source:name': text,
      license: text,
      attribution: text,
      note: text,
      'border_atlas:holder': text,
      'border_atlas:status': { enum: [...STATUSES] },
    }),
  ),
);

const timespans = object({
  timespans: list(object({ start: { type: 'object' }, end: { type: 'object' } }), { minItems: 1 }),
});

export const linkedPlacesSchema = schema(
  object({
    type: { const: 'FeatureCollection' },
    '@context': text,
    features: list(
      object({
        '@id': text,
        type: { const: 'Feature' },
        properties: object({
          title: text,
          fclasses: list({ enum: ['A', 'H', 'L', 'P', 'R', 'S', 'T'] }, { minItems: 1 }),
        }),
        when: timespans,
        names: list(
          object({ toponym: text, lang: text, when: timespans, citations: list(object({ label: text })) }, [
            'when',
            'citations',
          ]),
          {
            minItems: 1,
          },
        ),
        types: list(object({ identifier: text, label: text })),
        geometry: object({
          type: { const: 'GeometryCollection' },
          geometries: list({ type: 'object' }, { minItems: 1 }),
        }),
      }),
    ),
  }),
);

export const topologySchema = schema(
  object({
    type: { const: 'Topology' },
    arcs: list(list(list({ type: 'number' }))),
    objects: object(
      Object.fromEntries(
        ['territories', 'arcs', 'legs', 'areas', 'water', 'land'].map((name) => [
          name,
          object({ type: { const: 'GeometryCollection' }, geometries: list({ type: 'object' }) }),
        ]),
      ),
    ),
  }),
);

const { figures: _, statements: __, ...written } = model.RECORDS;
const RECORDS = { ...written, territories: model.territory };

/** The records as the model has them; what the schema language cannot say, the data check says. */
export const recordsSchema = schema(
  object({
    version: { const: 1 },
    ...Object.fromEntries(Object.entries(RECORDS).map(([name, record]) => [name, list(of(record))])),
    boundaries: list(of(model.boundary)),
    control: of(model.control),
  }),
);

export const treatiesSchema = schema(
  object({ version: { const: 1 }, treaties: list(of(model.treaty)), sources: list(of(RECORDS.sources)) }),
);

const records = list(object({ id: text }));

/** Posters carry the same geometry, coarser, and records without their sources. */
export const posterSchema = schema(
  object({
    records: object({
      version: { const: 1 },
      territories: records,
      control: {
        type: 'object',
        additionalProperties: list(object({ from: day, holder: text, status: text, instrument: text })),
      },
      polities: records,
      boundaries: records,
      areas: records,
      places: records,
    }),
    topology: topologySchema,
  }),
);
