/** A source in each of the forms a reader may copy. */
import type { Source } from '../atlas/types.ts';
import { toBibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { toRis } from './ris.ts';

export const CITE_FORMS = ['plain', 'bibtex', 'ris', 'csl-json'] as const;
export type CiteForm = (typeof CITE_FORMS)[number];

/** `Author. Title. Container, publisher, 1921. https://…` */
function plain({ author, title, container, publisher, issued, version, url }: Source): string {
  const where = [container, publisher, issued, version && `version ${version}`].filter(Boolean).join(', ');
  return [author, title, where, url]
    .filter((part): part is string => Boolean(part))
    .map((part) => (part === url || /[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** The citation as text. */
export function cite(source: Source, form: CiteForm): string {
  switch (form) {
    case 'plain':
      return plain(source);
    case 'bibtex':
      return toBibtex(toCsl(source));
    case 'ris':
      return toRis(toCsl(source));
    case 'csl-json':
      return `${JSON.stringify([toCsl(source)], null, 2)}\n`;
  }
}
