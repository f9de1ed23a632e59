/** What the parts of a view are called in an address. */

/** Names of the parts of a view. */
export const VIEW_KEYS = [
  'map',
  'date',
  'layers',
  'select',
  'trace',
  'table',
  'compare',
  'tour',
  'view',
  'lang',
  'theme',
] as const;
export type ViewKey = (typeof VIEW_KEYS)[number];

export interface AddressPart {
  /** In small letters where it names a part of a view; else as it stands. */
  key: string;
  value: string;
  /** As it stands in the address, for the reader. */
  given: string;
}

/** Parts whose ids are decoded by themselves, for they may hold an encoded slash. */
export const WITH_IDS: ReadonlySet<string> = new Set(['select', 'trace', 'table']);

const viewKey = (name: string): ViewKey | undefined => VIEW_KEYS.find((known) => known === name);

/** The part of a view that a mangled name stands for. */
export const viewKeyOf = (name: string): ViewKey | undefined =>
  viewKey(
    name
      .replace(/^(?:amp;)+/i, '')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
