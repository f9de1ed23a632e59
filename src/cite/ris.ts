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

const nameText = ({ family, given, literal }: CslName) => literal ?? [family, given].filter(Boolean).join(', ');

export function toRis(item: CslItem): string {
  const { issued } = item;
  const first = issued && 'date-parts' in issued ? issued['date-parts'][0] : undefined;
  const [year, month, day] = first ?? [];
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'));
  const tags: [string, string | undefined][] = [
    ['TY', TYPE[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameText(name)]),
    ...(item.editor ?? []).map((name): [string, string] => ['ED', nameText(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined || month === undefined ? undefined : `${year}/${two(month)}/${two(day)}`],
    ['ET', item.version],
    ['UR', item.URL],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
