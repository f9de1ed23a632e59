/** What a teacher pastes: a link, a frame or an element that shows a view, in the form a place wants. */
import { type Chrome, EMBED_CHROME, encodeChrome } from '../../view/chrome.ts';
import { encodeView } from '../../view/fragment.ts';
import type { View } from '../../view/view.ts';

export const SHARE_FORMS = ['link', 'page', 'element', 'moodle', 'wordpress', 'reveal', 'powerpoint'] as const;
export type ShareForm = (typeof SHARE_FORMS)[number];

export interface Share {
  /** Address of the atlas, ending in a slash. */
  atlas: string;
  view: View;
  chrome: Chrome;
  /** CSS pixels. */
  height: number;
  /** Name of the frame for those who hear the page. */
  title: string;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** `name="value"` of each pair whose value is not empty. */
function attributes(pairs: Record<string, string | undefined>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`)
    .join('');
}

/** Address of the view by itself. */
export const linkTo = ({ atlas, view }: Pick<Share, 'atlas' | 'view'>) => `${atlas}${encodeView(view)}`;

/** Address of the view as an embed. */
export const embedAddress = ({ atlas, view, chrome }: Pick<Share, 'atlas' | 'view' | 'chrome'>) =>
  `${atlas}embed.html${encodeChrome(chrome)}${encodeView(view)}`;

/** Slides are not scrolled: there the map takes the wheel and is live at once. */
const forSlides = (share: Share): Share => ({ ...share, chrome: { ...share.chrome, gestures: 'free' } });

/** A frame with no more than course pages let through: they strip scripts, styles and most attributes. */
const plainFrame = (share: Share) =>
  `<iframe${attributes({ src: embedAddress(share), title: share.title, width: '100%', height: `${share.height}` })}></iframe>`;

const frame = (share: Share) =>
  `<iframe${attributes({
    src: embedAddress(share),
    title: share.title,
    width: '100%',
    height: `${share.height}`,
    style: 'border:0',
    loading: 'lazy',
    allow: 'fullscreen',
  })}></iframe>`;

function element({ atlas, view, chrome, title }: Share): string {
  // The element's attributes are the parts of the address, one by one.
  const parts = Object.fromEntries(new URLSearchParams(encodeView(view).slice(1)));
  const query = Object.fromEntries(new URLSearchParams(encodeChrome(chrome)));
  return [
    `<script type="module" src="${escaped(`${atlas}border-atlas.js`)}"></script>`,
    `<border-atlas${attributes({ ...parts, ...query, title })}></border-atlas>`,
  ].join('\n');
}

/** What is pasted in each place. */
export function codeFor(form: ShareForm, share: Share): string {
  switch (form) {
    case 'link':
    case 'powerpoint':
      return linkTo(share);
    case 'page':
      return frame(share);
    case 'element':
      return element(share);
    case 'moodle':
      return plainFrame(share);
    case 'wordpress':
      return `<!-- wp:html -->\n${frame(share)}\n<!-- /wp:html -->`;
    case 'reveal':
      return `<section>\n  <iframe class="r-stretch"${attributes({ 'data-src': embedAddress(forSlides(share)), title: share.title, allow: 'fullscreen' })} data-preload></iframe>\n</section>`;
  }
}

/** Whether a form shows the map itself, with parts to choose. */
export const isEmbed = (form: ShareForm) => form !== 'link' && form !== 'powerpoint';

/** Where an embed begins: small places do without what takes room. */
export const FIRST_CHROME: Chrome = { ...EMBED_CHROME, hidden: new Set(['tools']) };
