/** What was found as one flat list of choices in groups: each with its words, the view it leads to, and its group. */
import type { Atlas } from '../../atlas/atlas.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { kindOf } from '../../view/kinds.ts';
import type { Selection, View } from '../../view/view.ts';
import { endText, startText } from '../facts/spans.ts';
import { spellText } from '../facts/spellText.ts';
import type { Words } from '../services/context.ts';
import type { Found, FoundThing } from './finder.ts';
import type { FoundKind } from './kinds.ts';

export interface Choice {
  key: string;
  group: 'date' | 'answer' | FoundKind;
  label: string;
  /** A second name, with its language where known. */
  aside?: { text: string; lang?: string };
  change: Partial<View> & { selection?: Selection };
}

/** The nearest day on which the thing is there: today's where it is, else its first. */
function dayFor(atlas: Atlas, { kind, id }: FoundThing, now: string): string {
  const { find, day } = kindOf(kind);
  const record = find(atlas, id);
  return record === undefined ? now : (day?.(record, now) ?? now);
}

export function choicesOf(atlas: Atlas, words: Words, found: Found, now: string): Choice[] {
  const choices: Choice[] = [];
  if (found.day)
    choices.push({
      key: `date-${found.day}`,
      group: 'date',
      label: words.t('find.goToDate', { date: words.day(found.day) }),
      change: { date: found.day },
    });
  for (const { names, territory, spell, day } of found.spells)
    choices.push({
      key: `answer-${territory}-${spell.from}`,
      group: 'answer',
      label: `${words.text(names)}: ${spellText(atlas, words, spell)}`,
      aside: { text: words.t('panel.spanValue', { from: startText(words, spell), to: endText(words, spell) }) },
      change: { date: day, selection: { kind: 'territory', id: territory } },
    });
  for (const thing of found.things) {
    const label = words.text(thing.names);
    choices.push({
      key: `${thing.kind}-${thing.id}`,
      group: thing.kind,
      label,
      ...(thing.by &&
        thing.by.name !== label && {
          aside: { text: thing.by.name, ...(thing.by.lang && { lang: thing.by.lang }) },
        }),
      change: {
        date: clampDay(found.day ?? dayFor(atlas, thing, now), FIRST_DAY, LAST_DAY),
        selection: { kind: thing.kind, id: thing.id },
      },
    });
  }
  return choices;
}
