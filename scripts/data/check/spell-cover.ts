/** Each territory has exactly one spell on every day of the atlas: no gap, no overlap, none missing. */
import { END_DAY, FIRST_DAY, type Spell } from '../../../src/atlas/types.ts';
import type { Link } from '../compile/chains.ts';
import { type Dataset, happeningName } from './dataset.ts';
import { type Finding, type Verdict, verdict } from './finding.ts';
import { linksOf } from './spells.ts';

export const id = 'spell-cover';

const finding = (file: string, feature: string, message: string, fix: string): Finding => ({
  file,
  feature,
  rule: id,
  message,
  fix,
});

export function check(data: Dataset): Verdict {
  const { control, territories } = data.records;
  const chains = linksOf(data);
  const isRecorded = (territory: string) => chains.has(territory) || Object.hasOwn(control?.value ?? {}, territory);
  const without = (territories?.value ?? []).filter((territory) => !isRecorded(territory.id));
  const [chronology] = data.chronologies;
  return verdict([
    ...Object.entries(control?.value ?? {}).flatMap(([territory, list]) =>
      coverage(control?.file ?? '', territory, list),
    ),
    ...[...chains].flatMap(([territory, links]) => linkage(territory, links)),
    ...(chronology
      ? without.map(({ id: territory }) =>
          finding(
            chronology.file,
            territory,
            'has no spells',
            `Name it in a happening of ${FIRST_DAY}, or say in territories.json which territory it "follows".`,
          ),
        )
      : []),
    ...(control
      ? without.map(({ id: territory }) =>
          finding(
            control.file,
            territory,
            'has no spells',
            `Add "${territory}" with spells from ${FIRST_DAY} to ${END_DAY}.`,
          ),
        )
      : []),
  ]);
}

/** Spells that give both their days. */
function coverage(file: string, territory: string, list: Spell[]): Finding[] {
  const ends = [{ from: '', to: FIRST_DAY }, ...list, { from: END_DAY, to: '' }];
  return ends.slice(1).flatMap((spell, i) => {
    const previous = ends[i] as { to: string };
    if (spell.from === previous.to) return [];
    const [kind, fix] =
      spell.from > previous.to
        ? ['nobody holds it', 'Add the missing spell, or move one of the two days.']
        : ['two spells hold it', 'End the earlier spell on the day the later one begins; spells are in order of time.'];
    const [a, b] = [spell.from, previous.to].sort();
    return [finding(file, territory, `from ${a} to ${b} ${kind}`, fix)];
  });
}

/** Happenings, of which each lasts until the next: they can lack a beginning, stand outside the days, and contradict. */
function linkage(territory: string, links: Link[]): Finding[] {
  const name = ({ happening }: Link) => happeningName(happening) ?? '';
  const [first] = links;
  const late =
    first && first.happening.from > FIRST_DAY
      ? [
          finding(
            first.file,
            name(first),
            `is the first that is told of ${territory}: nobody holds it from ${FIRST_DAY} to ${first.happening.from}`,
            `Name ${territory} in a happening of ${FIRST_DAY}.`,
          ),
        ]
      : [];
  const outside = links
    .filter(({ happening: { from } }) => from < FIRST_DAY || from >= END_DAY)
    .map((link) =>
      finding(
        link.file,
        name(link),
        `lies outside the days of the atlas, ${FIRST_DAY} to ${END_DAY} (${territory})`,
        'Correct the day, or take the happening out.',
      ),
    );
  const twice = links.slice(1).flatMap((link, i) => {
    const before = links[i] as Link;
    if (before.happening.from !== link.happening.from) return [];
    return [
      finding(
        link.file,
        name(link),
        `gives ${territory} to ${link.happening.holder}, and ${name(before)} (${before.file}) to ${before.happening.holder}, from the same day`,
        `Take ${territory} out of one of the two, by "except" where a unit or a group names it, or correct a day.`,
      ),
    ];
  });
  return [...late, ...outside, ...twice];
}
