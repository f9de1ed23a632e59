/** Every feature of a published layer says what it is, when, how well known and on what ground. */
import * as v from 'valibot';
import { layerProperties } from '../publish/shapes.ts';
import type { Dataset } from './dataset.ts';
import { featuresOf } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { explain } from './record-shape.ts';

export const id = 'published-properties';

export function check(data: Dataset): Verdict {
  return verdict(
    featuresOf(data, ['published']).flatMap(({ file, name, feature }) => {
      const result = v.safeParse(layerProperties, feature?.properties);
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
