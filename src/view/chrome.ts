/**
 * Which parts of the page an embed shows, from the query of its address:
 * `?hide=timeline,legend&wake=touch&gestures=free&renderer=webgl&origin=https://school.example`.
 * Reading never throws: what is not understood is named and left at its default.
 */
import { viewKeyOf } from './fragment.ts';

export const CHROME_PARTS = ['title', 'timeline', 'legend', 'panel', 'tools'] as const;
export type ChromePart = (typeof CHROME_PARTS)[number];

/** `webgl`: MapLibre; `vector`: SVG, quicker where WebGL is computed in software. */
export const RENDERERS = ['webgl', 'vector'] as const;
export type Renderer = (typeof RENDERERS)[number];
const isRenderer = (value: string | null): value is Renderer => RENDERERS.some((known) => known === value);

export interface Chrome {
  hidden: ReadonlySet<ChromePart>;
  /** `view`: the live map replaces the poster once it is scrolled into view; `touch`: once it is touched. */
  wake: 'view' | 'touch';
  /** `cooperative`: the wheel and one finger scroll the page round the map; Ctrl or a second finger moves the map. */
  gestures: 'free' | 'cooperative';
  /** How the map is drawn; absent: as suits the machine. */
  renderer?: Renderer;
  /** The one origin whose messages are obeyed; absent: that of whoever embeds the page. */
  origin?: string;
}

/** The whole page, as it stands by itself. */
const FULL_CHROME: Chrome = { hidden: new Set(), wake: 'view', gestures: 'free' };
/** An embed that asks for nothing else. */
export const EMBED_CHROME: Chrome = { ...FULL_CHROME, gestures: 'cooperative' };

/** The parts of the page by itself: all of them. Its address may ask for a renderer; all else in it is not ours. */
export function decodePageChrome(search: string): Chrome {
  const renderer = new URLSearchParams(search).get('renderer');
  return isRenderer(renderer) ? { ...FULL_CHROME, renderer } : FULL_CHROME;
}

/** An origin as people write it, also with a slash at its end; undefined where it is more, or none. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, href } = new URL(text);
  return /^https?:/.test(origin) && href === `${origin}/` ? origin : undefined;
}

export function decodeChrome(search: string): { chrome: Chrome; unknown: string[] } {
  const unknown: string[] = [];
  const hidden = new Set<ChromePart>();
  const chrome: Chrome = { ...EMBED_CHROME, hidden };
  for (const [key, text] of new URLSearchParams(search)) {
    const value = text.trim().toLowerCase();
    const origin = key === 'origin' ? originOf(text) : undefined;
    if (key === 'hide') {
      for (const item of value.split(/[\s,;]+/).filter(Boolean)) {
        const part = CHROME_PARTS.find((known) => known === item);
        if (part) hidden.add(part);
        else unknown.push(`hide=${item}`.slice(0, 60));
      }
    } else if (key === 'wake' && (value === 'view' || value === 'touch')) chrome.wake = value;
    else if (key === 'gestures' && (value === 'free' || value === 'cooperative')) chrome.gestures = value;
    else if (key === 'renderer' && isRenderer(value)) chrome.renderer = value;
    else if (origin) chrome.origin = origin;
    // A view may stand in the query as well, and others leave the commonest of their marks in it.
    else if (!viewKeyOf(key) && !/^utm_|clk?id$/.test(key)) unknown.push(`${key}=${text}`.slice(0, 60));
  }
  return { chrome, unknown };
}

/** The query of an embed's address, with its `?`; '' where all is at its default. */
export function encodeChrome({ hidden, wake, gestures, renderer, origin }: Chrome): string {
  const query = new URLSearchParams();
  if (hidden.size > 0) query.set('hide', CHROME_PARTS.filter((part) => hidden.has(part)).join(','));
  if (wake !== EMBED_CHROME.wake) query.set('wake', wake);
  if (gestures !== EMBED_CHROME.gestures) query.set('gestures', gestures);
  if (renderer) query.set('renderer', renderer);
  if (origin) query.set('origin', origin);
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
