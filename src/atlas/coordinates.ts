/** Positions as people write and paste them: `40.6, 43.1`, `40,6; 43,1`, `40°36′N 43°06′E`, `K 40,6 D 43,1`. Pure. */

/** Two figures in degrees in the order in which they stand; `order` where letters tell which is which. */
export interface TypedPosition {
  first: number;
  second: number;
  order?: 'lat-lon' | 'lon-lat';
}

/** Sides of the sky in English, Turkish and Russian, as one Latin letter each. */
const SIDES: readonly [RegExp, string][] = [
  [/с\.?\s*ш\.?|kuzey|north/giu, 'N'],
  [/ю\.?\s*ш\.?|güney|south/giu, 'S'],
  [/в\.?\s*д\.?|doğu|east/giu, 'E'],
  [/з\.?\s*д\.?|batı|west/giu, 'W'],
  [/(?<!\p{L})k(?!\p{L})/giu, 'N'],
  [/(?<!\p{L})g(?!\p{L})/giu, 'S'],
  [/(?<!\p{L})d(?!\p{L})/giu, 'E'],
  [/(?<!\p{L})b(?!\p{L})/giu, 'W'],
];

const plain = (text: string): string =>
  SIDES.reduce(
    (rest, [pattern, side]) => rest.replace(pattern, side),
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{Pd}−]/gu, '-')
      .replace(/''|[″”“]/g, '"')
      .replace(/[′’‘ʹ´`]/g, "'")
      .replace(/º/g, '°')
      .replace(/^geo:|\b(?:lat|lon|lng|long|latitude|longitude)\b[:=]?|[()[\]]/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).toUpperCase();

const FIGURE = '\\d{1,3}(?:[.,]\\d+)?';
const PART = `([NSEW])? ?([+-]?${FIGURE}) ?°?(?: ?(${FIGURE}) ?')?(?: ?(${FIGURE}) ?")? ?([NSEW])?`;
const PAIR = new RegExp(`^${PART}(?: ?[,;/] ?| |(?<=[NSEW'"°]))${PART}$`);

const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));

/** Reads a position; undefined where a text is none. Whether it lies on the globe is for others to say. */
export function readPosition(text: string): TypedPosition | undefined {
  const written = text.length <= 100 ? plain(text) : '';
  const match = PAIR.exec(written);
  // Of three figures between commas nobody can say which comma parts them.
  if (!match || /^[+-]?\d+,[+-]?\d+,[+-]?\d+$/.test(written)) return undefined;
  const [, before1, degrees1, minutes1, seconds1, end1, begin2, degrees2, minutes2, seconds2, after2] = match;
  // In `N 40.6 E 43.1` the second letter belongs to what follows.
  const [after1, before2] = before1 && end1 ? [undefined, end1] : [end1, begin2];
  const sides = [before1 ?? after1, before2 ?? after2];
  if ([minutes1, seconds1, minutes2, seconds2].some((part) => number(part) >= 60)) return undefined;
  const valued = (degrees = '', minutes?: string, seconds?: string, side?: string): number => {
    const size = Math.abs(number(degrees)) + number(minutes) / 60 + number(seconds) / 3600;
    return degrees.startsWith('-') !== /[SW]/.test(side ?? '') ? -size : size;
  };
  const first = valued(degrees1, minutes1, seconds1, sides[0]);
  const second = valued(degrees2, minutes2, seconds2, sides[1]);
  const upright = sides.map((side) => side && /[NS]/.test(side));
  if (sides[0] && sides[1] && upright[0] === upright[1]) return undefined;
  const northFirst = sides[0] ? upright[0] : sides[1] ? !upright[1] : undefined;
  return { first, second, ...(northFirst !== undefined && { order: northFirst ? 'lat-lon' : 'lon-lat' }) };
}
