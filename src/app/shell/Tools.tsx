/** Tools of the sheet: the table of holders, language, colours. */
import { useState } from 'react';
import { LANGS } from '../../atlas/lang.ts';
import { languageName } from '../../tour/languages.ts';
import { CompareButton } from '../compare/CompareButton.tsx';
import { Export } from '../export/Export.tsx';
import { Find } from '../find/Find.tsx';
import { insets } from '../layout/insets.ts';
import { HoldersTable } from '../legend/HoldersTable.tsx';
import { useServices, useWords } from '../services/context.ts';
import { Share } from '../share/Share.tsx';
import { ToursButton } from '../tour/ToursButton.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ThemeSelect } from '../ui/ThemeSelect.tsx';
import styles from './tools.module.css';

export function Tools() {
  const { view } = useServices();
  const words = useWords();
  const next = LANGS[(LANGS.indexOf(words.lang) + 1) % LANGS.length] ?? words.lang;
  const [tableOpen, setTableOpen] = useState(false);
  return (
    <nav className={styles.root} ref={insets.top.ref} data-reading aria-label={words.t('app.tools')}>
      <Find />
      <button type="button" className="button" id="open-table" onClick={() => setTableOpen(true)}>
        <Icon name="table" />
        <span>{words.t('table.open')}</span>
      </button>
      <CompareButton />
      <ToursButton />
      <Share />
      <Export />
      <ThemeSelect />
      <button type="button" className="button" lang={next} onClick={() => view.set({ lang: next })}>
        {languageName(next, next)}
      </button>
      {tableOpen && (
        <Guard onClose={() => setTableOpen(false)}>
          <HoldersTable onClose={() => setTableOpen(false)} />
        </Guard>
      )}
    </nav>
  );
}
