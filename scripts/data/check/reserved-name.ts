/** No key is a name that every JavaScript object has already: it would be taken for something else, or dropped. */
import { type Dataset, placeIn } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'reserved-name';

export function check(data: Dataset): Verdict {
  return verdict(
    data.slips
      .filter(({ slip }) => slip.kind === 'reserved')
      .map(({ file, value, slip: { key, path, line, column } }) => ({
        file,
        at: { line, column },
        feature: placeIn(value, path).feature,
        rule: id,
        message: `"${key}" is a name that programs keep for themselves`,
        fix: 'Choose another name.',
      })),
  );
}
