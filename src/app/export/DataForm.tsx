/** The data of the view, or all of them, for other programs. */
import { useState } from 'react';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { versionOf } from '../../export/citation.ts';
import type { FeatureTable, Scope } from '../../export/features.ts';
import type { Header } from '../../export/header.ts';
import type { Words } from '../context.ts';
import { useWords } from '../context.ts';
import { EDITION } from '../edition.ts';
import { save } from './save.ts';
import type { Stock } from './stock.ts';
import { TaskBar } from './TaskBar.tsx';
import { useTask } from './useTask.ts';

const FORMATS = ['geojson', 'kml', 'csv', 'gpkg'] as const;
type Format = (typeof FORMATS)[number];
const SCOPES: readonly Scope[] = ['screen', 'all'];

interface Made {
  content: string | Uint8Array;
  ending: string;
  type: string;
}

/** Each writer comes when it is asked for. */
async function make(format: Format, tables: FeatureTable[], header: Header, { atlas }: Stock): Promise<Made> {
  const { polities } = atlas.index;
  switch (format) {
    case 'geojson': {
      const { toGeojson } = await import('../../export/geojson.ts');
      return { content: toGeojson(tables, header), ending: '.geojson', type: 'application/geo+json' };
    }
    case 'kml': {
      const { tablesToKml } = await import('../../export/tablesKml.ts');
      const content = tablesToKml(tables, header, polities);
      return { content, ending: '.kml', type: 'application/vnd.google-earth.kml+xml' };
    }
    case 'csv': {
      const { toCsvArchive } = await import('../../export/csvArchive.ts');
      return { content: toCsvArchive(tables, header), ending: '-csv.zip', type: 'application/zip' };
    }
    case 'gpkg': {
      const [{ toGeopackage }, { default: loadSqlite }] = await Promise.all([
        import('../../export/geopackage.ts'),
        // The plain one: a page that allows no eval need not allow compiled code either.
        import('sql.js/dist/sql-asm.js'),
      ]);
      const content = toGeopackage(await loadSqlite(), tables, header, polities, new Date().toISOString());
      return { content, ending: '.gpkg', type: 'application/geopackage+sqlite3' };
    }
  }
}

const headerOf = (scope: Scope, { about }: Stock, words: Words): Omit<Header, 'licences'> => ({
  ...(scope === 'all'
    ? { title: `${words.t('app.title')} · ${words.t('export.allDays')}`, date: `${FIRST_DAY}/${LAST_DAY}` }
    : { title: about.title, date: about.date }),
  version: versionOf(EDITION),
  issued: EDITION.date,
  created: new Date().toISOString(),
  link: about.link,
});

export function DataForm({ stock }: { stock: Stock }) {
  const words = useWords();
  const task = useTask();
  const [format, setFormat] = useState<Format>('geojson');
  const [scope, setScope] = useState<Scope>('screen');

  const start = () =>
    task.run(async (signal) => {
      const [{ featureTables }, { licencesIn }] = await Promise.all([
        import('../../export/features.ts'),
        import('../../export/licencesIn.ts'),
      ]);
      const { atlas, view, seen } = stock;
      const tables = featureTables(atlas, view, scope, seen);
      const header = { ...headerOf(scope, stock, words), licences: licencesIn(tables) };
      const { content, ending, type } = await make(format, tables, header, stock);
      signal.throwIfAborted();
      const name = `border-atlas-${scope === 'all' ? 'all' : view.date}-${view.lang}${ending}`;
      save(content, name, type);
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
