/**
 * Watches over what the page needs before its program can speak for itself: the program, and the style sheet, which
 * holds the program back while it hangs. It imports nothing and is no module, so that it runs where modules do not:
 * in a page opened from a disk.
 */

/** Waiting this long calls for a word, ms. */
const PATIENCE_MS = 5000;

const WORDS = {
  en: {
    style: 'The style sheet of this page does not arrive, so the map cannot be shown.',
    late: 'The program of this page is taking long to arrive.',
    program: 'The program of this page could not be loaded, so there is no map.',
    file: 'Opened from a disk, this page cannot load its program. The whole atlas as one file works from a disk:',
    sandbox: 'This sandboxed frame may not load the map: the server must send “Access-Control-Allow-Origin: *”.',
    reload: 'Reload the page',
  },
  tr: {
    style: 'Bu sayfanın biçim dosyası gelmiyor; harita bu yüzden gösterilemiyor.',
    late: 'Bu sayfanın programı geç geliyor.',
    program: 'Bu sayfanın programı yüklenemedi; harita bu yüzden yok.',
    file: 'Diskten açıldığında bu sayfa programını yükleyemez. Bütün atlas tek dosya olarak diskten de çalışır:',
    sandbox: 'Bu korumalı çerçeve haritayı yükleyemiyor: sunucu “Access-Control-Allow-Origin: *” göndermeli.',
    reload: 'Sayfayı yenile',
  },
} as const;
type Fault = Exclude<keyof (typeof WORDS)['en'], 'reload'>;

const page = document.documentElement;
/** The build puts this at the end of every sheet: one that was cut lacks it. */
const styled = () => getComputedStyle(page).getPropertyValue('--sheet-end') !== '';
/** The program says so in its first line. */
const begun = () => page.dataset.begun !== undefined;

/** While there is no style, words stand alone: what they stand over would be a heap of pieces. */
const alone = new CSSStyleSheet();
alone.replaceSync('body > :not(.boot-words) { display: none !important }');

const words = document.createElement('div');
words.className = 'boot-words failure';
words.setAttribute('role', 'alert');
let said = false;

function say(fault: Fault): void {
  said = true;
  const asked = /[#?&]lang=([a-z]+)/i.exec(location.search + location.hash)?.[1] ?? navigator.language;
  const lang = /^tr/i.test(asked) ? 'tr' : 'en';
  words.lang = lang;
  const text = document.createElement('p');
  text.textContent = WORDS[lang][fault];
  let way: HTMLElement;
  if (fault === 'file') {
    const link = document.createElement('a');
    link.href = link.textContent = 'border-atlas-offline.html';
    way = link;
  } else {
    const button = document.createElement('button');
    button.className = 'button';
    button.textContent = WORDS[lang].reload;
    button.addEventListener('click', () => location.reload());
    way = button;
  }
  words.replaceChildren(text, way);
  document.adoptedStyleSheets = [alone];
  document.body.append(words);
}

/** A program that runs after all speaks for itself. */
function unsay(): void {
  if (!begun()) return;
  said = false;
  words.remove();
  document.adoptedStyleSheets = [];
}

async function programFailed(): Promise<void> {
  if (begun()) return;
  if (location.protocol === 'file:') say('file');
  else if (window.origin === 'null') {
    // A sandboxed frame may load this script from its server; modules only where a header of the server allows it.
    const module = document.querySelector<HTMLScriptElement>('script[type="module"]');
    await fetch(module?.src ?? '').then(
      () => say('program'),
      () => say('sandbox'),
    );
  } else say('program');
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
  if (begun()) return;
  if (styled()) {
    if (!said) say('late');
  } else {
    say('style');
    // Taken away, the link no longer holds the program back; asked for by another name, the sheet is fetched anew.
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      const again = document.createElement('link');
      again.rel = 'stylesheet';
      again.href = `${link.href.replace(/\?.*/, '')}?boot`;
      link.replaceWith(again);
    }
  }
}, PATIENCE_MS);
