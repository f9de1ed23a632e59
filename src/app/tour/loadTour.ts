/** The tour that a name in the address stands for. */
import { unpackTour } from '../../tour/link.ts';
import { isPacked } from '../../tour/packed.ts';
import type { ParsedTour } from '../../tour/parse.ts';
import type { TourPlace } from '../../view/view.ts';
import { isDraft, TOUR_LIST } from '../services/tourPlace.ts';
import { draft } from './drafts.ts';
import { isShipped, loadShipped } from './shipped.ts';

export const MISSING: ParsedTour = { faults: [{ path: '', code: 'not-found', found: '', wanted: '' }] };

/** Rejects where the file of a tour cannot be fetched. */
export async function loadTour(ref: string): Promise<ParsedTour> {
  if (isDraft(ref)) return draft(ref)?.read ?? MISSING;
  if (isShipped(ref)) return loadShipped(ref);
  return isPacked(ref) ? unpackTour(ref) : MISSING;
}

/** Whether there is such a tour, with such a stop. Rejects as above. */
export async function hasPlace({ ref, stop }: TourPlace): Promise<boolean> {
  if (ref === TOUR_LIST) return stop === null;
  const { tour } = await loadTour(ref);
  return tour !== undefined && (stop === null || stop < tour.stops.length);
}
