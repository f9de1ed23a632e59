/** A tour has the shape of public/schemas/tour-1.json. */
import { readTour } from '../../../src/tour/parse.ts';
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'tour-shape';

export function check(data: Dataset): Verdict {
  return verdict(
    data.tours.flatMap(({ file, value }) =>
      (readTour(value).faults ?? []).map(({ path, code, found, wanted }) => ({
        file,
        feature: path || 'the file',
        rule: id,
        message: `${code.replaceAll('-', ' ')}${found && `: ${found}`}${wanted && ` instead of ${wanted}`}`,
        fix: 'Correct that field; the shape is described in public/schemas/tour-1.json.',
      })),
    ),
  );
}
