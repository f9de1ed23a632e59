/** A whole address, however it is written, read into a view. */
import { addressParts } from './address.ts';
import { type Decoded, decodeParts } from './fragment.ts';
import { VIEW_KEYS } from './parts.ts';
import { readTypedDate } from './typedDate.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

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
