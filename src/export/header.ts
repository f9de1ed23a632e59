/** What a file says of itself, in whatever its format has for it: what it is, when and whose. */
import { creditOf, type Licence } from './licences.ts';

export interface Header {
  /** `Border Atlas · 13 October 1921` */
  title: string;
  /** Day shown, or the days from first to last: EDTF. */
  date: string;
  /** Of the data. */
  version: string;
  /** Day of the data, ISO: what a citation has as their date. */
  issued: string;
  /** When the file was made, ISO date and time; left out where the same data must give the same bytes. */
  created?: string;
  /** Permanent address of the view, where one is known. */
  link?: string | null;
  licences: readonly Licence[];
}

/** As members of a JSON object. */
export function membersOf({ licences, link, ...header }: Header): Record<string, unknown> {
  return { ...header, ...(link && { link }), licence: creditOf(licences), licences };
}

/** As lines of text. */
export function linesOf({ title, date, version, issued, created, link, licences }: Header): string[] {
  return [
    `${title}.`,
    `Days: ${date}. Version ${version} of ${issued}${created ? `, file made ${created}` : ''}.`,
    ...(link ? [link] : []),
    ...licences.map(({ title: part, credit, name, path }) => `${part}: ${credit}, ${name}, ${path}`),
  ];
}
