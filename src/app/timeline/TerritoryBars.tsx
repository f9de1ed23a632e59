// biome-ignore-all lint/a11y/useSemanticElements: bars placed by time are no table cells, only a grid's
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its cell
/** A territory's row: its spells as bars in the map's own fill, and the holders' names where there is room. */
import type { CSSProperties } from 'react';
import { textWidth } from '../../map/textWidth.ts';
import { shortName } from '../../view/names.ts';
import { type Frame, toX } from '../../view/scale.ts';
import type { Theme } from '../../view/view.ts';
import { useLetters } from '../layout/letters.ts';
import { useServices, useWords } from '../services/context.ts';
import { swatchStyle } from '../ui/Swatch.tsx';
import { cellLabel } from './cellText.ts';
import styles from './chart.module.css';
import type { Run, SpellCell, TerritoryRow } from './rows.ts';

/** Room at either end of a name, CSS pixels. */
const NAME_PAD = 5;
/** How far beyond the window a bar is still drawn, so that its ends stay out of sight. */
const BEYOND = 4;

export function TerritoryBars({
  row,
  frame,
  theme,
  active,
}: {
  row: TerritoryRow;
  frame: Frame;
  theme: Theme;
  active: string | null;
}) {
  return (
    <>
      {row.cells.map((cell) => (
        <Bar key={cell.id} cell={cell} frame={frame} theme={theme} active={cell.id === active} />
      ))}
      {row.runs.map((run) => (
        <Name key={run.from} run={run} frame={frame} theme={theme} />
      ))}
    </>
  );
}

function Bar({ cell, frame, theme, active }: { cell: SpellCell; frame: Frame; theme: Theme; active: boolean }) {
  const { atlas } = useServices();
  const words = useWords();
  const { spell, rise, fall } = cell;
  const begin = toX(frame, rise[0]);
  const end = toX(frame, fall[1]);
  if (end < 0 || begin > frame.width) return null;
  const left = Math.max(begin, -BEYOND);
  const width = Math.max(1, Math.min(end, frame.width + BEYOND) - left);
  const sure = toX(frame, rise[1]) - left;
  const style: Record<string, string> = {
    left: `${left.toFixed(1)}px`,
    width: `${width.toFixed(1)}px`,
    ...(swatchStyle(atlas.index.polities.get(spell.holder), spell.status, theme) as Record<string, string>),
  };
  // What came before lies underneath and reaches as far, so one fades into the other.
  const soft = rise[1] > rise[0];
  if (soft) style['--rise'] = `${(begin - left).toFixed(1)}px, #000 ${sure.toFixed(1)}px`;
  return (
    <span
      role="gridcell"
      id={cell.id}
      className={styles.bar}
      data-soft={soft || undefined}
      data-goes-on={cell.goesOn || undefined}
      data-active={active || undefined}
      aria-label={cellLabel(atlas, words, cell)}
      style={style as CSSProperties}
    />
  );
}

/** Letters of a holder's name, as chart.module.css sets them. */
const HOLDER = { family: 'sans', size: 10.5, weight: 500 } as const;

function Name({ run, frame, theme }: { run: Run; frame: Frame; theme: Theme }) {
  const { atlas } = useServices();
  const words = useWords();
  const letters = useLetters();
  const polity = run.holder === undefined ? undefined : atlas.index.polities.get(run.holder);
  if (!polity) return null;
  const left = Math.max(0, toX(frame, run.from));
  const room = Math.min(frame.width, toX(frame, run.to)) - left;
  const name = shortName(words.name(polity.names));
  if (room < textWidth(name, HOLDER) * letters + 2 * NAME_PAD) return null;
  return (
    <span
      className={styles.barName}
      aria-hidden="true"
      style={{ left: `${(left + 2).toFixed(1)}px`, ...swatchStyle(polity, 'sovereign', theme) }}
    >
      {name}
    </span>
  );
}
