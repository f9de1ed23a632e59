/** The names in an address that stand for no tour of their own. */

/** The list of all tours. */
export const TOUR_LIST = 'list';
/** What the names of drafts begin with. */
export const DRAFT_MARK = 'draft-';

export const isDraft = (ref: string): boolean => ref.startsWith(DRAFT_MARK);
