/**
 * The shape of a file, told in a few small pieces. Every page and poster carries this before its first map, where a
 * library for schemas would weigh ten times as much; it serves whatever is asked for later.
 */

/** Throws a `TypeError` that names the place and what was wanted there. */
export type Shape = (value: unknown, place: string) => void;

function wanted(what: string, value: unknown, place: string): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `${typeof value}`;
  throw new TypeError(`${place ? `${place}: ` : ''}${what} wanted, ${found} found`);
}

export const text: Shape = (value, place) => {
  if (typeof value !== 'string') wanted('text', value, place);
};

/** A text that is not empty. */
export const name: Shape = (value, place) => {
  if (typeof value !== 'string' || value === '') wanted('a name', value, place);
};

export const anything: Shape = () => {};

export const number: Shape = (value, place) => {
  if (typeof value !== 'number' || Number.isNaN(value)) wanted('a number', value, place);
};

/** What coordinates are multiplied by. */
export const step: Shape = (value, place) => {
  if (!Number.isFinite(value) || value === 0) wanted('a number other than 0', value, place);
};

export const optional =
  (shape: Shape): Shape =>
  (value, place) => {
    if (value !== undefined) shape(value, place);
  };

export const exactly =
  (only: string): Shape =>
  (value, place) => {
    if (value !== only) wanted(`“${only}”`, value, place);
  };

const inside = (place: string, key: string | number) => (place ? `${place}.${key}` : `${key}`);

export const listOf =
  (item: Shape, least = 0): Shape =>
  (value, place) => {
    if (!Array.isArray(value) || value.length < least)
      wanted(least ? `a list of ${least} or more` : 'a list', value, place);
    for (const [i, one] of (value as unknown[]).entries()) item(one, inside(place, i));
  };

export const pairOf =
  (item: Shape): Shape =>
  (value, place) => {
    if (!Array.isArray(value) || value.length !== 2) wanted('a pair', value, place);
    listOf(item)(value, place);
  };

const object = (value: unknown, place: string): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : wanted('an object', value, place);

/** An object with these keys at least. */
export const withKeys =
  (keys: Record<string, Shape>): Shape =>
  (value, place) => {
    const found = object(value, place);
    for (const [key, shape] of Object.entries(keys)) shape(found[key], inside(place, key));
  };

/** An object whose every value is such. */
export const valuesOf =
  (shape: Shape): Shape =>
  (value, place) => {
    for (const [key, one] of Object.entries(object(value, place))) shape(one, inside(place, key));
  };
