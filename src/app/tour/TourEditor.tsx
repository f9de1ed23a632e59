/** Writing a tour: every keystroke is kept at once, and what is deleted can be put back. */
import { useState } from 'react';
import { isolated, tagFor } from '../../tour/languages.ts';
import { type Fault, readTour } from '../../tour/parse.ts';
import { type Stop, type Texts, TOUR_LIMITS, type Tour, textIn } from '../../tour/tour.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { draftChanges, isUnstored, writeDraft } from './drafts.ts';
import { Faults } from './Faults.tsx';
import { LanguageField, languagesOf } from './LanguageField.tsx';
import { SendTour } from './SendTour.tsx';
import { StopFields } from './StopFields.tsx';
import { Line } from './StopText.tsx';
import { TextField } from './TextField.tsx';
import styles from './tour.module.css';
import { stopFromMap } from './useStop.ts';

interface Writing {
  /** Of the draft. */
  id: string;
  tour: Tour;
  onPreview: () => void;
}

export function TourEditor({ id, tour, onPreview }: Writing) {
  const { view } = useServices();
  const words = useWords();
  const unstored = useStore(draftChanges, () => isUnstored(id));
  // A tour in `tr-TR` is Turkish, and written on in it.
  const [lang, setLang] = useState<string>(() => tagFor(Object.keys(tour.title), words.lang) ?? words.lang);
  const [removed, setRemoved] = useState<{ stop: Stop; at: number }>();
  const at = useView((v) => v.tour?.stop ?? null);
  const { stops } = tour;
  const index = at !== null && at < stops.length ? at : null;
  const stop = index === null ? undefined : stops[index];

  const [refused, setRefused] = useState<readonly Fault[]>();
  /** What could not be read back is not kept: a thirteenth language, a stop put back beyond the last. */
  const change = (part: Partial<Tour>): boolean => {
    const { tour: next, faults } = readTour({ ...tour, ...part });
    setRefused(faults);
    if (next) writeDraft(id, next);
    return next !== undefined;
  };
  const choose = (to: number | null) => view.set({ tour: { ref: id, stop: to } });
  const untitled = (n: number) => words.t('tour.untitledStop', { n: n + 1 });
  const titleOf = (n: number) => isolated(textIn(stops[n]?.title, lang).text) || untitled(n);
  const changeStop = (n: number, part: Partial<Stop>) =>
    change({ stops: stops.map((old, i) => (i === n ? { ...old, ...part } : old)) });
  const move = (from: number, to: number) => {
    const next = [...stops];
    next.splice(to, 0, ...next.splice(from, 1));
    change({ stops: next });
    if (index === from) choose(to);
    else if (index === to) choose(from);
  };
  const remove = (n: number) => {
    const gone = stops[n];
    if (!gone) return;
    setRemoved({ stop: gone, at: n });
    change({ stops: stops.toSpliced(n, 1) });
    if (index !== null && index >= n) choose(index > n ? index - 1 : null);
  };
  const putBack = () => {
    if (!removed || !change({ stops: stops.toSpliced(removed.at, 0, removed.stop) })) return;
    choose(removed.at);
    setRemoved(undefined);
  };
  const add = () => {
    const n = index === null ? stops.length : index + 1;
    if (change({ stops: stops.toSpliced(n, 0, { title: {}, text: {}, view: stopFromMap(view.get()) }) })) choose(n);
  };
  const put = (texts: Texts | undefined, text: string): Texts => ({ ...texts, [lang]: text });

  return (
    <>
      <div className={`${styles.body} ${styles.editor}`}>
        <p role="status" className={unstored ? styles.unstored : 'aside'}>
          {words.t(unstored ? 'tour.notKept' : 'tour.kept')}
        </p>
        <LanguageField languages={languagesOf(tour, lang)} lang={lang} onChoose={setLang} />
        <TextField
          label={words.t('tour.field.title')}
          lang={lang}
          value={tour.title[lang] ?? ''}
          most={TOUR_LIMITS.title}
          onChange={(text) => change({ title: put(tour.title, text) })}
        />
        <TextField
          label={words.t('tour.field.about')}
          lang={lang}
          rows={2}
          value={tour.about?.[lang] ?? ''}
          most={TOUR_LIMITS.text}
          onChange={(text) => change({ about: put(tour.about, text) })}
        />
        <h3>{words.t('tour.stops')}</h3>
        <ol className={styles.list}>
          {stops.map(({ title }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stops have no names; their rows hold nothing of their own
            <li key={n} className={styles.row} aria-current={n === index ? 'step' : undefined}>
              <button type="button" className="link" onClick={() => choose(n)}>
                {n + 1}. <Line texts={title} wanted={lang} otherwise={untitled(n)} />
              </button>
              <span className={styles.rowTools}>
                <button
                  type="button"
                  className="button icon quiet"
                  aria-label={words.t('tour.up', { title: titleOf(n) })}
                  aria-disabled={n === 0}
                  onClick={() => n > 0 && move(n, n - 1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  className="button icon quiet"
                  aria-label={words.t('tour.down', { title: titleOf(n) })}
                  aria-disabled={n === stops.length - 1}
                  onClick={() => n < stops.length - 1 && move(n, n + 1)}
                >
                  <Icon name="fold" />
                </button>
                <button
                  type="button"
                  className="button icon quiet"
                  aria-label={words.t('tour.delete', { title: titleOf(n) })}
                  onClick={() => remove(n)}
                >
                  <Icon name="close" />
                </button>
              </span>
            </li>
          ))}
        </ol>
        <p role="status">
          {removed && (
            <>
              {words.t('tour.stopRemoved', {
                title: isolated(textIn(removed.stop.title, lang).text) || untitled(removed.at),
              })}{' '}
              <button type="button" className="link" onClick={putBack}>
                {words.t('tour.undo')}
              </button>
            </>
          )}
        </p>
        <button
          type="button"
          className="button primary"
          aria-disabled={stops.length >= TOUR_LIMITS.stops}
          onClick={() => stops.length < TOUR_LIMITS.stops && add()}
        >
          {words.t('tour.addStop')}
        </button>
        {stop && index !== null && (
          <StopFields
            key={index}
            stop={stop}
            lang={lang}
            heading={titleOf(index)}
            onChange={(part) => changeStop(index, part)}
            onUseView={() => changeStop(index, { view: stopFromMap(view.get()) })}
          />
        )}
      </div>
      {refused && <Faults title={words.t('tour.refused')} faults={refused} />}
      <div className={styles.actions}>
        <button type="button" className="button primary" onClick={onPreview}>
          {words.t('tour.preview')}
        </button>
        <SendTour tour={tour} />
      </div>
    </>
  );
}
