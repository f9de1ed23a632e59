/** Ids are unique among records of one kind, among arcs, and within each published file. */
import type { Dataset } from './dataset.ts';
import { featuresOf, recordsWithId } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'unique-id';

export function check(data: Dataset): Verdict {
  const named = [
    ...recordsWithId(data).map(({ file, part, record }) => ({ file, space: part, name: record.id })),
    ...featuresOf(data)
      .filter(({ feature }) => feature?.properties?.id !== undefined)
      .map(({ file, kind, name }) => ({ file, space: kind === 'arcs' ? 'arcs' : file, name })),
  ];
  const seen = new Map<string, string>();
  return verdict(
    named.flatMap(({ file, space, name }) => {
      const key = `${space}\n${name}`;
      const before = seen.get(key);
      seen.set(key, before ?? file);
      return before === undefined
        ? []
        : [
            {
              file,
              feature: name,
              rule: id,
              message: `the id is used before, in ${before}`,
              fix: 'Give one of the two another id, and update what refers to it.',
            },
          ];
    }),
  );
}
