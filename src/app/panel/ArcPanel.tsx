/** A stretch of border on the day: between whom, drawn from what, how well known. */
import { useDeferredValue } from 'react';
import type { ArcFeature } from '../../atlas/atlas.ts';
import { arcKm } from '../../atlas/measure.ts';
import { spellOn } from '../../atlas/query.ts';
import { boundariesAlong } from '../../atlas/related.ts';
import { FIRST_DAY } from '../../atlas/types.ts';
import { addDays } from '../../time/days.ts';
import { BoundaryLinks, Fact, Facts, Heading } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import { Accuracy } from './Accuracy.tsx';
import { DayLink } from './DayLink.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import styles from './evidence.module.css';
import { Side } from './Side.tsx';

export function ArcPanel({ id }: { id: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const all: ArcFeature[] = atlas.geometry.arcs.features;
  const pieces = all.filter((arc) => arc.properties.id === id);
  const arc = pieces[0];
  if (!arc) return null;
  const { names, method, grade, accuracy_m, sources } = arc.properties;
  const lines = boundariesAlong(atlas, id);
  const sides = [...new Set(pieces.flatMap((p) => [p.properties.left, p.properties.right]))];
  const spells = sides.flatMap((side) => (side && spellOn(atlas, side, date)) || []);
  // The state on both sides stands since the later of the two began.
  const since = spells
    .map((spell) => spell.from)
    .sort()
    .at(-1);
  return (
    <>
      <Heading kind={words.t('kind.arc')} title={words.text(names)} />
      <Facts>
        <Fact name={words.t('panel.between')}>
          <ul className={styles.sides}>
            {sides.map((side) => (
              <Side key={side ?? 'sea'} territory={side} date={date} />
            ))}
          </ul>
        </Fact>
        {since && since > FIRST_DAY && (
          <Fact name={words.t('panel.bordersSince')}>
            <DayLink day={since}>{words.day(since)}</DayLink>{' '}
            <DayLink day={addDays(since, -1)}>{words.t('panel.dayBefore')}</DayLink>
          </Fact>
        )}
        <Fact name={words.t('panel.method')}>{words.t(`method.${method}`)}</Fact>
        <Fact name={words.t('panel.accuracy')}>
          <Accuracy metres={accuracy_m} grade={grade} />
        </Fact>
        <Fact name={words.t('panel.length')}>
          {words.t('panel.lengthValue', { km: words.number(arcKm(atlas, id), 1) })}
        </Fact>
        {lines.length > 0 && (
          <Fact name={words.t('kind.boundary')}>
            <BoundaryLinks boundaries={lines} />
          </Fact>
        )}
      </Facts>
      <Events touching={[id, ...lines.map((line) => line.id)]} />
      <Discrepancies touching={[id]} />
      <Sources ids={[...sources, ...spells.flatMap((spell) => spell.sources)]} />
    </>
  );
}
