/** Schema of each data file by its name without `.json`. */
import * as v from 'valibot';
import { control, group, RECORDS } from '../../../src/atlas/model.ts';
import { aliases, families, layers, map, page, wording } from './page-files.ts';

type Lists = { [K in keyof typeof RECORDS]: v.ArraySchema<(typeof RECORDS)[K], undefined> };
const lists = Object.fromEntries(
  Object.entries(RECORDS).map(([name, record]) => [name, v.array(record)]),
) as unknown as Lists;

export const recordSchemas = {
  ...lists,
  control,
  groups: v.array(group),
  layers,
  families,
  map,
  page,
  aliases,
  wording,
};
