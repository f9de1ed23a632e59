/** The names in an address that stand for no tour of their own; and stops that are gone to from outside the tour. */
import type { View } from '../../view/view.ts';
import { createStore } from '../store.ts';

/** The list of all tours. */
export const TOUR_LIST = 'list';
/** What the names of drafts begin with. */
export const DRAFT_MARK = 'draft-';

export const isDraft = (ref: string): boolean => ref.startsWith(DRAFT_MARK);

/** The view as others can open it: a draft is on this device alone, and the list is no one's view. */
export const withoutOwnTour = (view: View): View =>
  view.tour && (isDraft(view.tour.ref) || view.tour.ref === TOUR_LIST) ? { ...view, tour: null } : view;

/** How often a page round an embed has asked for a stop: each time the tour goes there, wherever the reader is. */
export const stopsAsked = createStore(0);
