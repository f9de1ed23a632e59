/** What changed on the day a state began, and what was there before, with a way back to that day. */
import { momentOn } from '../../atlas/moments.ts';
import { spellOn } from '../../atlas/query.ts';
import { FIRST_DAY, type Spell } from '../../atlas/types.ts';
import { addDays } from '../../time/days.ts';
import { Fact, Facts, Section } from '../facts/parts.tsx';
import { spellText } from '../facts/spellText.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useWords } from '../services/context.ts';
import { DayLink } from './DayLink.tsx';

/** Territories whose spell began on a day, by name. Nothing where none did. */
export function ChangedTerritories({ day, except }: { day: string; except?: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const others = momentOn(atlas, day)?.territories.filter((id) => id !== except) ?? [];
  if (others.length === 0) return null;
  return (
    <Fact name={words.t(except ? 'panel.alsoChanged' : 'panel.changedThen')}>
      <ThingLinks ids={others} />
    </Fact>
  );
}

/** For a territory: its state before the spell it is in. */
export function Change({ territory, spell }: { territory: string; spell: Spell }) {
  const { atlas } = useServices();
  const words = useWords();
  if (spell.from <= FIRST_DAY) return null;
  const before = addDays(spell.from, -1);
  const previous = spellOn(atlas, territory, before);
  return (
    <Section title={words.t('panel.change', { date: words.day(spell.from) })}>
      <Facts>
        {previous && (
          <Fact name={words.t('panel.before')}>
            {spellText(atlas, words, previous)}{' '}
            <DayLink day={before}>{words.t('panel.goToDay', { date: words.day(before) })}</DayLink>
          </Fact>
        )}
        <Fact name={words.t('panel.after')}>
          {spellText(atlas, words, spell)}{' '}
          <DayLink day={spell.from}>{words.t('panel.goToDay', { date: words.day(spell.from) })}</DayLink>
        </Fact>
        <ChangedTerritories day={spell.from} except={territory} />
      </Facts>
    </Section>
  );
}
