/** Every point of a treaty line in a table tied to the map. */
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { KARS_ANNEX, MOSCOW_ANNEX } from '../../atlas/annexLines.ts';
import { linePointsOf, type TreatyLine } from '../../atlas/treatyLine.ts';
import { METRES_PER_FOOT } from '../../geo/units.ts';
import { layerInk } from '../../portrayal/palette.ts';
import { accuracyText } from '../facts/parts.tsx';
import { openTable, selectPoint } from '../layout/select.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { TraceLink } from '../trace/TraceStart.tsx';
import { useTheme } from '../ui/Swatch.tsx';
import { moveBetweenRows } from './moveBetweenRows.ts';
import styles from './points.module.css';
import { COLUMNS, type Column, filterRows, type Order, type Row, rowsOf, SORTABLE, sortRows } from './rows.ts';
import { TableDock } from './TableDock.tsx';

export function PointsTable({ line }: { line: TreatyLine }) {
  const services = useServices();
  const { atlas } = services;
  const words = useWords();
  const theme = useTheme();
  const [question, setQuestion] = useState('');
  const [order, setOrder] = useState<Order>({ column: 'order', descending: false });
  const rows = useMemo(() => rowsOf(linePointsOf(atlas, line)), [atlas, line]);
  const shown = useMemo(
    () => sortRows(filterRows(rows, question), order, words.lang),
    [rows, question, order, words.lang],
  );
  const tools = (
    <>
      <label className={styles.field}>
        <span className="visually-hidden">{words.t('points.line')}</span>
        <select
          value={line.boundary.id}
          onChange={(event) => openTable(services, { kind: 'points', id: event.target.value })}
        >
          {atlas.boundaries
            .filter(({ legs }) => legs.length > 0)
            .map(({ id, names }) => (
              <option key={id} value={id}>
                {words.text(names)}
              </option>
            ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className="visually-hidden">{words.t('points.filter')}</span>
        <input
          type="search"
          value={question}
          placeholder={words.t('points.filter')}
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => {
            // The first Escape empties the field, the next one closes the table.
            if (event.key !== 'Escape' || !question) return;
            event.preventDefault();
            setQuestion('');
          }}
        />
      </label>
      <span className={styles.count} role="status">
        {words.t('points.count', { shown: shown.length, count: rows.length })}
      </span>
      {[MOSCOW_ANNEX, KARS_ANNEX].includes(line.boundary.id) && (
        <button type="button" className="button" onClick={() => openTable(services, { kind: 'annexes' })}>
          {words.t('annexes.open')}
        </button>
      )}
      <TraceLink boundary={line.boundary.id} />
    </>
  );
  return (
    <TableDock title={words.t('points.title')} tools={tools}>
      <table
        className={styles.table}
        data-paper={`${words.t('points.title')}: ${words.text(line.boundary.names)}`}
        style={{ '--mark': layerInk(line.boundary.layer, theme) } as CSSProperties}
        onKeyDown={moveBetweenRows}
      >
        <caption className="visually-hidden">
          {words.text(line.boundary.names)}. {words.t('points.keys')}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Header key={column} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PointRow key={`${row.point.id}-${row.order}`} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.none}>{words.t('points.none')}</p>}
    </TableDock>
  );
}

interface HeaderProps {
  column: Column;
  order: Order;
  onOrder(order: Order): void;
}

function Header({ column, order, onOrder }: HeaderProps) {
  const words = useWords();
  const name = words.t(`points.column.${column}`);
  const current = order.column === column;
  if (!SORTABLE.has(column)) return <th scope="col">{name}</th>;
  return (
    <th scope="col" aria-sort={current ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={words.t('points.sortBy', { column: name })}
        onClick={() => onOrder({ column, descending: current && !order.descending })}
      >
        {name}
      </button>
    </th>
  );
}

function PointRow({ row: { order, point, km } }: { row: Row }) {
  const services = useServices();
  const words = useWords();
  const current = useView(({ selection }) => selection?.kind === 'point' && selection.id === point.id);
  const entry = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const title = (id: string) => services.atlas.index.sources.get(id)?.title ?? id;
  const { name, height_m } = point.today;
  return (
    <tr ref={entry} aria-current={current ? 'true' : undefined}>
      <td className={styles.figure}>{order}</td>
      <th scope="row">
        <button type="button" className="link" onClick={() => selectPoint(services, point.id)}>
          {words.name(point.names)}
        </button>
      </th>
      <td>{point.spellings.join(', ')}</td>
      <td className={styles.figure}>{words.number(km, 1)}</td>
      <td className={styles.heights}>
        {point.stated.map(({ value }) => (
          <span key={value}>
            {words.t('points.feet', { ft: words.number(value) })}
            <span className="aside">{words.t('panel.metres', { m: words.number(value * METRES_PER_FOOT) })}</span>
          </span>
        ))}
      </td>
      <td>
        {name}
        {height_m !== undefined && (
          <span className="aside">{words.t('panel.metres', { m: words.number(height_m) })}</span>
        )}
      </td>
      <td>
        <span className={styles.grade} data-grade={point.grade}>
          {point.grade}
        </span>
        <span className="aside">{accuracyText(words, point.accuracy_m)}</span>
      </td>
      <td className={styles.prose}>
        <span>{words.text(point.located)}</span>
        {point.candidates && (
          <span className="aside">{words.t('points.rivals', { count: point.candidates.length })}</span>
        )}
      </td>
      <td className={`${styles.prose} ${styles.sources}`}>
        <span>{point.sources.map(title).join('; ')}</span>
      </td>
    </tr>
  );
}
