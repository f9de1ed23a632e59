/** Each territory has exactly one spell on every day of the atlas: no gap, no overlap, none missing. */
import { END_DAY, FIRST_DAY, type Spell } from '../../../src/atlas/types.ts';
import type { Dataset } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';

export const id = 'spell-cover';

export function check({ records: { control, territories } }: Dataset): Verdict {
  if (!control) return { ok: true };
  const { file } = control;
  const finding = (feature: string, message: string, fix: string): Finding => ({
    file,
    feature,
    rule: id,
    message,
    fix,
  });
  const spells = Object.entries(control.value).flatMap(([territory, list]) => coverage(territory, list, finding));
  const without = (territories?.value ?? [])
    .filter((t) => !control.value[t.id])
    .map((t) => finding(t.id, 'has no spells', `Add "${t.id}" with spells from ${FIRST_DAY} to ${END_DAY}.`));
  return verdict([...spells, ...without]);
}

function coverage(
  territory: string,
  list: Spell[],
  finding: (feature: string, message: string, fix: string) => Finding,
): Finding[] {
  const ends = [{ from: '', to: FIRST_DAY }, ...list, { from: END_DAY, to: '' }];
  return ends.slice(1).flatMap((spell, i) => {
    const previous = ends[i] as { to: string };
    if (spell.from === previous.to) return [];
    const [kind, fix] =
      spell.from > previous.to
        ? ['nobody holds it', 'Add the missing spell, or move one of the two days.']
        : ['two spells hold it', 'End the earlier spell on the day the later one begins; spells are in order of time.'];
    const [a, b] = [spell.from, previous.to].sort();
    return [finding(territory, `from ${a} to ${b} ${kind}`, fix)];
  });
}
