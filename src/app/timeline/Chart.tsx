// biome-ignore-all lint/a11y/useSemanticElements: rows placed by time are no table, only a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
/**
 * The rows of the chart of time, as one grid: a keyboard's focus stands on the
 * grid and names the cell it is at, so that bars may be as narrow as they are.
 */
import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, useEffect, useMemo, useState } from 'react';
import { toNumber } from '../../time/days.ts';
import { type Frame, timeAt, toX } from '../../view/scale.ts';
import type { Selection, Theme } from '../../view/view.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import type { Store } from '../services/store.ts';
import { useTheme } from '../ui/Swatch.tsx';
import styles from './chart.module.css';
import { MarkLane } from './MarkLane.tsx';
import { type Cell, cellAt, chartRows, type Row } from './rows.ts';
import { TerritoryBars } from './TerritoryBars.tsx';
import { type Target, Tip } from './Tip.tsx';
import type { Lens } from './useFrame.ts';

/** How near a pointer must come to a mark, CSS pixels. */
const NEAR_PX = 9;

interface Place {
  row: number;
  cell: number;
  /** Time, in days, that moves up and down keep to. */
  time: number;
}

interface ChartProps {
  allTerritories: boolean;
  frame: Frame;
  lens: Lens;
  target: Store<Target | null>;
}

const selectionOf = (cell: Cell): Selection => {
  if (cell.kind === 'spell') return { kind: 'territory', id: cell.territory.id };
  return { kind: cell.form === 'event' ? 'event' : 'instrument', id: cell.item.id };
};

/** Where a key leads from a place, or undefined for other keys. */
function keyPlace(key: string, rows: readonly Row[], at: Place): Place | undefined {
  const inRow = (row: number, cell: number): Place | undefined => {
    const found = rows[row]?.cells[cell];
    return found && { row, cell, time: toNumber(found.day) };
  };
  const count = rows[at.row]?.cells.length ?? 0;
  const level = (row: number): Place | undefined => {
    const next = rows[row];
    return next && next.cells.length > 0 ? { row, cell: cellAt(next, at.time), time: at.time } : undefined;
  };
  switch (key) {
    case 'ArrowRight':
      return inRow(at.row, at.cell + 1);
    case 'ArrowLeft':
      return inRow(at.row, at.cell - 1);
    case 'ArrowDown':
      return level(at.row + 1);
    case 'ArrowUp':
      return level(at.row - 1);
    case 'Home':
      return inRow(at.row, 0);
    case 'End':
      return inRow(at.row, count - 1);
    case 'PageUp':
      return level(0);
    case 'PageDown':
      return level(rows.length - 1);
  }
  return undefined;
}

export default function Chart({ allTerritories, frame, lens, target }: ChartProps) {
  const { atlas, view } = useServices();
  const words = useWords();
  const theme = useTheme();
  const rows = useMemo(() => chartRows(atlas, allTerritories), [atlas, allTerritories]);
  const [place, setPlace] = useState<Place | null>(null);
  const [focused, setFocused] = useState(false);
  const selected = useView(({ selection }) => (selection?.kind === 'territory' ? selection.id : null));
  const at = place && rows[place.row]?.cells[place.cell] ? place : null;
  const active = at ? rows[at.row]?.cells[at.cell] : undefined;

  useEffect(() => {
    if (!focused || !active || !at) return;
    target.set({ cell: active, x: Math.min(Math.max(toX(frame, toNumber(active.day)), 0), frame.width) });
    document.getElementById(active.id)?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  }, [focused, active, at, frame, target]);

  const go = (cell: Cell) => view.set({ selection: selectionOf(cell), date: cell.day });

  const here = (event: PointerEvent | MouseEvent): { row: number; cell: number; x: number } | undefined => {
    const element = (event.target as Element).closest<HTMLElement>('[data-row]');
    const row = rows[Number(element?.dataset.row)];
    const plot = element?.querySelector('[data-lane]');
    if (!row || !plot) return undefined;
    const x = event.clientX - plot.getBoundingClientRect().left;
    if (x < 0 || x > frame.width) return undefined;
    const cell = cellAt(row, timeAt(frame, x));
    const found = row.cells[cell];
    if (found?.kind === 'mark' && Math.abs(toX(frame, toNumber(found.day)) - x) > NEAR_PX) return undefined;
    return { row: Number(element?.dataset.row), cell, x };
  };

  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const found = here(event);
    const cell = found && rows[found.row]?.cells[found.cell];
    event.currentTarget.toggleAttribute('data-over', cell !== undefined);
    if (!cell || !found) return target.set(null);
    const known = target.get();
    if (known?.cell !== cell) target.set({ cell, x: found.x });
  };

  const onClick = (event: MouseEvent) => {
    const name = (event.target as Element).closest<HTMLElement>('[data-land]');
    if (name?.dataset.land) return view.set({ selection: { kind: 'territory', id: name.dataset.land } });
    const found = here(event);
    const cell = found && rows[found.row]?.cells[found.cell];
    if (!cell || !found) return;
    setPlace({ row: found.row, cell: found.cell, time: toNumber(cell.day) });
    go(cell);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return target.set(null);
    if ((event.key === 'Enter' || event.key === ' ') && active) {
      event.preventDefault();
      return go(active);
    }
    const next = at && keyPlace(event.key, rows, at);
    if (!next) return;
    event.preventDefault();
    const cell = rows[next.row]?.cells[next.cell];
    if (cell) lens.reveal(Math.min(Math.max(toNumber(cell.day), frame.scale.first), frame.scale.last));
    setPlace(next);
  };

  const onFocus = () => {
    setFocused(true);
    if (at) return;
    const row = Math.max(
      0,
      rows.findIndex(({ kind }) => kind === 'territory'),
    );
    const time = toNumber(view.get().date);
    const first = rows[row];
    if (first) setPlace({ row, cell: cellAt(first, time), time });
  };

  return (
    <>
      <div
        className={styles.root}
        role="grid"
        tabIndex={0}
        aria-label={words.t('chart.title')}
        aria-describedby="chart-help"
        aria-rowcount={rows.length}
        aria-activedescendant={focused ? active?.id : undefined}
        onFocus={onFocus}
        onBlur={() => {
          setFocused(false);
          target.set(null);
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerMove={onPointerMove}
        onPointerLeave={() => target.set(null)}
      >
        {rows.map((row, i) => (
          <ChartRow
            key={row.id}
            row={row}
            at={i}
            frame={frame}
            theme={theme}
            active={focused && i === at?.row ? (active?.id ?? null) : null}
            selected={row.kind === 'territory' && row.id === selected}
          />
        ))}
        <p id="chart-help" className="visually-hidden" hidden>
          {words.t('chart.help')}
        </p>
      </div>
      <Tip target={target} width={frame.width} />
    </>
  );
}

const ChartRow = memo(function ChartRow({
  row,
  at,
  frame,
  theme,
  active,
  selected,
}: {
  row: Row;
  at: number;
  frame: Frame;
  theme: Theme;
  active: string | null;
  selected: boolean;
}) {
  const words = useWords();
  const name = row.kind === 'territory' ? words.name(row.territory.names) : words.t(`chart.row.${row.id}`);
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={at + 1}
      data-row={at}
      data-kind={row.id}
      data-selected={selected || undefined}
    >
      <span
        className={styles.rowName}
        role="rowheader"
        data-no-zoom
        title={name}
        data-land={row.kind === 'territory' ? row.id : undefined}
      >
        {name}
      </span>
      <div className={styles.lane} data-lane role="presentation">
        {row.kind === 'territory' ? (
          <TerritoryBars row={row} frame={frame} theme={theme} active={active} />
        ) : (
          <MarkLane row={row} frame={frame} active={active} />
        )}
      </div>
    </div>
  );
});
