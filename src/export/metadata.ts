/**
 * What a picture says of itself where programs look for it: Dublin Core and
 * Creative Commons as RDF, in SVG as it is, in PDF and PNG as an XMP packet.
 */
import { el, type SvgNode, serialise } from '../picture/svg.ts';
import type { Lang } from '../view/view.ts';
import { type About, DATA_CREDIT } from './credit.ts';
import { ALL_TAKEN_OVER, licencesOf } from './licences.ts';

export interface FileFacts extends About {
  /** Who made it, in the reader's language. */
  author: string;
  /** What the atlas is about. */
  subject: string;
  lang: Lang;
  /** `0.1.0 (data 1a2b3c4d)` */
  version: string;
}

export const SOFTWARE = 'Border Atlas';

/** What it shows, where it is to be found, whose it is and of which edition, in one line. */
export const descriptionOf = ({ subject, title, link, version }: FileFacts): string =>
  [`${subject}.`, `${title}.`, link, `${DATA_CREDIT}.`, `${SOFTWARE} ${version}.`].filter(Boolean).join(' ');

/** Addresses of the licences of all that a map is drawn from. */
const LICENCES = new Set(licencesOf(ALL_TAKEN_OVER).map(({ path }) => path));

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
};

const list = (kind: 'Seq' | 'Bag', ...items: string[]): SvgNode =>
  el(
    `rdf:${kind}`,
    {},
    items.map((item) => el('rdf:li', {}, item)),
  );
/** A text in the reader's language, which is also the one for readers of others. */
const inWords = (text: string): SvgNode => el('rdf:Alt', {}, el('rdf:li', { 'xml:lang': 'x-default' }, text));

function rdf(facts: FileFacts): SvgNode {
  const { title, date, link, author, lang, version } = facts;
  return el(
    'rdf:RDF',
    NAMESPACES,
    el(
      'rdf:Description',
      { 'rdf:about': '' },
      el('dc:title', {}, inWords(title)),
      el('dc:creator', {}, list('Seq', author)),
      el('dc:publisher', {}, list('Bag', SOFTWARE)),
      el('dc:description', {}, inWords(descriptionOf(facts))),
      el('dc:rights', {}, inWords(DATA_CREDIT)),
      el('dc:language', {}, list('Bag', lang)),
      // The day shown is what the picture covers, not when it was made.
      el('dc:coverage', {}, date),
      link !== null && el('dc:source', {}, link),
      [...LICENCES].map((licence) => el('cc:license', { 'rdf:resource': licence })),
      el('xmpRights:Marked', {}, 'True'),
      el('xmpRights:UsageTerms', {}, inWords(DATA_CREDIT)),
      el('xmp:CreatorTool', {}, `${SOFTWARE} ${version}`),
    ),
  );
}

/** What stands in an SVG beside its title. */
export const svgMetadata = (facts: FileFacts): SvgNode[] => [
  el('desc', {}, descriptionOf(facts)),
  el('metadata', {}, rdf(facts)),
];

export const xmpPacket = (facts: FileFacts): string =>
  [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    serialise(el('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf(facts))),
    '<?xpacket end="r"?>',
  ].join('\n');
