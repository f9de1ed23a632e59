/** Every feature of a published layer says what it is, when, how well known and on what ground. */
import * as v from 'valibot';
import { GRADES } from '../../../src/atlas/enumerations.ts';
import { positive, text, words } from '../../../src/atlas/model.ts';
import type { Dataset } from './dataset.ts';
import { featuresOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { explain } from './record-shape.ts';

export const id = 'published-properties';

const schema = v.looseObject({
  id: words,
  names: text,
  from: words,
  to: words,
  from_edtf: words,
  to_edtf: words,
  sources: v.pipe(v.array(words), v.minLength(1, 'at least one source is needed')),
  accuracy_m: positive,
  method: words,
  grade: v.picklist(GRADES),
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
