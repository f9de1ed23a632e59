/** Parts of a view's address, as a page sends them to an embed that runs: read with the address's own grammar. */
import { decodeView } from '../../view/codec.ts';
import type { Decoded } from '../../view/fragment.ts';
import { fieldOf, SHOW } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** `tour=` or `tour`: the part is taken away. */
const TAKEN = /^([a-z]+)=?$/;

export interface ReadParts extends Decoded {
  /** Names of the parts that are mentioned, those taken away among them. */
  named: ReadonlySet<string>;
}

/**
 * The view that parts of an address make of another. What they do not mention stays as it is; what they
 * mention with nothing after its `=` is as in `first`, the view an embed begins with.
 */
export function readParts(address: string, view: View, first: View): ReadParts {
  const parts = address.replace(/^#/, '').split('&').filter(Boolean);
  const left: { -readonly [K in keyof View]?: View[K] | undefined } = { ...view };
  const named = new Set<string>();
  const given: string[] = [];
  for (const part of parts) {
    const name = part.split('=', 1)[0] as string;
    named.add(name);
    const field = fieldOf(name);
    if (!TAKEN.test(part) || (!field && name !== SHOW)) given.push(part);
    else if (field) Object.assign(left, { [field]: first[field] });
  }
  // A theme is absent, not undefined, where the reader's system decides.
  if (left.theme === undefined) delete left.theme;
  return { ...decodeView(given.join('&'), left as View), named };
}

/** What makes one view of another. */
export function changeBetween(before: View, after: View): Partial<View> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof View>;
  return Object.fromEntries([...keys].filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
}
