/** The names of the parts of a view, for the custom element: see `src/embed/host/attributes.ts`. */
import { VIEW_KEYS } from '../../src/view/parts.ts';

/** To be put in where the element, or what imports its attributes, is built. */
export const viewKeys = { VIEW_KEYS: JSON.stringify(VIEW_KEYS) };
