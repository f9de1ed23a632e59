/** What the text says of a leg, between whom it runs, and how well it is known. */

import type { LayerId } from '../../atlas/layers.ts';
import { spellOn } from '../../atlas/query.ts';
import { courseAt, sideOf, type TreatyLeg, type TreatyLine } from '../../atlas/treatyLine.ts';
import type { Grade } from '../../atlas/types.ts';
import { heightsText } from '../facts/heights.ts';
import { accuracyText, SelectLink } from '../facts/parts.tsx';
import { SideCard } from '../facts/SideCard.tsx';
import { useServices, useView, useWords, type Words } from '../services/context.ts';
import { Grounds } from '../treaty/parts.tsx';
import { Sample } from '../ui/Sample.tsx';
import { useTheme } from '../ui/Swatch.tsx';
import styles from './leg-card.module.css';

/** Reach over which the course of a leg is taken for the compass, km. */
const REACH_KM = 4;

export function LegCard({ line, index }: { line: TreatyLine; index: number }) {
  const words = useWords();
  const traced = line.legs[index];
  if (!traced) return null;
  const { leg, fromKm, toKm } = traced;
  const middle = (fromKm + toKm) / 2;
  const course = courseAt(line, middle, Math.max(REACH_KM, (toKm - fromKm) / 2));
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        <p className={styles.points}>
          <PointName id={leg.from} />
          <span aria-hidden="true"> → </span>
          <PointName id={leg.to} />
        </p>
        <p className={styles.clause}>{words.text(leg.clause)}</p>
        <p className={styles.facts}>
          <span>{words.t(`legKind.${leg.kind}`)}</span>
          <span>{words.t('trace.legLength', { km: words.number(toKm - fromKm, 1) })}</span>
          <span>{words.t('trace.fromStart', { from: words.number(fromKm, 1), to: words.number(toKm, 1) })}</span>
        </p>
        <Grounds thing={{ kind: 'boundary', id: line.boundary.id, leg }} />
        <Known traced={traced} layer={line.boundary.layer} />
      </div>
      <div className={styles.sides}>
        <SideCard territories={sideOf(traced, 'left')} hand="left" course={course} />
        <SideCard territories={sideOf(traced, 'right')} hand="right" course={course} />
        <SameHolder traced={traced} />
      </div>
    </div>
  );
}

/** Says so where one power holds both sides of the whole leg on the day. */
function SameHolder({ traced }: { traced: TreatyLeg }) {
  const { atlas } = useServices();
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
  const { atlas } = useServices();
  const words = useWords();
  const point = atlas.index.points.get(id);
  if (!point) return id;
  const heights = heightsText(words, point);
  return (
    <>
      <SelectLink to={{ kind: 'point', id }}>{words.name(point.names)}</SelectLink>
      {heights && <span className={styles.height}> {heights}</span>}
    </>
  );
}

function stretchText(words: Words, { grade, accuracy_m, method }: TreatyLeg['stretches'][number]): string {
  return words.t('trace.stretch', {
    grade,
    accuracy: accuracyText(words, accuracy_m),
    method: words.t(`method.${method}`),
  });
}

/** The grade of each stretch; one line where the leg is alike throughout. */
function Known({ traced, layer }: { traced: TreatyLeg; layer: LayerId }) {
  const words = useWords();
  const theme = useTheme();
  const stretches: { fromKm: number; toKm: number; what: string; grade: Grade }[] = [];
  for (const stretch of traced.stretches) {
    const what = stretchText(words, stretch);
    const last = stretches.at(-1);
    if (last?.what === what) last.toKm = stretch.toKm;
    else stretches.push({ fromKm: stretch.fromKm, toKm: stretch.toKm, what, grade: stretch.grade });
  }
  return (
    <ul className={styles.known} aria-label={words.t('trace.known')}>
      {stretches.map(({ fromKm, toKm, what, grade }) => (
        <li key={fromKm}>
          {grade !== 'D' && <Sample of={(draw) => draw.legSample(layer, theme, 'live', grade)} />}
          {stretches.length === 1
            ? what
            : words.t('trace.stretchAt', { from: words.number(fromKm, 1), to: words.number(toKm, 1), what })}
        </li>
      ))}
    </ul>
  );
}
