/** A source in each of the forms a reader may copy. */
import { toBibtex } from './bibtex.ts';
import { type Cited, toCsl } from './csl.ts';
import { toRis } from './ris.ts';

export const CITE_FORMS = ['plain', 'bibtex', 'ris', 'csl-json'] as const;
export type CiteForm = (typeof CITE_FORMS)[number];

/** What a citation in plain text says besides what the source is. */
export interface PlainWords {
  version(version: string): string;
  accessed(day: string): string;
}
const ENGLISH: PlainWords = { version: (version) => `version ${version}`, accessed: (day) => `accessed ${day}` };

/** `Author. Title. Container, publisher, 1921. https://… (accessed 2026-11-23)`; the licence of what has a version. */
function plain(source: Cited, words: PlainWords): string {
  const { author, title, container, publisher, issued, version, url, licence, accessed } = source;
  const where = [container, publisher, issued, version && words.version(version)].filter(Boolean).join(', ');
  const sentences = [author, title, where, version && licence]
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return [...sentences, url, accessed && `(${words.accessed(accessed)})`].filter(Boolean).join(' ');
}

/** The citation as text. */
export function cite(source: Cited, form: CiteForm, words: PlainWords = ENGLISH): string {
  switch (form) {
    case 'plain':
      return plain(source, words);
    case 'bibtex':
      return toBibtex(toCsl(source));
    case 'ris':
      return toRis(toCsl(source));
    case 'csl-json':
      return `${JSON.stringify([toCsl(source)], null, 2)}\n`;
  }
}
