/** What stands in the page's place where there is no atlas to show, or not yet. */
import { useEffect, useState } from 'react';
import { AtlasFileError } from '../atlas/parse.ts';
import { translate } from '../i18n/index.ts';
import { sheetWord } from '../i18n/sheet.ts';
import type { Lang } from '../view/view.ts';
import { StyleError } from './stylesAgain.ts';

export function Failure({ lang, error }: { lang: Lang; error: unknown }) {
  const message =
    error instanceof StyleError
      ? translate(lang, 'load.unstyled')
      : error instanceof AtlasFileError && error.fault === 'unreachable' && !navigator.onLine
        ? translate(lang, 'load.offline', {})
        : error instanceof AtlasFileError
          ? translate(lang, `load.${error.fault}`, { file: error.file, detail: error.detail })
          : translate(lang, 'load.unknown', { detail: error instanceof Error ? error.message : String(error) });
  return (
    <main className="failure" role="alert" lang={lang}>
      <h1>{translate(lang, 'load.title')}</h1>
      <p>{message}</p>
      <Reload lang={lang} />
    </main>
  );
}

/** Where not even the words have come, those of posters are there. */
export function Wordless({ lang }: { lang: Lang }) {
  return (
    <main className="failure" role="alert" lang={lang}>
      <button type="button" className="button" onClick={() => location.reload()}>
        {sheetWord(lang, 'embed.again')}
      </button>
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
          <Reload lang={lang} />
        </>
      )}
    </div>
  );
}

/** The view is in the address, and tours are kept: nothing is lost by it. */
function Reload({ lang }: { lang: Lang }) {
  return (
    <button type="button" className="button" onClick={() => location.reload()}>
      {translate(lang, 'map.retry')}
    </button>
  );
}
