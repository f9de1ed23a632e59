/** What is said beside the pointer, by kind of thing: see `kinds.tsx`. */
import { useDeferredValue } from 'react';
import type { PieceProperties } from '../../atlas/atlas.ts';
import { spellOn } from '../../atlas/query.ts';
import type { Area, Boundary, BoundaryPoint, Territory } from '../../atlas/types.ts';
import { accuracyText } from '../facts/parts.tsx';
import { startText } from '../facts/spans.ts';
import { spellText } from '../facts/spellText.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from '../ui/tip.module.css';

/** A territory: holder, way, since when, how sure. */
export function TerritoryTip({ record: territory }: { record: Territory }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const spell = spellOn(atlas, territory.id, date);
  return (
    <>
      <strong>{words.name(territory.names)}</strong>
      {spell && (
        <>
          <span>
            <Swatch
              holder={atlas.index.polities.get(spell.holder)}
              status={spell.status}
              context={territory.role === 'context'}
            />{' '}
            {spellText(atlas, words, spell)}
          </span>
          <span>
            {words.t('panel.since')}: {startText(words, spell)}
          </span>
          <span className={styles.sure}>{words.t(`confidence.${spell.confidence}`)}</span>
        </>
      )}
    </>
  );
}

/** A border on the day: between whom, and how well the line is known. */
export function BorderTip({ record: arc }: { record: PieceProperties }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const spells = [arc.left, arc.right].flatMap((side) => (side && spellOn(atlas, side, date)) || []);
  return (
    <>
      <strong>{words.text(arc.names)}</strong>
      {spells.map((spell) => (
        <span key={`${spell.holder}/${spell.unit}`}>
          <Swatch holder={atlas.index.polities.get(spell.holder)} status={spell.status} />{' '}
          {spellText(atlas, words, spell)}
        </span>
      ))}
      <span className={styles.sure}>{accuracyText(words, arc.accuracy_m)}</span>
    </>
  );
}

/** A treaty line, and the leg that is pointed at. */
export function LineTip({ record: line, leg: index }: { record: Boundary; leg: number | undefined }) {
  const { atlas } = useServices();
  const words = useWords();
  const leg = index === undefined ? undefined : line.legs[index];
  const ends = [leg?.from, leg?.to].map((id) => (id ? atlas.index.points.get(id) : undefined));
  return (
    <>
      <strong>{words.text(line.names)}</strong>
      {leg && <span>{ends.map((end) => end && words.name(end.names)).join(' – ')}</span>}
      {leg && <span className={styles.sure}>{words.t(`legKind.${leg.kind}`)}</span>}
    </>
  );
}

/** An area, and what kind it is. */
export function AreaTip({ record: area }: { record: Area }) {
  const words = useWords();
  return (
    <>
      <strong>{words.text(area.names)}</strong>
      <span className={styles.sure}>{words.t(`kind.area.${area.kind}`)}</span>
    </>
  );
}

/** A boundary point, and how well its place is known. */
export function PointTip({ record: point }: { record: BoundaryPoint }) {
  const words = useWords();
  return (
    <>
      <strong>{words.text(point.names)}</strong>
      <span className={styles.sure}>{accuracyText(words, point.accuracy_m)}</span>
    </>
  );
}
