/** What an id may be called. */

/** Names that every object has of its own, which would be found in any table of records. */
export const isReserved = (name: string): boolean => name in {} || name === 'prototype';
