/** The data of the view, or all of them, for other programs. */
import { useState } from 'react';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { versionOf } from '../../export/citation.ts';
import type { Scope } from '../../export/features.ts';
import { DATA_FORMATS } from '../../export/formats.ts';
import type { Header } from '../../export/header.ts';
import type { Words } from '../services/context.ts';
import { useWords } from '../services/context.ts';
import { EDITION } from '../services/edition.ts';
import formStyles from '../ui/form.module.css';
import styles from './export.module.css';
import { FormatField } from './FormatField.tsx';
import { save } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { TaskBar } from './TaskBar.tsx';
import { useTask } from './useTask.ts';

const SCOPES: readonly Scope[] = ['screen', 'all'];

const headerOf = (scope: Scope, { about }: Snapshot, words: Words): Omit<Header, 'licences'> => ({
  ...(scope === 'all'
    ? { title: `${words.t('app.title')} · ${words.t('export.allDays')}`, date: `${FIRST_DAY}/${LAST_DAY}` }
    : { title: about.title, date: about.date }),
  version: versionOf(EDITION),
  issued: EDITION.date,
  created: new Date().toISOString(),
  link: about.link,
});

export function DataForm({ snapshot }: { snapshot: Snapshot }) {
  const words = useWords();
  const task = useTask();
  const [format, setFormat] = useState<keyof typeof DATA_FORMATS>('geojson');
  const [scope, setScope] = useState<Scope>('screen');

  const start = () =>
    task.run(async (signal) => {
      const [{ featureTables }, { licencesIn }] = await Promise.all([
        import('../../export/features.ts'),
        import('../../export/licencesIn.ts'),
      ]);
      const { atlas, view, seen } = snapshot;
      const tables = featureTables(atlas, view, scope, seen);
      const header = { ...headerOf(scope, snapshot, words), licences: licencesIn(tables) };
      const content = await DATA_FORMATS[format].make(tables, header, atlas);
      signal.throwIfAborted();
      return save(content, `border-atlas-${scope === 'all' ? 'all' : view.date}-${view.lang}`, DATA_FORMATS[format]);
    });

  return (
    <div className={styles.choices}>
      <fieldset>
        <legend>{words.t('export.scope')}</legend>
        {SCOPES.map((known) => (
          <label key={known}>
            <input type="radio" name="export-scope" checked={scope === known} onChange={() => setScope(known)} />
            {words.t(`export.scope.${known}`)}
          </label>
        ))}
      </fieldset>
      <FormatField formats={DATA_FORMATS} value={format} onChange={setFormat} />
      <TaskBar task={task} label={words.t('export.save')} onStart={start} />
      <p className={formStyles.how}>{words.t('export.dataHow')}</p>
    </div>
  );
}
