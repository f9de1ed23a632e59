/**
 * The policy of Trusted Types. Scripts, workers and service workers come from
 * the page's own origin or from memory; nothing is ever parsed as markup.
 * Whatever else reaches a dangerous place, from whichever library, is refused
 * by the browser.
 */

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
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
