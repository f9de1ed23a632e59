/** What the JSON files hold, as JSON Schema: enough to tell a reader, and a test, what is always there. */

import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as model from '../../../src/atlas/model.ts';
import { KEPT, only } from '../compile/poster.ts';
import { layerProperties, territoryTags } from './shapes.ts';

type Schema = Record<string, unknown>;

/** A shape of the model as a part of a larger schema. */
function of(shape: v.GenericSchema): Schema {
  const { $schema: _, ...body } = toJsonSchema(shape, {
    errorMode: 'ignore',
    ignoreActions: ['metadata'],
    target: 'draft-2020-12',
  });
  return body;
}

const text: Schema = { type: 'string', minLength: 1 };
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const object = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});
/** Of an enumeration the values alone: they say their type. */
const ofField = (shape: v.GenericSchema): Schema => {
  const { type, ...rest } = of(shape);
  return 'enum' in rest ? rest : { type, ...rest };
};
/** An object with fields of the model. */
const fields = (entries: v.ObjectEntries): Schema =>
  object(
    Object.fromEntries(Object.entries(entries).map(([key, shape]) => [key, ofField(shape as v.GenericSchema)])),
    Object.keys(entries).filter((key) => entries[key]?.type === 'optional'),
  );
const schema = (body: Schema): Schema => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...body });

const collection = (properties: Schema, more: Record<string, Schema> = {}): Schema =>
  object({
    type: { const: 'FeatureCollection' },
    ...more,
    features: list(object({ type: { const: 'Feature' }, geometry: object({ type: text }), properties })),
  });

export const layerSchema = schema(collection(fields(layerProperties.entries)));

export const ohmSchema = schema(collection(fields(territoryTags.entries)));

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

/** Names in the one language of a poster. */
const ofOneLanguage = v.partial(v.strictObject(model.text.entries));

/** Records of a list as posters keep them. */
function kept(name: keyof typeof KEPT & keyof typeof MODELS, more: v.ObjectEntries = {}): Schema {
  const entries: v.ObjectEntries = MODELS[name].entries;
  return fields({ ...only(entries, ...KEPT[name]), names: ofOneLanguage, ...more });
}
const MODELS = { ...RECORDS, boundaries: model.boundary };
const none = list({}, { maxItems: 0 });

/** Posters carry the same geometry, coarser, and of the records what is drawn of them. */
export const posterSchema = schema(
  object({
    records: object({
      version: { const: 1 },
      territories: list(kept('territories')),
      control: { type: 'object', additionalProperties: list(fields(only(model.spell.entries, ...KEPT.spells))) },
      polities: list(kept('polities')),
      instruments: list(kept('instruments')),
      boundaries: list(kept('boundaries', { legs: v.array(v.object(only(model.leg.entries, ...KEPT.legs))) })),
      // Members of those alone that end with the map.
      areas: list(kept('areas', { territories: v.optional(model.RECORDS.areas.entries.territories) })),
      points: list(kept('points')),
      places: list(kept('places')),
      discrepancies: none,
      events: none,
      sources: none,
    }),
    topology: topologySchema,
  }),
);
