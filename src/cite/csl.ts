/** A source as CSL-JSON, the form that reference managers exchange. Pure. */
import type { Source } from '../atlas/types.ts';

/** A source, and the day a reader looked it up: of what changes. */
export interface Cited extends Source {
  /** ISO day. */
  accessed?: string;
}

export interface CslName {
  family?: string;
  given?: string;
  /** A name that is not taken apart: a body, or a person known by one name. */
  literal?: string;
}

/** The CSL fields the atlas uses; dates as `[[year, month, day]]`, one more list for the end of a span. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  editor?: CslName[];
  'container-title'?: string;
  publisher?: string;
  issued?: { 'date-parts': number[][] } | { literal: string };
  accessed?: { 'date-parts': number[][] };
  version?: string;
  URL?: string;
  license?: string;
}

const INITIALS_FIRST = /^((?:\p{Lu}\.[\s-]?)+.*?)\s*([^\s.]+)$/u;
const FAMILY_FIRST = /^([\p{Lu}][\p{L}'’-]+),\s+(\p{Lu}[\p{L}.\s-]+)$/u;

/** One name. Only what plainly begins with initials or with a family name and a comma is taken apart. */
function nameOf(text: string): CslName {
  const initials = INITIALS_FIRST.exec(text);
  if (initials?.[1] && initials[2]) return { family: initials[2], given: initials[1].trim() };
  const family = FAMILY_FIRST.exec(text);
  if (family?.[1] && family[2]) return { family: family[1], given: family[2] };
  return { literal: text };
}

/** Names from `A. B and C. D; E. F (ed.)`, each with whether it is an editor's. */
function namesOf(text: string): { name: CslName; editor: boolean }[] {
  return (
    text
      .split(/;\s*|\s+and\s+|,\s*(?=(?:\p{Lu}\.\s?)+\p{Lu})/u)
      // After initials a comma ends the name; whatever follows is another's.
      .flatMap((part) => (/^\s*\p{Lu}\./u.test(part) ? part.split(',') : part))
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => ({
        name: nameOf(part.replace(/\s*\(eds?\.\)$/, '')),
        editor: /\(eds?\.\)$/.test(part),
      }))
  );
}

const partsOf = (day: string) => day.split('-').map(Number);

/** EDTF of a publication (`1921`, `1921-10-13`, `1957/1961`); anything else is kept as it is printed. */
function issuedOf(edtf: string): CslItem['issued'] {
  const sides = edtf.split('/');
  return sides.every((side) => /^\d{4}(-\d{2}){0,2}$/.test(side))
    ? { 'date-parts': sides.map(partsOf) }
    : { literal: edtf };
}

export function toCsl(source: Cited): CslItem {
  const names = namesOf(source.author ?? '');
  const of = (wanted: boolean) => names.filter(({ editor }) => editor === wanted).map(({ name }) => name);
  const author = of(false);
  const editor = of(true);
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    ...(source.container && { 'container-title': source.container }),
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.issued && { issued: issuedOf(source.issued) }),
    ...(source.accessed && { accessed: { 'date-parts': [partsOf(source.accessed)] } }),
    ...(source.version && { version: source.version }),
    ...(source.url && { URL: source.url }),
    ...(source.licence && { license: source.licence }),
  };
}
