/** No object has a key twice: a program takes the last one and drops the other without a word. */
import { type Dataset, placeIn } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'repeated-key';

export function check(data: Dataset): Verdict {
  return verdict(
    data.slips.flatMap(({ file, value, slip }) => {
      const { key, path, line, column, source, first } = slip;
      if (!first) return [];
      const whole = [...path, key].map((part, i) =>
        typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${part}`,
      );
      return [
        {
          file,
          at: { line, column },
          feature: placeIn(value, path).feature,
          rule: id,
          message: `the key "${key}" stands twice in one object, on line ${first.line} (${first.source}) and on line ${line} (${source}); it is at ${whole.join('')}`,
          fix: 'Only the last one would count. Keep the right one, or give one of the two the key it should have.',
        },
      ];
    }),
  );
}
