/** The data of the view, or all of them, for other programs. */
import { useState } from 'react';
import { featureTables, type Scope } from '../../export/features.ts';
import { toCsv, toGeojson, toKml } from '../../export/tables.ts';
import { useWords } from '../context.ts';
import { save } from './save.ts';
import type { Stock } from './stock.ts';
import { TaskBar } from './TaskBar.tsx';
import { useTask } from './useTask.ts';

const FORMATS = ['geojson', 'kml', 'csv', 'gpkg'] as const;
type Format = (typeof FORMATS)[number];
const SCOPES: readonly Scope[] = ['screen', 'all'];

export function DataForm({ stock }: { stock: Stock }) {
  const words = useWords();
  const task = useTask();
  const [format, setFormat] = useState<Format>('geojson');
  const [scope, setScope] = useState<Scope>('screen');
  const { atlas, view, seen, about } = stock;

  const start = () =>
    task.run(async (signal) => {
      const tables = featureTables(atlas, view, scope, seen);
      const name = `border-atlas-${scope === 'all' ? 'all' : view.date}.${format}`;
      if (format === 'geojson') save(toGeojson(tables, about), name, 'application/geo+json');
      else if (format === 'kml') save(toKml(tables, about), name, 'application/vnd.google-earth.kml+xml');
      else if (format === 'csv') save(toCsv(tables, about), name, 'text/csv');
      else {
        const [{ toGeopackage }, { default: loadSqlite }] = await Promise.all([
          import('../../export/geopackage.ts'),
          // The plain one: a page that allows no eval need not allow compiled code either.
          import('sql.js/dist/sql-asm.js'),
        ]);
        const sql = await loadSqlite();
        signal.throwIfAborted();
        save(toGeopackage(sql, tables, about), name, 'application/geopackage+sqlite3');
      }
      return name;
    });

  return (
    <div className="export-choices">
      <fieldset>
        <legend>{words.t('export.scope')}</legend>
        {SCOPES.map((known) => (
          <label key={known}>
            <input type="radio" name="export-scope" checked={scope === known} onChange={() => setScope(known)} />
            {words.t(`export.scope.${known}`)}
          </label>
        ))}
      </fieldset>
      <label className="form-field">
        <span>{words.t('export.format')}</span>
        <select value={format} onChange={(event) => setFormat(event.target.value as Format)}>
          {FORMATS.map((known) => (
            <option key={known} value={known}>
              {words.t(`export.format.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <TaskBar task={task} label={words.t('export.save')} onStart={start} />
      <p className="form-how">{words.t('export.dataHow')}</p>
    </div>
  );
}
