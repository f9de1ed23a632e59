/** What an id names, whatever its kind: for links from one record to another. */
import type { Atlas } from '../atlas/atlas.ts';
import type { Text } from '../atlas/types.ts';
import { kindOf, namesOf } from './kinds.ts';
import { SELECTION_KINDS, type Selection } from './view.ts';

export interface Thing {
  names: Text;
  selection: Selection;
}

/** The record an id names, or undefined. Where several kinds bear it the first counts: a place yields to its land. */
export function thingOf(atlas: Atlas, id: string): Thing | undefined {
  for (const kind of SELECTION_KINDS) {
    const names = namesOf(kindOf(kind).find(atlas, id));
    if (names) return { names, selection: { kind, id } };
  }
  return undefined;
}
