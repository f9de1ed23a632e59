/** A happening is written once for all its lands: what differs in some of them stands under "but". */
import { type Dataset, happeningName } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'written-once';

export function check({ chronologies }: Dataset): Verdict {
  const seen = new Map<string, string>();
  return verdict(
    chronologies.flatMap(({ file, value }) =>
      value.flatMap((one) => {
        const feature = happeningName(one) ?? '';
        const key = `${feature} ${one.holder}`;
        const before = seen.get(key);
        seen.set(key, before ?? file);
        if (before === undefined) return [];
        const message = `is written twice for ${one.holder}, the first time in ${before}`;
        const fix = 'Name its lands in one place, and say under "but" what differs in some of them.';
        return [{ file, feature, rule: id, message, fix }];
      }),
    ),
  );
}
