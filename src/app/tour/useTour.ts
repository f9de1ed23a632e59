/** Finds the tour that a place in the address stands for. */
import { useEffect, useState } from 'react';
import { isPacked, unpackTour } from '../../tour/link.ts';
import type { ParsedTour } from '../../tour/parse.ts';
import { useStore } from '../store.ts';
import { draft, draftChanges } from './drafts.ts';
import { isDraft } from './place.ts';
import { isShipped, loadShipped } from './shipped.ts';

const MISSING: ParsedTour = { faults: [{ path: '', code: 'not-found', found: '', wanted: '' }] };

/** Undefined while it is being loaded. */
export function useTour(ref: string): ParsedTour | undefined {
  const own = useStore(draftChanges, () => draft(ref)?.read);
  const [loaded, setLoaded] = useState<ParsedTour>();
  useEffect(() => {
    if (isDraft(ref)) return;
    let wanted = true;
    const load = isShipped(ref) ? loadShipped(ref) : isPacked(ref) ? unpackTour(ref) : Promise.resolve(MISSING);
    load.catch(() => MISSING).then((read) => wanted && setLoaded(read));
    return () => {
      wanted = false;
    };
  }, [ref]);
  return isDraft(ref) ? (own ?? MISSING) : loaded;
}
