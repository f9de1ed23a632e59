// biome-ignore-all lint/a11y/useSemanticElements: marks placed by time are no table cells, only a grid's
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
/** Treaties or events as marks on a line; treaties are named above it where there is room, the weightier first. */
import { useMemo } from 'react';
import { textWidth } from '../../map/textWidth.ts';
import { toNumber } from '../../time/days.ts';
import { type Frame, toX } from '../../view/scale.ts';
import { useLetters } from '../layout/letters.ts';
import { useServices, useWords } from '../services/context.ts';
import { cellLabel } from './cellText.ts';
import styles from './chart.module.css';
import type { MarkCell, MarkRow } from './rows.ts';

/** Half the room a mark takes; a name begins with its mark. CSS pixels. */
const HALF = 4;
/** Letters of a treaty's name, as chart.module.css sets them. */
const TREATY = { family: 'serif', size: 11, italic: true } as const;
/** Least distance between two names, CSS pixels. */
const GAP = 9;

interface Placed {
  cell: MarkCell;
  x: number;
  /** Left edge of the name, from the window's left edge; undefined where it has no room. */
  nameAt?: number;
}

/** Marks in the window, named to their right, or else to their left, where the name touches no other. */
function place(
  cells: readonly MarkCell[],
  frame: Frame,
  letters: number,
  nameOf: ((cell: MarkCell) => string) | undefined,
): Placed[] {
  const placed: Placed[] = cells
    .map((cell) => ({ cell, x: toX(frame, toNumber(cell.day)) }))
    .filter(({ x }) => x >= -HALF && x <= frame.width + HALF);
  if (!nameOf) return placed;
  const rank = { treaty: 2, act: 1, event: 0 };
  const taken: [number, number][] = [];
  const free = (from: number, to: number) =>
    from >= -HALF && to <= frame.width + HALF && taken.every(([a, b]) => b + GAP <= from || to + GAP <= a);
  const byWeight = [...placed].sort(
    (a, b) => rank[b.cell.form] - rank[a.cell.form] || b.cell.weight - a.cell.weight || a.x - b.x,
  );
  for (const item of byWeight) {
    const width = textWidth(nameOf(item.cell), TREATY) * letters;
    const at = [item.x - HALF, item.x + HALF - width].find((from) => free(from, from + width));
    if (at === undefined) continue;
    item.nameAt = at;
    taken.push([at, at + width]);
  }
  return placed;
}

export function MarkLane({ row, frame, active }: { row: MarkRow; frame: Frame; active: string | null }) {
  const { atlas } = useServices();
  const words = useWords();
  const letters = useLetters();
  // Events are told in sentences, which a lane has no room for.
  const placed = useMemo(
    () => place(row.cells, frame, letters, row.id === 'treaties' ? ({ item }) => words.text(item.names) : undefined),
    [row, frame, letters, words],
  );
  return placed.map(({ cell, x, nameAt }) => {
    const from = toX(frame, cell.from);
    const to = toX(frame, cell.to);
    return (
      <span
        key={cell.id}
        role="gridcell"
        id={cell.id}
        className={styles.mark}
        data-form={cell.form}
        data-active={cell.id === active || undefined}
        aria-label={cellLabel(atlas, words, cell)}
        style={{ left: `${x.toFixed(1)}px` }}
      >
        {cell.to - cell.from > 1 && (
          <span
            className={styles.markDoubt}
            style={{ left: `${(from - x).toFixed(1)}px`, width: `${(to - from).toFixed(1)}px` }}
          />
        )}
        <span className={styles.markShape} />
        {nameAt !== undefined && (
          <span className={styles.markName} style={{ left: `${(nameAt - x).toFixed(1)}px` }}>
            {words.text(cell.item.names)}
          </span>
        )}
      </span>
    );
  });
}
