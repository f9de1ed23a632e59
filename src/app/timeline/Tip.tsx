/** What the pointer or the keyboard is at in the chart of time: who, from when to when, how sure. */
import type { CSSProperties } from 'react';
import { useServices, useWords } from '../services/context.ts';
import { type Store, useStore } from '../services/store.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from '../ui/tip.module.css';
import { spellText } from './cellText.ts';
import type { Cell, SpellCell } from './rows.ts';

export interface Target {
  cell: Cell;
  /** CSS pixels from the window's left edge. */
  x: number;
}

export function Tip({ target, width }: { target: Store<Target | null>; width: number }) {
  const words = useWords();
  const found = useStore(target, (value) => value);
  if (!found) return null;
  const { cell, x } = found;
  const share = width > 0 ? x / width : 0;
  return (
    <div
      className={styles.root}
      style={{ '--at': `${x.toFixed(0)}px`, '--shift': `${(-share * 100).toFixed(1)}%` } as CSSProperties}
    >
      {cell.kind === 'spell' ? (
        <SpellTip cell={cell} />
      ) : (
        <>
          <strong>{words.text(cell.item.names)}</strong>
          <span>{words.edtf(cell.item.date)}</span>
        </>
      )}
    </div>
  );
}

function SpellTip({ cell }: { cell: SpellCell }) {
  const { atlas } = useServices();
  const words = useWords();
  const { land, holder, status, span, confidence, ground } = spellText(atlas, words, cell);
  const { spell } = cell;
  return (
    <>
      <strong>{land}</strong>
      <span>
        <Swatch holder={atlas.index.polities.get(spell.holder)} status={spell.status} />{' '}
        {[holder, status].filter(Boolean).join(' · ')}
      </span>
      <span>{span}</span>
      <span className={styles.ground}>{words.t('chart.begins', { instrument: ground })}</span>
      <span className={styles.sure} data-level={spell.confidence}>
        {confidence}
        {(cell.rise[1] > cell.rise[0] || cell.fall[1] > cell.fall[0]) && ` · ${words.t('chart.soft')}`}
      </span>
    </>
  );
}
