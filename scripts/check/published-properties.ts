/** Every feature of a published layer says what it is, when, how well known and on what ground. */
import * as v from 'valibot';
import type { Dataset } from './dataset.ts';
import { featuresOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { explain } from './record-shape.ts';

export const id = 'published-properties';

const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const schema = v.looseObject({
  id: text,
  names: v.looseObject({ en: text, tr: text }),
  from: text,
  to: text,
  from_edtf: text,
  to_edtf: text,
  sources: v.pipe(v.array(text), v.minLength(1, 'at least one source is needed')),
  accuracy_m: v.pipe(v.number(), v.finite(), v.gtValue(0, 'must be more than 0')),
  method: text,
  grade: v.picklist(['A', 'B', 'C', 'D']),
});

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data, ['published']).flatMap(({ file, name, feature }) => {
      const result = v.safeParse(schema, feature?.properties);
      return result.success
        ? []
        : result.issues.map((issue) => ({
            file,
            feature: name,
            rule: id,
            message: explain(
              issue,
              (issue.path ?? []).map(({ key }) => key as string),
            ),
            fix: 'Published files are built: correct the record or the arc it comes from, then run npm run geodata:build.',
          }));
    }),
  );
}
