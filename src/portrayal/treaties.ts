/** How treaty lines say how well they are known. */

/** Accuracy, m, from which a treaty line is drawn dashed, and dotted. */
export const DASHED_FROM_M = 1001;
export const DOTTED_FROM_M = 5000;

/** Opacity of a treaty line or area shown outside its own days. */
export const FORCED_OPACITY = 0.5;
