/**
 * A source as BibTeX, in UTF-8 as biber and today's BibTeX managers read it.
 * Our own few lines: citation-js, the library for this, drops every letter outside
 * its LaTeX table (ə, and whole titles in Armenian and Georgian), loses the
 * container of web pages, and brings an HTTP client of Node into the page. The
 * tests read what is written here back with it.
 */
import type { CslItem, CslName } from './csl.ts';

const ENTRY: Record<string, string> = {
  book: 'book',
  'article-journal': 'article',
  'article-newspaper': 'article',
  article: 'article',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
};
const CONTAINER: Record<string, string> = { article: 'journal', incollection: 'booktitle' };

const escaped = (text: string) =>
  text.replace(/[\\{}%&$#_~^]/g, (mark) =>
    mark === '\\'
      ? '\\textbackslash{}'
      : mark === '~'
        ? '\\textasciitilde{}'
        : mark === '^'
          ? '\\textasciicircum{}'
          : `\\${mark}`,
  );

/** Braces keep a name that must not be taken apart in one piece. */
const nameText = ({ family, given, literal }: CslName) =>
  literal ? `{${escaped(literal)}}` : escaped([family, given].filter(Boolean).join(', '));

export function toBibtex(item: CslItem): string {
  const entry = ENTRY[item.type] ?? 'misc';
  const { issued } = item;
  const parts = issued && 'date-parts' in issued ? issued['date-parts'] : undefined;
  const first = parts?.[0];
  // Only `date` can hold a span of years.
  const span = parts && parts.length > 1 ? parts.map(([year]) => year).join('/') : undefined;
  const names = (list: CslName[] | undefined) => list?.map(nameText).join(' and ');
  const accessed = item.accessed?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const container = item['container-title'];
  const fields: [string, string | undefined][] = [
    ['author', names(item.author)],
    ['editor', names(item.editor)],
    // A second pair of braces keeps capitals and scripts as they are.
    ['title', `{${escaped(item.title)}}`],
    [CONTAINER[entry] ?? 'howpublished', container && escaped(container)],
    ['publisher', item.publisher && escaped(item.publisher)],
    ['date', span],
    ['year', span || first?.[0] === undefined ? undefined : String(first[0])],
    ['month', span || first?.[1] === undefined ? undefined : String(first[1])],
    ['day', span || first?.[2] === undefined ? undefined : String(first[2])],
    ['version', item.version && escaped(item.version)],
    // Braces in an address would unbalance the entry; it may carry them encoded.
    ['url', item.URL?.replaceAll('{', '%7B').replaceAll('}', '%7D')],
    ['urldate', accessed],
    ['copyright', item.license && escaped(item.license)],
  ];
  const lines = fields.flatMap(([key, value]) => (value ? [`  ${key} = {${value}}`] : []));
  return `@${entry}{${item.id},\n${lines.join(',\n')}\n}\n`;
}
