/**
 * The whole line as a ruler to scale: heights the text states above, the line
 * with its grades and points below, and a native slider over both.
 */
import { type CSSProperties, type KeyboardEvent, memo, useMemo } from 'react';
import { type LinePoint, legAt, linePointsOf, type TreatyLine } from '../../atlas/treatyLine.ts';
import { layerInk } from '../../portrayal/palette.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { useSamples } from '../ui/Sample.tsx';
import { useTheme } from '../ui/Swatch.tsx';
import { showLeg, stepFrom, traceTo } from './follow.ts';
import styles from './ruler.module.css';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Kilometres an arrow key moves. */
const STEP_KM = 1;

/** Distance a key moves to, or undefined for other keys. */
function keyTarget(event: KeyboardEvent, line: TreatyLine, km: number): number | undefined {
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return event.shiftKey ? stepFrom(line, km, 1) : km + STEP_KM;
    case 'ArrowLeft':
    case 'ArrowDown':
      return event.shiftKey ? stepFrom(line, km, -1) : km - STEP_KM;
    case 'PageUp':
      return stepFrom(line, km, 1);
    case 'PageDown':
      return stepFrom(line, km, -1);
    case 'Home':
      return 0;
    case 'End':
      return line.km;
    default:
      return undefined;
  }
}

export function Ruler({ line }: { line: TreatyLine }) {
  const services = useServices();
  const words = useWords();
  const theme = useTheme();
  const km = useView((view) => view.trace?.km ?? 0);
  const leg = legAt(line, km);
  const linePoints = useMemo(() => linePointsOf(services.atlas, line), [services.atlas, line]);
  const ends = line.legs[leg]?.leg;
  const nameOf = (id: string | undefined) => {
    const point = id === undefined ? undefined : services.atlas.index.points.get(id);
    return point ? words.name(point.names) : (id ?? '');
  };
  const rest = () => {
    services.view.set({});
    showLeg(services, line, legAt(line, services.view.get().trace?.km ?? 0));
  };
  const valueText = words.t('trace.valueText', {
    km: words.number(km, 1),
    total: words.number(line.km, 1),
    n: leg + 1,
    count: line.legs.length,
    from: nameOf(ends?.from),
    to: nameOf(ends?.to),
  });
  const style = {
    '--at': percent(km / line.km),
    '--mark': layerInk(line.boundary.layer, theme),
  } as CSSProperties;
  return (
    <div className={styles.root} style={style}>
      <Face line={line} leg={leg} linePoints={linePoints} />
      <input
        id="trace-ruler"
        className={styles.input}
        type="range"
        min={0}
        max={line.km}
        step="any"
        value={km}
        aria-label={words.t('trace.ruler')}
        aria-valuetext={valueText}
        aria-describedby="trace-keys"
        onChange={(event) => traceTo(services, line, Number(event.target.value), 'moving')}
        onPointerUp={rest}
        onKeyDown={(event) => {
          const target = keyTarget(event, line, services.view.get().trace?.km ?? 0);
          if (target === undefined) return;
          event.preventDefault();
          traceTo(services, line, target);
        }}
      />
      <span className={styles.thumb} aria-hidden="true" />
      <p id="trace-keys" className="visually-hidden">
        {words.t('trace.rulerKeys')}
      </p>
    </div>
  );
}

/** Kilometres between the marks of the ruler: about ten of them, in round numbers. */
function markEvery(km: number): number {
  return [5, 10, 20, 25, 50, 100].find((step) => km / step <= 13) ?? 100;
}

/** The drawing under the slider. Does not change while the position stays on a leg. */
const Face = memo(function Face({ line, leg, linePoints }: { line: TreatyLine; leg: number; linePoints: LinePoint[] }) {
  const words = useWords();
  const dashes = useSamples()?.legDashes;
  const at = (km: number) => percent(km / line.km);
  const every = markEvery(line.km);
  const marks = Array.from({ length: Math.floor(line.km / every) + 1 }, (_, i) => i * every);
  const current = line.legs[leg];
  return (
    <div className={styles.face} aria-hidden="true">
      {current && (
        <span
          className={styles.leg}
          style={{ left: at(current.fromKm), width: percent((current.toKm - current.fromKm) / line.km) }}
        />
      )}
      <Heights line={line} leg={leg} linePoints={linePoints} />
      <div className={styles.line}>
        {line.legs.flatMap(({ leg: { from, to }, stretches }) =>
          stretches.map((stretch) => (
            <span
              key={`${from}-${to}-${stretch.fromKm}`}
              className={styles.stretch}
              style={{
                ...dashes?.(stretch.grade),
                left: at(stretch.fromKm),
                width: percent((stretch.toKm - stretch.fromKm) / line.km),
              }}
            />
          )),
        )}
        {linePoints.map(({ point, km }) => (
          <span
            key={`${point.id}-${km}`}
            className={styles.point}
            data-current={km === current?.fromKm || km === current?.toKm}
            style={{ left: at(km) }}
          />
        ))}
      </div>
      {marks.map((km) => (
        <span key={km} className={styles.mark} style={{ left: at(km) }}>
          {words.number(km)}
        </span>
      ))}
    </div>
  );
});

/** Share of the ruler that the figure of a height needs. */
const NAME_SHARE = 0.12;

/** Heights as the text states them, each where its point stands; what lies between them it does not say. */
function Heights({ line, leg, linePoints }: { line: TreatyLine; leg: number; linePoints: LinePoint[] }) {
  const words = useWords();
  const stated = linePoints.flatMap((linePoint) =>
    linePoint.stated_m === undefined ? [] : [{ ...linePoint, m: linePoint.stated_m }],
  );
  if (stated.length === 0) return <p className={styles.noHeights}>{words.t('trace.noHeights')}</p>;
  const top = Math.max(...stated.map(({ m }) => m));
  const highest = stated.find(({ m }) => m === top) as (typeof stated)[number];
  const current = line.legs[leg];
  const named = stated.filter(({ km }) => km === current?.fromKm || km === current?.toKm);
  const crowded = named.some(({ km }) => Math.abs(km - highest.km) < line.km * NAME_SHARE);
  // A figure stands to the right of its height; that of the leg's start to the left, where there is room.
  const toLeft = (km: number) =>
    km > line.km * (1 - NAME_SHARE) || (km === current?.fromKm && named.length > 1 && km > line.km * NAME_SHARE);
  const share = (m: number) => 1 - m / (top * 1.12);
  return (
    <div className={styles.heights}>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        <title>{words.t('trace.heights')}</title>
        {stated.map(({ point, km, m }) => (
          <path
            key={`${point.id}-${km}`}
            data-current={named.some((linePoint) => linePoint.km === km)}
            d={`M${((km / line.km) * 1000).toFixed(1)} 100V${(share(m) * 100).toFixed(1)}`}
          />
        ))}
      </svg>
      {[...(crowded ? [] : [highest]), ...named].map(({ point, km, m }) => (
        <span
          key={`${point.id}-${km}`}
          className={styles.height}
          data-current={named.some((linePoint) => linePoint.km === km)}
          data-left={toLeft(km)}
          style={{ left: percent(km / line.km), top: percent(share(m)) }}
        >
          {words.t('panel.metres', { m: words.number(m) })}
        </span>
      ))}
    </div>
  );
}
