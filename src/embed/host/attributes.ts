/** The element's attributes, and the address they make. Pure: knows no page. */

/** Put in by whoever builds the element, from `src/view/parts.ts`: it comes as one small file, without their reader. */
declare const VIEW_KEYS: readonly string[];
/** Parts of a view, as in the fragment of an address, in the order in which they stand there. */
export const VIEW_PARTS = VIEW_KEYS;
/** What an embed is told in the query of its address, once and for all. */
export const QUERY_PARTS = ['hide', 'wake', 'gestures', 'renderer', 'origin'] as const;

/** Reads an attribute; null where there is none. */
export type Attributes = (name: string) => string | null;

/** One part of a fragment. Slashes, colons and commas are part of its grammar; half a surrogate pair is no text. */
export function partOf(name: string, value: string): string {
  const whole = value.trim().replace(/\p{Surrogate}/gu, '\ufffd');
  return `${name}=${encodeURIComponent(whole).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`;
}

/** The parts of a fragment, by name. */
export function partsIn(fragment: string): Map<string, string> {
  const parts = fragment.replace(/^#/, '').split('&').filter(Boolean);
  return new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))];
    }),
  );
}

/**
 * The address of the embed.
 * @param base address of the page the element is in
 * @param otherwise the embed's address where `src` says none
 * @throws Error with a sentence for the page's author where `src` leads to no web page: such an address could bring a
 * script into the page round it
 */
export function frameAddress(attribute: Attributes, base: string, otherwise: string): URL {
  const src = attribute('src')?.trim() || otherwise;
  if (!URL.canParse(src, base)) throw new Error(`src="${src}" is no address.`);
  const address = new URL(src, base);
  const { protocol } = address;
  // A page on a disk may show an atlas on that disk.
  if (protocol !== 'https:' && protocol !== 'http:' && !(protocol === 'file:' && base.startsWith('file:')))
    throw new Error(`src must be an http or https address, not ${protocol}`);
  for (const name of QUERY_PARTS) {
    const value = attribute(name)?.trim();
    if (value) address.searchParams.set(name, value);
  }
  const parts = VIEW_PARTS.flatMap((name) => {
    const value = attribute(name)?.trim();
    return value ? [partOf(name, value)] : [];
  });
  // What `src` says of the view stands where no attribute says otherwise.
  const named = new Set(parts.map((part) => part.split('=', 1)[0]));
  const own = address.hash
    .slice(1)
    .split('&')
    .filter((part) => part && !named.has(part.split('=', 1)[0]));
  address.hash = [...own, ...parts].join('&');
  return address;
}
