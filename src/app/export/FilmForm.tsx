/** A film: each change of a span of days, or the walk along a treaty line. */
import { useState } from 'react';
import { filmed, mainLine } from '../../../geodata/page.json' with { type: 'json' };
import type { Draw } from '../../export/film.ts';
import { FILM_FORMATS } from '../../export/formats.ts';
import { type FilmPlan, filmFrames } from '../../export/frames.ts';
import { loadOutliner } from '../../export/outlines.ts';
import { pagePicture, svgText } from '../../export/picture.ts';
import { rasterise } from '../../export/raster.ts';
import type { Size } from '../../export/sizes.ts';
import { useWords } from '../services/context.ts';
import { DayField } from '../ui/DayField.tsx';
import formStyles from '../ui/form.module.css';
import styles from './export.module.css';
import { FormatField } from './FormatField.tsx';
import { save } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { TaskBar } from './TaskBar.tsx';
import { useTask } from './useTask.ts';

/** Widths of films, pixels, of 16 to 9. */
const WIDTHS = [640, 960, 1280, 1920] as const;
const SPEEDS = [0.5, 1, 2, 3] as const;
const WALKS = [10, 20, 40] as const;
/** The page is drawn at this size and scaled: the words keep their share of the picture. */
const PAGE: Size = { width: 1280, height: 720 };
/** Pixels within which lines are drawn: films are many pictures. */
const GRID = 0.5;

export function FilmForm({ snapshot }: { snapshot: Snapshot }) {
  const words = useWords();
  const task = useTask();
  const { atlas, view, window } = snapshot;
  const lines = atlas.boundaries.filter(({ legs }) => legs.length > 0);
  const [format, setFormat] = useState<keyof typeof FILM_FORMATS>('gif');
  const [kind, setKind] = useState<FilmPlan['kind']>(view.trace ? 'trace' : 'days');
  const [span, setSpan] = useState(filmed);
  const [secondsEach, setSecondsEach] = useState<number>(1);
  const [boundary, setBoundary] = useState(view.trace?.id ?? mainLine);
  const [seconds, setSeconds] = useState<number>(20);
  const [width, setWidth] = useState<number>(960);
  const plan: FilmPlan = kind === 'days' ? { kind, ...span, secondsEach } : { kind, boundary, seconds };
  const frames = filmFrames(atlas, view, plan, window);

  const line = lines.find(({ id }) => id === boundary);
  const lineName = line ? words.text(line.names) : '';

  const start = () =>
    task.run(async (signal, onShare) => {
      const outliner = await loadOutliner();
      const canvas = document.createElement('canvas');
      const height = Math.round((width * PAGE.height) / PAGE.width);
      const draw: Draw = ({ view: shown }) => {
        const page = pagePicture(
          atlas,
          shown,
          window,
          { size: PAGE, theme: 'light', footnotes: snapshot.footnotes.slice(-2), grid: GRID },
          outliner,
        );
        return rasterise(svgText(page, PAGE, false), width, height, canvas);
      };
      const of = kind === 'days' ? `${words.day(span.from)} – ${words.day(span.to)}` : lineName;
      const facts = { ...snapshot.facts, title: `${words.t('app.title')} · ${of}` };
      const how = { signal, facts, onProgress: (done: number) => onShare(done / frames.length) };
      const name = `border-atlas-${kind === 'days' ? `${span.from}-${span.to}` : boundary}`;
      return save(await FILM_FORMATS[format].make(frames, draw, how), name, FILM_FORMATS[format]);
    });

  const choice = <T extends number>(
    label: string,
    value: number,
    of: readonly T[],
    set: (next: number) => void,
    text: (one: T) => string,
  ) => (
    <label className={formStyles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => set(Number(event.target.value))}>
        {of.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <div className={styles.choices}>
      <label className={formStyles.field}>
        <span>{words.t('export.film.of')}</span>
        <select value={kind} onChange={(event) => setKind(event.target.value as FilmPlan['kind'])}>
          <option value="days">{words.t('export.film.days')}</option>
          <option value="trace">{words.t('export.film.trace')}</option>
        </select>
      </label>
      {kind === 'days' ? (
        <>
          {(['from', 'to'] as const).map((end) => (
            <div className={formStyles.field} key={end}>
              <span>{words.t(`export.film.${end}`)}</span>
              <DayField
                id={`film-${end}`}
                label={words.t(`export.film.${end}`)}
                date={span[end]}
                goTo={(day) => setSpan({ ...span, [end]: day })}
              />
            </div>
          ))}
          {choice(words.t('export.film.each'), secondsEach, SPEEDS, setSecondsEach, (one) =>
            words.t('export.film.seconds', { seconds: one }),
          )}
        </>
      ) : (
        <>
          <label className={formStyles.field}>
            <span>{words.t('export.film.line')}</span>
            <select value={boundary} onChange={(event) => setBoundary(event.target.value)}>
              {lines.map(({ id, names }) => (
                <option key={id} value={id}>
                  {words.text(names)}
                </option>
              ))}
            </select>
          </label>
          {choice(words.t('export.film.length'), seconds, WALKS, setSeconds, (one) =>
            words.t('export.film.seconds', { seconds: one }),
          )}
        </>
      )}
      <FormatField formats={FILM_FORMATS} value={format} onChange={setFormat} />
      {choice(words.t('export.film.width'), width, WIDTHS, setWidth, (one) =>
        words.t('export.film.pixels', { width: one, height: Math.round((one * PAGE.height) / PAGE.width) }),
      )}
      <p className={formStyles.how}>
        {frames.length === 0
          ? words.t('export.film.none')
          : words.t('export.film.count', {
              count: frames.length,
              seconds: Math.round(frames.reduce((sum, frame) => sum + frame.seconds, 0)),
            })}
      </p>
      <TaskBar task={task} label={words.t('export.film.make')} onStart={start} disabled={frames.length === 0} />
    </div>
  );
}
