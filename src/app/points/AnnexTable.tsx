/** The two texts on Nakhchivan, point beside point, and the land that their difference leaves between. */
import { type CSSProperties, useMemo } from 'react';
import { compareAnnexes } from '../../atlas/annexes.ts';
import type { LinePoint } from '../../atlas/treatyLine.ts';
import type { BoundaryPoint } from '../../atlas/types.ts';
import { layerInk } from '../../portrayal/palette.ts';
import { heightsText } from '../facts/heights.ts';
import { SelectLink } from '../facts/parts.tsx';
import { selectPoint } from '../layout/select.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { TraceLink } from '../trace/TraceStart.tsx';
import { useTheme } from '../ui/Swatch.tsx';
import styles from './annexes.module.css';
import { moveBetweenRows } from './moveBetweenRows.ts';
import pointsStyles from './points.module.css';
import { TableDock } from './TableDock.tsx';

export function AnnexTable() {
  const { atlas } = useServices();
  const words = useWords();
  const theme = useTheme();
  const comparison = useMemo(() => compareAnnexes(atlas), [atlas]);
  if (!comparison) return null;
  const { moscow, kars, rows, territories } = comparison;
  return (
    <TableDock title={words.t('annexes.title')}>
      <div
        className={styles.root}
        data-paper={words.t('annexes.title')}
        style={{ '--mark': layerInk(kars.boundary.layer, theme) } as CSSProperties}
      >
        <aside className={styles.land}>
          <p>{words.t('annexes.lead')}</p>
          <h3>{words.t('annexes.land')}</h3>
          {(['texts', 'today'] as const).map((between) => (
            <div key={between}>
              <p className={styles.between}>{words.t(`annexes.between.${between}`)}</p>
              <ul>
                {territories
                  .filter((item) => item.between === between)
                  .map(({ territory, km2 }) => {
                    const record = atlas.index.territories.get(territory);
                    return (
                      <li key={territory}>
                        <SelectLink to={{ kind: 'territory', id: territory }} fit>
                          {record ? words.name(record.names) : territory}
                        </SelectLink>{' '}
                        <strong>{words.t('annexes.km2', { km2: words.number(km2) })}</strong>
                        <span className="aside">{record?.describes && words.text(record.describes)}</span>
                      </li>
                    );
                  })}
              </ul>
            </div>
          ))}
        </aside>
        <table className={pointsStyles.table} onKeyDown={moveBetweenRows}>
          <caption className="visually-hidden">
            {words.t('annexes.title')}. {words.t('points.keys')}
          </caption>
          <thead>
            <tr>
              {([moscow, kars] as const).map((line, i) => (
                <th key={line.boundary.id} scope="col">
                  <strong>{words.t(i === 0 ? 'annexes.moscow' : 'annexes.kars')}</strong>
                  <span className="aside">
                    {words.t('annexes.length', { km: words.number(line.km, 1) })}{' '}
                    <TraceLink boundary={line.boundary.id} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ moscow: m, kars: k }) => (
              <tr key={`${m?.point.id}/${k?.point.id}`} data-matched={m !== undefined && k !== undefined}>
                <Cell linePoint={m} />
                <Cell linePoint={k} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </TableDock>
  );
}

function Cell({ linePoint }: { linePoint: LinePoint | undefined }) {
  const words = useWords();
  if (!linePoint) return <td className={styles.absent}>{words.t('annexes.absent')}</td>;
  return (
    <td>
      <AnnexPoint point={linePoint.point} />
    </td>
  );
}

function AnnexPoint({ point }: { point: BoundaryPoint }) {
  const services = useServices();
  const words = useWords();
  const current = useView(({ selection }) => selection?.kind === 'point' && selection.id === point.id);
  const facts = [heightsText(words, point), words.t('panel.grade').concat(' ', point.grade)];
  return (
    <>
      <button
        type="button"
        className="link"
        aria-current={current ? 'true' : undefined}
        onClick={() => selectPoint(services, point.id)}
      >
        {words.name(point.names)}
      </button>
      <span className="aside">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
