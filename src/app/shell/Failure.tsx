/** What stands in the page's place where there is no atlas to show, or not yet. */
import { useEffect, useState } from 'react';
import { AtlasFileError } from '../../atlas/parse.ts';
import { translate } from '../../i18n/index.ts';
import { pictureWord } from '../../i18n/pictureWords.ts';
import type { Lang } from '../../view/view.ts';
import { StyleError } from '../services/stylesAgain.ts';
import { Reload } from '../ui/Reload.tsx';

function messageOf(lang: Lang, error: unknown): string {
  if (error instanceof StyleError) return translate(lang, 'load.unstyled');
  if (error instanceof AtlasFileError) {
    const { fault, file, detail } = error;
    if (fault === 'unreachable' && !navigator.onLine) return translate(lang, 'load.offline');
    return translate(lang, `load.${fault}`, { file, detail });
  }
  return translate(lang, 'load.unknown', { detail: error instanceof Error ? error.message : String(error) });
}

export function Failure({ lang, error }: { lang: Lang; error: unknown }) {
  return (
    <main className="failure" role="alert" lang={lang}>
      <h1>{translate(lang, 'load.title')}</h1>
      <p>{messageOf(lang, error)}</p>
      <Reload label={translate(lang, 'map.retry')} />
    </main>
  );
}

/** Where not even the words have come, those of posters are there. */
export function Wordless({ lang }: { lang: Lang }) {
  return (
    <main className="failure" role="alert" lang={lang}>
      <Reload label={pictureWord(lang, 'embed.again')} />
    </main>
  );
}

/** Waiting this long calls for a word, ms. */
const SLOW_MS = 8000;

export function Loading({ lang }: { lang: Lang }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status" lang={lang}>
      <p>{translate(lang, 'app.loading')}</p>
      {slow && (
        <>
          <p>{translate(lang, 'load.slow')}</p>
          <Reload label={translate(lang, 'map.retry')} />
        </>
      )}
    </div>
  );
}
