/** A source as RIS, the tagged form of EndNote, Zotero and Mendeley: two letters, two spaces, a dash. */
import type { CslItem, CslName } from './csl.ts';

const TYPE: Record<string, string> = {
  book: 'BOOK',
  'article-journal': 'JOUR',
  'article-newspaper': 'NEWS',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  webpage: 'ELEC',
  dataset: 'DATA',
  map: 'MAP',
};

/** A comma stands after the family name. Where all of a name is one, a body's for example, it ends in it: else the last word would count as one. */
const nameText = ({ family, given, literal }: CslName) =>
  literal ? `${literal.replaceAll(',', ';')},` : [family, given].filter(Boolean).join(', ');

const two = (value: number) => String(value).padStart(2, '0');
/** `1921/10/13/`: what is not known stays empty, the fourth part is for words. */
const dayText = ([year, month, day]: readonly number[]) =>
  `${year}/${month === undefined ? '' : two(month)}/${day === undefined ? '' : two(day)}/`;

export function toRis(item: CslItem): string {
  const { issued } = item;
  const first = issued && 'date-parts' in issued ? issued['date-parts'][0] : undefined;
  const accessed = item.accessed?.['date-parts'][0];
  const tags: [string, string | undefined][] = [
    ['TY', TYPE[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameText(name)]),
    ...(item.editor ?? []).map((name): [string, string] => ['ED', nameText(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', first && String(first[0])],
    ['DA', first && first.length > 1 ? dayText(first) : undefined],
    ['ET', item.version],
    ['UR', item.URL],
    ['Y2', accessed && dayText(accessed)],
    // The form has no tag for it.
    ['N1', item.license && `Licence: ${item.license}`],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
