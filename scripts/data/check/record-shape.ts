/** Records have the fields of src/atlas/model.ts and no others. */
import * as v from 'valibot';
import { arcProperties, boundary, happening, treaty } from '../../../src/atlas/model.ts';
import type { Dataset, Part, Records } from './dataset.ts';
import { featuresOf, idOr, placeIn } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import { recordSchemas } from './schemas.ts';

export const id = 'record-shape';
const fix =
  'Correct that field; the shapes are described in src/atlas/model.ts, their types in types.ts beside it, with examples all around in the file.';

/** Valibot's message, said for somebody who edits data. */
export function explain(issue: v.BaseIssue<unknown>, field: readonly (string | number)[]): string {
  const name = field.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') return `the field "${name}" is unknown`;
  if (issue.received === 'undefined') return `the field "${name}" is missing`;
  return `${name ? `${name}: ` : ''}${issue.message}`;
}

const keysOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map(({ key }) => key as string | number);

/** Findings for a list or a table of records. */
function inList(schema: v.GenericSchema, value: unknown, file: string): Finding[] {
  const { issues } = v.safeParse(schema, value);
  return (issues ?? []).map((issue) => {
    const { feature, field } = placeIn(value, keysOf(issue));
    return { file, feature, rule: id, message: explain(issue, field), fix };
  });
}

/** Findings for one record. */
export function inRecord(schema: v.GenericSchema, value: unknown, file: string, feature: string): Finding[] {
  const { issues } = v.safeParse(schema, value);
  return (issues ?? []).map((issue) => ({ file, feature, rule: id, message: explain(issue, keysOf(issue)), fix }));
}

export function check(data: Dataset): Verdict {
  const parts = Object.entries(data.records) as [keyof Records, Part<unknown>][];
  return verdict([
    ...parts.flatMap(([name, { file, value }]) => inList(recordSchemas[name], value, file)),
    ...data.chronologies.flatMap(({ file, value }) => inList(v.array(happening), value, file)),
    ...data.boundaries.flatMap(({ file, value }) => inRecord(boundary, value, file, idOr(value?.id, 'the file'))),
    ...data.treaties.flatMap(({ file, value }) => inRecord(treaty, value, file, idOr(value?.instrument, 'the file'))),
    ...featuresOf(data, ['arcs']).flatMap(({ file, name, feature }) =>
      inRecord(arcProperties, feature?.properties, file, name).map((finding) => ({
        ...finding,
        fix: `${finding.fix} What QGIS or ogr2ogr made of it, npm run geodata:tidy ${file} puts right.`,
      })),
    ),
  ]);
}
