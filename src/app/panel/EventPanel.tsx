/** Something that happened: when, how surely, and what it touched. */
import { FIRST_DAY, type HistoricalEvent, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { Fact, Facts, Heading, Note } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { ThingLinks } from '../facts/ThingLinks.tsx';
import { useServices, useWords } from '../services/context.ts';
import { Discrepancies } from './Discrepancies.tsx';

export function EventPanel({ event }: { event: HistoricalEvent }) {
  const { atlas, view } = useServices();
  const words = useWords();
  const { id, names, date, day, touches, note, sources } = event;
  return (
    <>
      <Heading kind={words.t('kind.event')} title={words.text(names)} />
      <Facts>
        <Fact name={words.t('panel.eventDay')}>
          <button
            type="button"
            className="link"
            title={words.t('panel.goToDay', { date: words.day(day) })}
            onClick={() => view.set({ date: clampDay(day, FIRST_DAY, LAST_DAY) })}
          >
            {words.edtf(date)}
          </button>
        </Fact>
        <Fact name={words.t('panel.touches')}>
          <ThingLinks ids={touches} />
        </Fact>
      </Facts>
      <Note value={note} />
      <Discrepancies touching={[id, ...touches.filter((touched) => atlas.index.instruments.has(touched))]} />
      <Sources ids={sources} />
    </>
  );
}
