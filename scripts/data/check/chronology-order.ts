/** A chronology is in order of days, and stands in the file that is named by its years. */
import path from 'node:path';
import type { Happening } from '../../../src/atlas/types.ts';
import { type Dataset, happeningName, type Part } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'chronology-order';

/** `1919.json`, `1877-1913.json`, with a word after the years where that helps. */
const YEARS = /^(\d{4})(?:-(\d{4}))?(?=[-.])/;

export function check({ chronologies }: Dataset): Verdict {
  return verdict(chronologies.flatMap(ordered));
}

function ordered({ file, value }: Part<Happening[]>): Finding[] {
  const at = (feature: string, message: string, fix: string): Finding => ({ file, feature, rule: id, message, fix });
  const years = YEARS.exec(path.basename(file));
  if (!years)
    return [
      at(
        'the file',
        'is not named by its years',
        'Name a chronology by its year, 1919.json, or by its first and last, 1914-1916.json.',
      ),
    ];
  const [, first = '', last = first] = years;
  return value.flatMap((one, i) => {
    const name = happeningName(one) ?? '';
    const year = one.from.slice(0, 4);
    const before = value[i - 1];
    return [
      ...(year < first || year > last
        ? [at(name, `is of ${year}, in a file of ${years[0]}`, 'Move it to the chronology of its year.')]
        : []),
      ...(before && before.from > one.from
        ? [
            at(
              name,
              `stands after ${happeningName(before)}`,
              'Move it up to its day: a chronology is read from the first day to the last.',
            ),
          ]
        : []),
    ];
  });
}
