/**
 * The policies of Trusted Types. Scripts, workers and service workers come
 * from the page's own origin or from memory; markup is parsed only as a
 * drawing of our own. Whatever else reaches a dangerous place, from whichever
 * library, is refused by the browser.
 */

interface Policy {
  createHTML(markup: string): string;
}
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL?(url: string): string | null; createHTML?(markup: string): string },
  ): Policy;
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

/** Address schemes that hold what the page itself made or carries. */
const OWN_SCHEMES = new Set(['blob:', 'data:']);

/** Null: refused. */
export function ownScript(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { origin, protocol } = new URL(url, base);
  return origin === new URL(base).origin || OWN_SCHEMES.has(protocol) ? url : null;
}

/** What libraries hand to the browser as text passes here. */
trustedTypes?.createPolicy('default', { createScriptURL: (url) => ownScript(url, location.href) });

const drawings = trustedTypes?.createPolicy('drawing', { createHTML: (markup) => markup });

const trusted = (svg: string) => (drawings ? drawings.createHTML(svg) : svg);

/** A drawing of our own as a document of its own, in which nothing runs. */
export const parseDrawing = (svg: string): XMLDocument =>
  new DOMParser().parseFromString(trusted(svg), 'image/svg+xml');

/** A document without a window: what is parsed in it loads and runs nothing. */
let inert: Document | undefined;

/** Parts of a drawing as elements, each markup one: many times faster than a document of their own for each drawing. */
export function parseParts(markup: string): Element[] {
  inert ??= document.implementation.createHTMLDocument('');
  const holder = inert.createElementNS('http://www.w3.org/2000/svg', 'svg');
  holder.innerHTML = trusted(markup);
  return [...holder.children];
}
