/** What features of the published GeoJSON say of themselves: types, the data check and the JSON Schemas are taken from here. */
import * as v from 'valibot';
import { GRADES, STATUSES } from '../../../src/atlas/enumerations.ts';
import { positive, spell, text, words } from '../../../src/atlas/model.ts';

/** Words as the records have them; in a JSON Schema, text that is not empty. */
const word = v.pipe(
  v.string(),
  v.minLength(1, 'must not be empty'),
  v.check((text) => v.is(words, text), 'holds no word, or a character that cannot be seen'),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, such as 1921-10-13'));

/** Of a layer or of one line. */
export const layerProperties = v.object({
  id: word,
  names: text,
  /** Half-open span of days. */
  from: day,
  to: day,
  from_edtf: word,
  to_edtf: word,
  sources: v.pipe(v.array(word), v.minLength(1, 'at least one source is needed')),
  accuracy_m: positive,
  method: word,
  grade: v.picklist(GRADES),
});
export type LayerProperties = v.InferOutput<typeof layerProperties>;

/** Of a territory in one spell, as tags; names in other languages and further sources have tags besides. */
export const territoryTags = v.object({
  id: word,
  type: v.literal('boundary'),
  name: word,
  start_date: day,
  end_date: day,
  'start_date:edtf': word,
  'end_date:edtf': word,
  'source:name': word,
  license: word,
  attribution: word,
  note: word,
  'border_atlas:holder': word,
  'border_atlas:holder:name': word,
  'border_atlas:unit': v.optional(word),
  'border_atlas:status': v.picklist(STATUSES),
  'border_atlas:instrument': word,
  'border_atlas:confidence': spell.entries.confidence,
});
export type TerritoryTags = v.InferOutput<typeof territoryTags>;
