/**
 * An address taken apart into its parts, also one that was mangled on its way: `&amp;` for `&`, separators and marks
 * percent-encoded once or twice, the full stop or the bracket after a link taken into it, lines folded, marks of those
 * who follow readers put on. What the atlas itself writes is read to the letter.
 */
import { type AddressPart, barePartsOf, decodeParts, encodeView, readIsoDay, viewKeyOf } from './fragment.ts';
import { VIEW_KEYS, type ViewKey } from './parts.ts';
import { DEFAULT_VIEW } from './view.ts';

/** What networks, mail programs and search engines put on links to follow who opens them; it says nothing of a view. */
const TRACKING = new RegExp(
  `^(?:amp;)*(?:${[
    'utm_\\w+|\\w{1,4}clk?id|[gw]braid|gclsrc|gad_\\w+|srsltid|epik|mc_[ce]id|igsh(?:id)?|mibextid|mkt_tok|ref|ref_src|ref_url',
    '_(?:openstat|ga|gl|branch_match_id)|_hs\\w+|hsa_\\w+|hsctatracking|(?:vero|oly|wt|at|sc|pk|piwik|mtm|matomo|ml)_\\w+',
    'li_fat_id|rb_clickid|wickedid|cmpid|ncid|trk\\w*|s_k?w?cid|cvid|ocid|__\\w+(?<!__proto__)(?:\\[\\d+\\])?|_x_tr_\\w+|usp',
    // Of links that go round by the server of a mail program or of a search engine.
    'data|sdata|reserved|sa|ust|usg|ved|opi|source',
  ].join('|')})$`,
  'i',
);

/** Whether a part of an address was put there by others. */
const isTracking = (key: string): boolean => TRACKING.test(key);

/** Decodes what can be decoded, and leaves the rest as it stands: reading it throws. */
function decodedWherePossible(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** Percent signs that were themselves encoded, however often. */
const AGAIN = /%(?:25)+(?=[\da-f]{2})/gi;
/** A line folded by a mail program, with the mark that says so, and the ones of a quoted mail. */
const FOLD = /=?\r?\n[ \t>]*/g;
/** Folded right behind a name, whose `=` stays. */
const FOLD_AFTER_NAME = new RegExp(`(?<=(?:^|[&?#;])\\s*(?:${VIEW_KEYS.join('|')})=)\\r?\\n[ \\t>]*`, 'gi');
/** Where a line may be broken: of no width, but copied with the rest. */
const UNSEEN = /\p{Cf}|<wbr ?\/?>/giu;
/** Marks as programs write them into a string (`\u0026`), or in front of a mark that has a meaning to them (`\-`). */
const ESCAPED = /\\(?:(?:u00|x)([2-7][\da-f])|([^\w\s]|_))/gi;
/** `&lang`, which is also the name of a bracket. */
const BRACKET_FOR_LANG = /[\u27e8\u2329\u3008]=/g;
const ENTITY_AND = /&(?:amp;|#0*38;|#x0*26;)+/gi;
const ENTITY_MARK = /&(?:quot|gt|lt|nbsp|apos|[lr]s?[dr]?quo|zwnj|zwj|#\d+|#x[\da-f]+);/gi;
/** What is never part of a value: from here on the text is another's. */
const BEYOND = /(?:[<>"“”„«»\\|`]|(?<=\w)[[\]]).*$/s;
/** Marks round a value, and what has no width. */
const MARKS = /^[\s\p{Cf}.,;:!'‘’()[\]{}*=]+|[\s\p{Cf}.,;:!'‘’…。、，()[\]{}*=/]+$/gu;

/** A value without what its kind cannot hold. */
function valueFor(key: ViewKey, value: string): string {
  // Blanks part the words of a date and nothing else.
  if (key === 'date' || key === 'compare') return value.replaceAll('+', ' ');
  const joined = value.replace(/[\s+]+/g, '');
  if (key === 'tour') return joined;
  // Word processors make other dashes of hyphens.
  const hyphened = (text: string) =>
    text.replace(/[\p{Pd}−]/gu, '-').replace(/(?<=[a-z\d])(?:[-+_~^$@|%،։।]|%[\da-f])+$/i, '');
  // All in capitals it was some program's doing; a name with one capital is no layer's, and is said.
  if (key === 'layers') return hyphened(joined === joined.toUpperCase() ? joined.toLowerCase() : joined);
  // Here further words are those that stood after the link.
  return hyphened(
    value
      .replace(/(?<=\w)[\s,]+(?:[(\p{Pd}]\s*)?\p{L}.*$/su, '')
      .replace(/\s+/g, '')
      .toLowerCase(),
  );
}

function mended(text: string): AddressPart[] {
  const whole = decodedWherePossible(text.replace(AGAIN, '%'))
    .replace(/:~:.*$/s, '')
    .replace(FOLD_AFTER_NAME, '')
    .replace(FOLD, '')
    .replace(UNSEEN, '')
    .replace(ESCAPED, (_, hex?: string, mark?: string) => mark ?? String.fromCharCode(Number.parseInt(hex ?? '', 16)))
    .replace(BRACKET_FOR_LANG, '&lang=')
    .replace(ENTITY_AND, '&')
    .replace(ENTITY_MARK, '"');
  return whole.split(/[&?#;]/).flatMap((given): AddressPart[] => {
    // Quoted-printable writes `=` as `=3D`, and parts a word at the end of a line by `=`.
    const part = given.replace(/^[\s"“”„«<(]+/, '').replace(/=3D/gi, '=');
    for (let at = part.indexOf('='); at >= 0; at = part.indexOf('=', at + 1)) {
      const key = viewKeyOf(part.slice(0, at));
      if (!key) continue;
      const value = part
        .slice(at + 1)
        .replace(/^[\s"“”„«]+/, '')
        .replace(BEYOND, '')
        .replace(MARKS, '')
        .replaceAll('=', '');
      return [{ key, value: valueFor(key, value), given }];
    }
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    if (!/[\p{L}\p{N}]/u.test(key) || isTracking(key)) return [];
    return [{ key, value: at < 0 ? '' : part.slice(at + 1), given }];
  });
}

/** The parts of an address that is to the letter what `encodeView` writes. */
function ownParts(text: string): AddressPart[] | undefined {
  const parts = barePartsOf(text);
  return encodeView(decodeParts(parts, DEFAULT_VIEW, readIsoDay).view) === `#${text}` ? parts : undefined;
}

/** The parts of a fragment or a query, in their order. A value that cannot be decoded keeps its percent signs. */
export function addressParts(text: string): AddressPart[] {
  const bare = text.replace(/^[#?]/, '');
  return ownParts(bare) ?? mended(bare);
}

/** A query without the parts of a view and the marks of others; as it stands where it holds none. */
export function queryWithoutView(search: string): string {
  if (!new URLSearchParams(search).size) return search;
  const parts = addressParts(search);
  const kept = parts.filter(({ key }) => !VIEW_KEYS.some((known) => known === key));
  if (kept.length === parts.length) return search;
  const query = new URLSearchParams(kept.map(({ key, value }) => [key, value])).toString();
  return query && `?${query}`;
}
