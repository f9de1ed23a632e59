/** Records have the fields of src/atlas/types.ts and no others. */
import * as v from 'valibot';
import type { Dataset, Part, Records } from './dataset.ts';
import { featuresOf, idOr } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import { arcProperties, boundary, recordSchemas } from './schemas.ts';

export const id = 'record-shape';
const fix = 'Correct that field; the shapes are described in src/atlas/types.ts, with examples all around in the file.';

type Key = string | number;

/** Which record an issue lies in, and the path to its field from there. */
function locate(value: unknown, keys: Key[]): { feature: string; field: Key[] } {
  const [first, second, ...rest] = keys;
  if (first === undefined) return { feature: 'the file', field: [] };
  if (Array.isArray(value)) {
    const record = (value[Number(first)] ?? {}) as { id?: unknown };
    return { feature: idOr(record.id, `record ${first}`), field: keys.slice(1) };
  }
  return typeof second === 'number'
    ? { feature: `${first}, spell ${second + 1}`, field: rest }
    : { feature: String(first), field: keys.slice(1) };
}

/** Valibot's message, said for somebody who edits data. */
export function explain(issue: v.BaseIssue<unknown>, field: Key[]): string {
  const name = field.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') return `the field "${name}" is unknown`;
  if (issue.received === 'undefined') return `the field "${name}" is missing`;
  return `${name ? `${name}: ` : ''}${issue.message}`;
}

const keysOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map(({ key }) => key as Key);

/** Findings for a list or a table of records. */
function inList(schema: v.GenericSchema, value: unknown, file: string): Finding[] {
  const { issues } = v.safeParse(schema, value);
  return (issues ?? []).map((issue) => {
    const { feature, field } = locate(value, keysOf(issue));
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
    ...data.boundaries.flatMap(({ file, value }) => inRecord(boundary, value, file, idOr(value?.id, 'the file'))),
    ...featuresOf(data, ['arcs']).flatMap(({ file, name, feature }) =>
      inRecord(arcProperties, feature?.properties, file, name),
    ),
  ]);
}
