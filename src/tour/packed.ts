/** Tells a tour inside a link from the name of one. Apart from what reads it, for every page asks this. */

/** What the value of `tour=` begins with where it holds a tour. */
export const PACKED_MARK = 'z';

/** Whether a value of `tour=` holds a tour, or what is left of one, rather than naming one. */
export const isPacked = (value: string): boolean => /^z[\w-]*$/.test(value);
