/** What the text says of a leg, between whom it runs, and how well it is known. */

import { spellOn } from '../../atlas/query.ts';
import { courseAt, sideOf, type TracedLeg, type TracedLine } from '../../atlas/trace.ts';
import { LAST_DAY } from '../../atlas/types.ts';
import { shortName } from '../../portrayal/labelData.ts';
import { useDesk, useView, useWords, type Words } from '../context.ts';
import { heightsText } from '../panel/heights.ts';
import { accuracyText, SelectLink } from '../panel/parts.tsx';
import { Swatch } from '../Swatch.tsx';

/** Reach over which the course of a leg is taken for the compass, km. */
const REACH_KM = 4;

export function LegCard({ line, index }: { line: TracedLine; index: number }) {
  const words = useWords();
  const traced = line.legs[index];
  if (!traced) return null;
  const { leg, fromKm, toKm } = traced;
  const middle = (fromKm + toKm) / 2;
  const course = courseAt(line, middle, Math.max(REACH_KM, (toKm - fromKm) / 2));
  return (
    <div className="leg-card">
      <div className="leg-card-text">
        <p className="leg-card-points">
          <PointName id={leg.from} />
          <span aria-hidden="true"> → </span>
          <PointName id={leg.to} />
        </p>
        <p className="leg-card-clause">{words.text(leg.clause)}</p>
        <p className="leg-card-facts">
          <span>{words.t(`legKind.${leg.kind}`)}</span>
          <span>{words.t('trace.legLength', { km: words.number(toKm - fromKm, 1) })}</span>
          <span>{words.t('trace.fromStart', { from: words.number(fromKm, 1), to: words.number(toKm, 1) })}</span>
        </p>
        <Known traced={traced} />
      </div>
      <div className="leg-card-sides">
        <SideCard traced={traced} hand="left" bearing={course + 270} />
        <SideCard traced={traced} hand="right" bearing={course + 90} />
        <SameHolder traced={traced} />
      </div>
    </div>
  );
}

/** Says so where one power holds both sides of the whole leg on the day. */
function SameHolder({ traced }: { traced: TracedLeg }) {
  const { atlas } = useDesk();
  const words = useWords();
  const same = useView(({ date }) => {
    const holders = (['left', 'right'] as const).flatMap((hand) =>
      sideOf(traced, hand).map((id) => {
        const spell = id === null ? undefined : spellOn(atlas, id, date);
        return spell ? `${spell.holder}/${spell.unit ?? ''}` : (id ?? 'sea');
      }),
    );
    return new Set(holders).size === 1;
  });
  return same ? <p className="note">{words.t('trace.same')}</p> : null;
}

function PointName({ id }: { id: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const point = atlas.index.points.get(id);
  if (!point) return id;
  const heights = heightsText(words, point);
  return (
    <>
      <SelectLink to={{ kind: 'point', id }}>{words.name(point.names)}</SelectLink>
      {heights && <span className="leg-card-height"> {heights}</span>}
    </>
  );
}

function stretchText(words: Words, { grade, accuracy_m, method }: TracedLeg['stretches'][number]): string {
  return words.t('trace.stretch', {
    grade,
    accuracy: accuracyText(words, accuracy_m),
    method: words.t(`method.${method}`),
  });
}

/** The grade of each stretch; one line where the leg is alike throughout. */
function Known({ traced }: { traced: TracedLeg }) {
  const words = useWords();
  const stretches: { fromKm: number; toKm: number; what: string; grade: string }[] = [];
  for (const stretch of traced.stretches) {
    const what = stretchText(words, stretch);
    const last = stretches.at(-1);
    if (last?.what === what) last.toKm = stretch.toKm;
    else stretches.push({ fromKm: stretch.fromKm, toKm: stretch.toKm, what, grade: stretch.grade });
  }
  return (
    <ul className="leg-card-known" aria-label={words.t('trace.known')}>
      {stretches.map(({ fromKm, toKm, what, grade }) => (
        <li key={fromKm}>
          <span className="sample sample-grade" data-grade={grade} />
          {stretches.length === 1
            ? what
            : words.t('trace.stretchAt', { from: words.number(fromKm, 1), to: words.number(toKm, 1), what })}
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  traced: TracedLeg;
  hand: 'left' | 'right';
  /** Degrees clockwise from north towards this side. */
  bearing: number;
}

/** One side of the leg: who held it on the day shown, and which country it is at the end of the atlas's span. */
function SideCard({ traced, hand, bearing }: SideProps) {
  const words = useWords();
  const date = useView((view) => view.date);
  const compass = (Math.round(bearing / 45) % 8) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  const territories = sideOf(traced, hand);
  return (
    <div className="side-card" data-hand={hand}>
      <p className="eyebrow">{words.t(`trace.side.${hand}`, { direction: words.t(`trace.compass.${compass}`) })}</p>
      <dl>
        <dt>{words.t('trace.onDay', { date: words.day(date) })}</dt>
        <dd>
          <Holders territories={territories} day={date} />
        </dd>
        <dt>{words.t('trace.now')}</dt>
        <dd>
          <Holders territories={territories} day={LAST_DAY} />
        </dd>
      </dl>
    </div>
  );
}

/** The holders of territories on a day, each once, with the tint and hatch they have on the map. */
function Holders({ territories, day }: { territories: readonly (string | null)[]; day: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const seen = new Set<string>();
  return (
    <>
      {territories.map((id) => {
        const spell = id === null ? undefined : spellOn(atlas, id, day);
        const key = spell ? `${spell.holder}/${spell.unit ?? ''}/${spell.status}` : 'none';
        if (seen.has(key)) return null;
        seen.add(key);
        if (!spell) return <span key={key}>{words.t('panel.sea')}</span>;
        const holder = atlas.index.polities.get(spell.holder);
        const unit = spell.unit ? atlas.index.polities.get(spell.unit) : undefined;
        const names = [
          spell.status === 'undetermined' ? '' : shortName(holder ? words.name(holder.names) : spell.holder),
          unit ? shortName(words.name(unit.names)) : '',
          spell.status === 'sovereign' ? '' : words.t(`status.${spell.status}`),
        ];
        return (
          <span key={key} className="side-holder">
            <Swatch holder={holder} status={spell.status} />
            <span>{names.filter(Boolean).join(' · ')}</span>
          </span>
        );
      })}
    </>
  );
}
