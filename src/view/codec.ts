/** A whole address read into a view, and a view written as an address. The parts themselves: `viewParts.ts`. */
import { addressParts } from './address.ts';
import { VIEW_KEYS } from './addressKeys.ts';
import { readTypedDate } from './typedDate.ts';
import { DEFAULT_VIEW, type View } from './view.ts';
import { type Decoded, decodeParts } from './viewParts.ts';

/** Reads a fragment (with or without `#`). What it does not mention comes from `defaults`. */
export const decodeView = (hash: string, defaults: View = DEFAULT_VIEW): Decoded =>
  decodeAddress({ hash, search: '' }, defaults);

/** Reads an address. A view may also stand in its query, where the fragment says nothing else; the rest of a query is not ours. */
export function decodeAddress({ hash, search }: Pick<Location, 'hash' | 'search'>, defaults: View): Decoded {
  const inFragment = addressParts(hash);
  const inQuery = addressParts(search).filter(({ key }) => VIEW_KEYS.some((known) => known === key));
  // What the fragment names as well is not read from the query.
  const parts = [...inQuery.filter(({ key }) => !inFragment.some((part) => part.key === key)), ...inFragment];
  return decodeParts(parts, defaults, readTypedDate);
}
