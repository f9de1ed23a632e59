/**
 * Every field of every table and layer that leaves the atlas: one name, one meaning, one type, whatever the format.
 * docs/data.md prints it; the tests hold all files against it.
 */

import { FIRST_DAY, LAST_DAY } from '../atlas/types.ts';

/**
 * `day`: ISO day. `edtf`: EDTF level 1 date or interval. `list`: an array in GeoJSON, joined elsewhere.
 * `object`: only in the GeoJSON under geodata/published/, for programs that read JSON; the same facts stand beside it flat.
 */
export type FieldType = 'id' | 'text' | 'list' | 'day' | 'edtf' | 'integer' | 'number' | 'object';

interface Meaning {
  type: FieldType;
  says: string;
  /** Between the members of a list where a cell holds them all; a semicolon where nothing else is said. */
  between?: string;
}

const id = (says: string): Meaning => ({ type: 'id', says });
const text = (says: string): Meaning => ({ type: 'text', says });
const list = (says: string, between?: string): Meaning => ({ type: 'list', says, ...(between && { between }) });
const edtf = (says: string): Meaning => ({ type: 'edtf', says });
const day = (says: string): Meaning => ({ type: 'day', says });
const integer = (says: string): Meaning => ({ type: 'integer', says });
const number = (says: string): Meaning => ({ type: 'number', says });
const object = (says: string): Meaning => ({ type: 'object', says });

const bilingual = <K extends string>(name: K, says: string) =>
  ({ [`${name}_en`]: text(`${says}, in English`), [`${name}_tr`]: text(`${says}, in Turkish`) }) as Record<
    `${K}_${'en' | 'tr'}`,
    Meaning
  >;

/** For members that may themselves have a semicolon in them. */
const BAR = ' | ';

export const FIELDS = {
  id: id(
    'What the row is about, once in its table: of a spell `territory/first day`, of a border `arc/piece/first day`, of a leg `line/number`, of a point in a layer `line/point/id`, else the id of the record',
  ),
  name: text('Its name in the language of the file: English under `geodata/published/`, that of the view in an export'),
  name_en: text('Name in English'),
  name_tr: text('Name in Turkish'),
  name_hy: text('Name in Armenian'),
  name_ka: text('Name in Georgian'),
  name_az: text('Name in Azerbaijani'),
  name_ru: text('Name in Russian'),
  names: object('The names by language'),

  from: day('First day'),
  to: day('Day after the last: spans are half-open. In GeoPackage, which has moments, the last one before it'),
  from_edtf: edtf(`First day with its doubt; \`../${FIRST_DAY}\`: before the days of the atlas`),
  to_edtf: edtf(
    `Day after the last with its doubt, which is that of the next beginning; \`${LAST_DAY}/..\`: beyond the days of the atlas`,
  ),

  accuracy_m: integer('Metres within which two thirds of the line or outline, or the point, should lie'),
  grade: text('A within 1 km, B within 5 km, C within 15 km, D not located and not drawn'),
  method: text('How the line got its shape: the methods of its arcs, joined by +'),
  sources: list('Ids of the sources, in the table of sources and in `atlas.json`'),
  source_titles: list('Titles of the same sources, in the same order', BAR),
  outline_sources: list('Ids of the sources of its outline, where `sources` are those of who held it'),

  territory: id('Territory held'),
  territory_role: text('core: told day by day; context: a neighbour, told in outline'),
  holder: id('Polity in control'),
  holder_name: text('Its name'),
  unit: id('Its unit on the spot, such as a union republic'),
  unit_name: text('Name of the unit'),
  status: text('How the holder held the land: sovereign, occupation, provisional, contested or undetermined'),
  sovereign: id('Polity with title; empty where that was contested or pending'),
  sovereign_name: text('Its name'),
  title_state: text('Whether title was settled, contested or pending'),
  ...bilingual('title_basis', 'On what title rests'),
  confidence: text('How sure the spell is: high, medium or low'),
  evidence: text('opened: a copy of a source was read; literature: standard works alone; mixed: both'),

  instrument: id('Treaty, act or event it rests on or began with'),
  instrument_name: text('Its name'),
  article: object('Which part of the instrument, by language'),
  ...bilingual('article', 'Which part of the instrument'),

  arc: id('Arc the piece of line belongs to'),
  left_territory: id('Territory on the left, walking the line; empty at the sea and at the end of the map'),
  right_territory: id('Territory on the right'),
  left_holder: id('Polity in control on the left'),
  left_holder_name: text('Its name'),
  right_holder: id('Polity in control on the right'),
  right_holder_name: text('Its name'),

  layer: id('Layer it belongs to'),
  boundary: id('Treaty line it belongs to'),
  leg: integer('Number of the leg along its line, from 1'),
  leg_from: id('Point at which the leg begins'),
  leg_from_name: text('Its name'),
  leg_to: id('Point at which the leg ends'),
  leg_to_name: text('Its name'),
  leg_kind: text('What the leg follows: watershed, thalweg, straight, admin-limit, crest, lake, river, line or road'),
  clause: object('What the text says of the leg, by language'),
  ...bilingual('clause', 'What the text says of the leg'),
  drawn: text('yes; no: described only, see missing; as-other: shown by the record under `drawn_as`'),
  drawn_as: id('Line or area that shows it'),
  km: number(
    'Length as drawn, geodesic on the WGS84 ellipsoid, km: of a line to 100 m, of a leg or piece to the metre',
  ),
  km2: number(
    'Area as drawn, geodesic on the WGS84 ellipsoid, whole km²: of the territory held, of the land of an area',
  ),
  points: list('Ids of the points it names: those walked through, then the others'),

  area_kind: text('How the area is drawn: ceded, liva, zone or claim'),
  by: object('Who asked for the land and where, by language'),
  ...bilingual('by', 'Who asked for the land and where'),
  claimant: id('Polity that asked'),
  claimant_name: text('Its name'),
  territories: list('Ids of the territories it is made of'),
  missing: object('What is missing or not drawn: a list, by language'),
  ...bilingual('missing', 'What is missing or not drawn'),

  point: id('Boundary point'),
  point_order: integer('Number of the point along its line, from 1'),
  point_kind: text('What the point is: village, peak, river …'),
  boundaries: list('Ids of the treaty lines that name it'),
  spellings: list('Spellings of the sources'),
  stated_heights: object('Heights as the text states them, with metres'),
  stated_ft: list('Heights as the text states them, Russian feet of 0.3048 m'),
  stated_m: list('The same in metres, rounded'),
  today: object('Name and height today'),
  today_name: text('Name today'),
  today_height_m: integer('Height today, metres'),
  candidates: object('Rival positions that the evidence allows'),
  candidate_positions: list('The same, each as longitude latitude ±metres'),
  ...bilingual('located', 'How the point was located, or why not'),

  place_rank: integer('Weight of the label, from 1 (large) to 3'),
  period_names: list('Names of their day, each as name [language] first date/last date', BAR),

  event_day: day('First day the event is shown on'),
  event_date: edtf('Date of the event with its doubt'),
  touches: list('Ids of the records it touches'),

  began: edtf('When the polity began; `..`: before what the atlas tells'),
  ended: edtf('When it ended; `..`: it went on'),
  family: id('Family of colours: successors of one state share it'),
  continues: id('Polity whose state it carried on'),
  instrument_date: edtf('Date of the instrument with its doubt'),
  in_force: edtf('When it came into force, where it did and that is known'),
  instrument_kind: text('treaty, armistice, act, agreement, event or note'),

  values_en: list('What each source says, with the ids of the sources in brackets, in English', BAR),
  values_tr: list('The same in Turkish', BAR),
  ...bilingual('shown', 'What the map shows'),
  ...bilingual('why', 'Why'),

  title: text('Title of the source'),
  source_kind: text('What kind of work it is, as CSL names item types'),
  author: text('Author'),
  container: text('Work or site it is part of'),
  publisher: text('Publisher'),
  issued: text('When it was issued'),
  url: text('Address'),
  licence: text('Licence of a data set that was taken over'),
  source_access: text('opened: read whole; excerpt: read in part; literature: known, not opened'),

  ...bilingual('note', 'Note'),
} as const satisfies Record<string, Meaning>;

export type FieldName = keyof typeof FIELDS;
export type Value = string | number | null | readonly (string | number)[];
export type Row = Partial<Record<FieldName, Value>>;

export const meaningOf = (name: string): Meaning | undefined => (FIELDS as Record<string, Meaning>)[name];

/** What SQL reserves for itself has another name wherever fields become columns. */
const COLUMNS: Partial<Record<FieldName, string>> = { from: 'valid_from', to: 'valid_to', method: 'line_method' };
export const columnOf = (name: FieldName): string => COLUMNS[name] ?? name;

/** A value as one cell: the members of a list joined. */
export function cellOf(name: FieldName, value: Value | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? value.join(meaningOf(name)?.between ?? '; ') : value;
}
