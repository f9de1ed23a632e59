/** How things are found, one row for each kind that has a name, in the order in which they are listed. */
import type { NameLang } from '../../atlas/lang.ts';
import { LAYER_NAMES } from '../../atlas/layerNames.ts';
import type { Names, Text } from '../../atlas/types.ts';
import type { RecordOf } from '../../view/kinds.ts';
import type { SelectionKind } from '../../view/view.ts';

/** A name that can be searched; its language where it is known. */
export interface Called {
  name: string;
  lang?: string;
}

interface Found<R> {
  /** Territories and towns come before what merely mentions them. */
  weight: number;
  /** What it is called besides its names. */
  called?(record: R): Called[];
}

export const inLanguages = (names: Names | Text): Called[] =>
  Object.entries(names).map(([lang, name]) => ({ name, lang: lang as NameLang }));

const FOUND = {
  place: { weight: 3, called: ({ period }) => period },
  territory: { weight: 3 },
  boundary: {
    weight: 1.6,
    called: ({ article, layer }) => [...inLanguages(article), ...inLanguages(LAYER_NAMES[layer])],
  },
  area: { weight: 1.5, called: ({ layer }) => inLanguages(LAYER_NAMES[layer]) },
  instrument: { weight: 1.5 },
  polity: { weight: 1 },
  point: {
    weight: 1,
    called: ({ spellings, today }) => [...spellings, today.name ?? ''].filter(Boolean).map((name) => ({ name })),
  },
  event: { weight: 1 },
} satisfies { [K in SelectionKind]?: Found<RecordOf<K>> };

export type FoundKind = keyof typeof FOUND;
export const FOUND_KINDS = Object.keys(FOUND) as FoundKind[];
export const foundAs = (kind: FoundKind): Found<unknown> => FOUND[kind] as Found<unknown>;
