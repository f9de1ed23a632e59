/** A treaty, act or event on which lines and possession rest: its days, its lines, what it began. */
import { spellsBegunBy } from '../../atlas/related.ts';
import type { Instrument } from '../../atlas/types.ts';
import { Fact, Facts, Heading, Note, Section, SelectLink } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { spellText } from '../facts/spellText.ts';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useWords } from '../services/context.ts';
import { TreatyText } from '../treaty/parts.tsx';
import { DayLink } from './DayLink.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import styles from './evidence.module.css';

export function InstrumentPanel({ instrument, article }: { instrument: Instrument; article: number | undefined }) {
  const { atlas } = useServices();
  const words = useWords();
  const { id, names, kind, date, inForce, note, sources } = instrument;
  const drawn = [...atlas.boundaries, ...atlas.areas].filter((item) => item.instrument === id).map((item) => item.id);
  const begun = spellsBegunBy(atlas, id);
  return (
    <>
      <Heading kind={words.t(`kind.instrument.${kind}`)} title={words.text(names)} />
      <Facts>
        <Fact name={words.t('panel.eventDay')}>{words.edtf(date)}</Fact>
        {inForce && <Fact name={words.t('panel.inForce')}>{words.edtf(inForce)}</Fact>}
        {drawn.length > 0 && (
          <Fact name={words.t('panel.drawnFrom')}>
            <ThingLinks ids={drawn} />
          </Fact>
        )}
      </Facts>
      <Note value={note} />
      <TreatyText key={id} instrument={id} article={article} />
      {begun.length > 0 && (
        <Section title={words.t('panel.begun')}>
          <ul className={styles.lands}>
            {begun.map(({ territory, spell }) => (
              <li key={`${territory.id}-${spell.from}`}>
                <SelectLink to={{ kind: 'territory', id: territory.id }} fit>
                  {words.name(territory.names)}
                </SelectLink>{' '}
                <DayLink day={spell.from}>{words.day(spell.from)}</DayLink>
                <span className="aside">{spellText(atlas, words, spell)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Events touching={[id]} />
      <Discrepancies touching={[id]} />
      <Sources ids={sources} />
    </>
  );
}
