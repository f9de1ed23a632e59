/** What the name of a tour in an address says of it; and stops that are gone to from outside the tour. */
import { isPacked } from '../../tour/packed.ts';
import type { View } from '../../view/view.ts';
import { createStore } from './store.ts';

/** The list of all tours. */
export const TOUR_LIST = 'list';
/** What the names of drafts begin with. */
export const DRAFT_MARK = 'draft-';

export const isDraft = (ref: string): boolean => ref.startsWith(DRAFT_MARK);

/** How a tour came that neither the atlas has nor the reader has begun. */
export type Origin = 'link' | 'file';

/** The name of a new draft. It keeps for good how the draft came here, whatever is written in it after. */
export function newDraftName(origin?: Origin): string {
  // No `randomUUID`: a page from a plain server has none.
  const random = Array.from(crypto.getRandomValues(new Uint8Array(6)), (n) => n.toString(36)).join('');
  return `${DRAFT_MARK}${origin ? `${origin}-` : ''}${random}`;
}

export function originOf(ref: string): Origin | undefined {
  if (isPacked(ref)) return 'link';
  return ref.startsWith(`${DRAFT_MARK}link-`) ? 'link' : ref.startsWith(`${DRAFT_MARK}file-`) ? 'file' : undefined;
}

/** The view as others can open it: a draft is on this device alone, and the list is no one's view. */
export const withoutOwnTour = (view: View): View =>
  view.tour && (isDraft(view.tour.ref) || view.tour.ref === TOUR_LIST) ? { ...view, tour: null } : view;

/** How often a page round an embed has asked for a stop: each time the tour goes there, wherever the reader is. */
export const stopsAsked = createStore(0);
