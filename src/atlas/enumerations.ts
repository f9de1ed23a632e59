/** The closed lists of the model that the page walks through; the model and every schema take them from here. */

/** How a holder held the land, in the order of the legend; title is kept apart. */
export const STATUSES = ['sovereign', 'provisional', 'occupation', 'contested', 'undetermined'] as const;

/**
 * How well a position is known: A within 1 km, B within 5 km, C within 15 km,
 * D named by a source but not located (never drawn).
 */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** Those of what is drawn. */
export const DRAWN_GRADES = ['A', 'B', 'C'] as const satisfies readonly (typeof GRADES)[number][];
export type DrawnGrade = (typeof DRAWN_GRADES)[number];
