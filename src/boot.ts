/**
 * Watches over what the page needs before its program can speak for itself: the program, and the style sheet, which
 * holds the program back while it hangs. It imports nothing but types and is built as no module, so that it runs where
 * modules do not: in a page opened from a disk.
 */
import type { Lang } from './atlas/lang.ts';

/** Waiting this long calls for a word, ms. */
const PATIENCE_MS = 5000;
const OFFLINE_FILE = 'border-atlas-offline.html';

type Fault = 'style' | 'program' | 'file' | 'sandbox';
const WORDS: Record<Lang, Record<Fault | 'reload', string>> = {
  en: {
    style: 'The style sheet of this page has not arrived.',
    program: 'The program of this page could not be loaded.',
    file: 'From a disk this page cannot load its program. The whole atlas as one file works there:',
    sandbox:
      'The program of this page could not be loaded. For a sandboxed frame the server must send “Access-Control-Allow-Origin: *”.',
    reload: 'Reload the page',
  },
  tr: {
    style: 'Bu sayfanın biçim dosyası gelmiyor.',
    program: 'Bu sayfanın programı yüklenemedi.',
    file: 'Bu sayfa diskten açılınca programını yükleyemez. Bütün atlas tek dosya olarak orada çalışır:',
    sandbox:
      'Bu sayfanın programı yüklenemedi. Korumalı çerçeve için sunucu “Access-Control-Allow-Origin: *” göndermeli.',
    reload: 'Sayfayı yenile',
  },
};

const page = document.documentElement;
/**
 * Style sheets that have not come whole. The build puts a mark at the end of each: one that was cut lacks it, and one
 * that could not be fetched cannot be read.
 */
const missingSheets = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => {
    try {
      return ![...(sheet?.cssRules ?? [])].at(-1)?.cssText.includes('--sheet-end');
    } catch {
      return true;
    }
  });
/** The program says so in its first line. */
const begun = () => page.dataset.begun !== undefined;

/** Words stand alone: without a style, what they stand beside would be a heap of pieces. */
const show = (rest: '' | 'none') => {
  const root = document.getElementById('root');
  if (root) root.style.display = rest;
};

const make = <T extends keyof HTMLElementTagNameMap>(tag: T, properties: Partial<HTMLElementTagNameMap[T]>) =>
  Object.assign(document.createElement(tag), properties);
const words = make('div', { className: 'boot-words failure', role: 'alert' });

/** The first language asked for that there are words in: by the address, on an earlier visit, or by the browser. */
function langNow(): Lang {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem('border-atlas.lang');
  } catch {
    // Storage is refused: the browser's own languages decide.
  }
  const asked = /[#?&]lang=([\w-]+)/i.exec(location.search + location.hash)?.[1];
  const known = Object.keys(WORDS) as Lang[];
  for (const tag of [asked, kept, ...navigator.languages]) {
    const language = tag?.toLowerCase().split(/[-_]/)[0];
    const lang = known.find((one) => one === language);
    if (lang) return lang;
  }
  return 'en';
}

function showFault(fault: Fault): void {
  const lang = langNow();
  const said = WORDS[lang];
  words.lang = lang;
  words.replaceChildren(
    make('p', { textContent: said[fault] }),
    fault === 'file'
      ? make('a', { href: OFFLINE_FILE, textContent: OFFLINE_FILE })
      : make('button', { className: 'button', textContent: said.reload, onclick: () => location.reload() }),
  );
  show('none');
  document.body.append(words);
}

/** A program that runs after all speaks for itself. */
function unsay(): void {
  if (!begun()) return;
  words.remove();
  show('');
}

function programFailed(): void {
  if (begun()) return;
  if (location.protocol === 'file:') showFault('file');
  // A sandboxed frame may load this script from its server; modules only where a header of the server allows it.
  else showFault(window.origin === 'null' ? 'sandbox' : 'program');
}

document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement && target.type === 'module') programFailed();
  },
  true,
);
document.addEventListener('load', unsay, true);
// By now whatever the page names has come or failed: a program that runs has begun.
window.addEventListener('load', programFailed);

window.setTimeout(() => {
  // A program that is late is told of by the page itself.
  const missing = missingSheets();
  if (begun() || missing.length === 0) return;
  showFault('style');
  // Taken away, the link no longer holds the program back; asked for by another name, the sheet is fetched anew.
  for (const link of missing) {
    link.replaceWith(make('link', { rel: 'stylesheet', href: `${link.href}?boot` }));
  }
}, PATIENCE_MS);
