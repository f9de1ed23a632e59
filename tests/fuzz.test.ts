/**
 * Bad input of every kind that comes from outside. `npm test` tries a thousand
 * of each; `npm run fuzz` a million in all. FUZZ_RUNS sets how many of each,
 * FUZZ_SEED repeats a run; the seed of a run is printed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, emptyDataset } from '../scripts/check/dataset.ts';
import { checkAll } from '../scripts/check/rules.ts';
import { readAtlas } from '../scripts/lib/atlas.ts';
import type { ArcSource } from '../scripts/lib/geodata.ts';
import { BadInput, parseHeldArguments } from '../scripts/lib/held-arguments.ts';
import { cutAtNodes, facesOf, sidesOf } from '../scripts/lib/partition.ts';
import { wound } from '../scripts/lib/publish.ts';
import { findPlaces } from '../src/atlas/findPlace.ts';
import { AtlasFileError, parseGeometry, parseRecords } from '../src/atlas/parse.ts';
import { FIRST_DAY, LAST_DAY, type Position, type Territory } from '../src/atlas/types.ts';
import { posterAtlas } from '../src/embed/posterAtlas.ts';
import { readRequest } from '../src/embed/protocol.ts';
import { escapeXml } from '../src/picture/svg.ts';
import { isDay } from '../src/time/days.ts';
import { packTour, unpackTour } from '../src/tour/link.ts';
import { blocksOf } from '../src/tour/markup.ts';
import { parseTour, writeTour } from '../src/tour/parse.ts';
import type { Tour } from '../src/tour/tour.ts';
import { checkView } from '../src/view/check.ts';
import { decodeChrome, encodeChrome } from '../src/view/chrome.ts';
import { decodeView } from '../src/view/codec.ts';
import { parseTypedDate } from '../src/view/typedDate.ts';
import { encodeView } from '../src/view/viewParts.ts';

const atlas = readAtlas();
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const numRuns = Number(FUZZ_RUNS ?? 1000);
// `npm test` tries the same cases every time; a long run new ones.
const seed = Number(FUZZ_SEED ?? (FUZZ_RUNS ? Date.now() & 0x7fffffff : 1877));
const TIMEOUT_MS = 30_000 + numRuns * 10;
console.info(`fuzz: ${numRuns} cases of each kind, FUZZ_SEED=${seed}`);

const hold = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns, seed });
/** Where a case costs milliseconds, a twentieth as many are tried. */
const holdSlow = <T extends unknown[]>(property: fc.IAsyncProperty<T>) =>
  fc.assert(property, { numRuns: Math.ceil(numRuns / 20), seed });

/** Also what a JSON file may well hold and no text can be made of. */
const anything = fc.oneof(
  { weight: 9, arbitrary: fc.anything() },
  { weight: 1, arbitrary: fc.constant({ toString: 0 }) },
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
/** Text as an attacker or a careless editor would have it. */
const nasty = fc.oneof(
  text,
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    '%',
    '%E0%A4%A',
    'NaN',
    '-0',
    '1e999',
    '\u0000',
    '\u202e',
  ),
);
const HASH_KEYS = 'map date layers select trace table compare tour show lang theme __proto__'.split(' ');
const hash = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...HASH_KEYS), nasty), nasty), { maxLength: 8 })
  .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

/** A valid address with some characters put in, taken out or changed. */
const mended = (valid: string) =>
  fc
    .array(fc.tuple(fc.nat(valid.length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((edits) => edits.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), valid));
const VALID =
  '#map=8/40.6/43.1&date=1919-06-01&layers=gumru:on&select=boundary:gumru/2&trace=gumru/12.5&compare=1921-10-13/0.5&lang=tr&theme=dark';

describe('the address of a view', () => {
  it(
    'is read into a view of this atlas, whatever it says, and written back without loss',
    () => {
      hold(
        fc.property(fc.oneof(hash, mended(VALID)), (given) => {
          const decoded = decodeView(given);
          const { view } = checkView(atlas, decoded);
          expect(isDay(view.date) && FIRST_DAY <= view.date && view.date <= LAST_DAY).toBe(true);
          expect(Object.values(view.camera).every(Number.isFinite)).toBe(true);
          const written = encodeView(view);
          expect(encodeView(decodeView(written).view)).toBe(written);
          expect(written).not.toMatch(/[<>"]/);
          expect(Reflect.get({}, 'polluted')).toBeUndefined();
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('what an embedding page says', () => {
  it(
    'in a message, is read or refused',
    () => {
      const message = fc.record({
        borderAtlas: fc.anything(),
        version: fc.anything(),
        type: nasty,
        view: fc.anything(),
      });
      hold(fc.property(fc.oneof(message, fc.anything({ withNullPrototype: true })), (data) => void readRequest(data)));
    },
    TIMEOUT_MS,
  );
  it(
    'in the attributes of its frame, is read or named',
    () => {
      hold(
        fc.property(mended('?hide=title,legend&wake=touch&gestures=free&origin=https://a.example'), nasty, (a, b) => {
          const { chrome } = decodeChrome(`${a}&hide=${b}`);
          expect(decodeChrome(encodeChrome(chrome)).chrome).toEqual(chrome);
        }),
      );
    },
    TIMEOUT_MS,
  );
});

const TOUR: Tour = {
  borderAtlasTour: 1,
  title: { en: 'A' },
  stops: [
    { title: { en: 'B' }, text: { en: 'C' }, view: { date: '1921-10-13', camera: { lon: 43, lat: 40.5, zoom: 7 } } },
  ],
};

describe('what a reader types or opens', () => {
  it(
    'as a date, is a day of the calendar or none',
    () => {
      const typed = fc.oneof(nasty, mended('13 October 1921'), mended('13.10.1921'), mended('1921-10-13'));
      hold(
        fc.property(typed, (words) => {
          const day = parseTypedDate(words);
          expect(day === undefined || isDay(day)).toBe(true);
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'as a tour, is read or its faults are told',
    () => {
      const valid = JSON.stringify(TOUR);
      hold(
        fc.property(fc.oneof(nasty, fc.json(), mended(valid)), (file) => {
          const { tour, faults } = parseTour(file);
          expect(tour !== undefined || (faults?.length ?? 0) > 0).toBe(true);
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'as a tour in a link, is read or its faults are told',
    async () => {
      const packed = (await packTour(TOUR)) as string;
      const given = fc.oneof(
        mended(packed),
        fc.base64String({ maxLength: 400 }).map((letters) => `z${letters.replace(/[+/=]/g, '-')}`),
        nasty,
      );
      await holdSlow(
        fc.asyncProperty(given, async (value) => {
          const { tour, faults } = await unpackTour(value);
          expect(tour !== undefined || (faults?.length ?? 0) > 0).toBe(true);
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'as the words of a tour, comes back from file and link to the letter, and is text and nothing else',
    async () => {
      await holdSlow(
        fc.asyncProperty(nasty, nasty, async (title, text) => {
          const tour: Tour = {
            ...TOUR,
            title: { en: title },
            stops: TOUR.stops.map((stop) => ({ ...stop, text: { tr: text } })),
          };
          expect(parseTour(writeTour(tour)).tour).toEqual(tour);
          const link = await packTour(tour);
          if (link) expect((await unpackTour(link)).tour).toEqual(tour);
          const runs = blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs));
          const letters = (words: string) => words.replace(/[\s*-]/g, '');
          expect(letters(runs.map((run) => run.text).join(''))).toBe(letters(text));
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'as the name of a place, finds places or none',
    () => {
      hold(fc.property(nasty, (name) => void findPlaces(atlas.places, name)));
    },
    TIMEOUT_MS,
  );
});

describe('the command that tells who held a place', () => {
  it(
    'takes its arguments or says in one line what is wrong',
    () => {
      const flag = fc.constantFrom('--date', '--at', '--place', '--from', '--to', '--', '-x');
      const value = fc.oneof(nasty, fc.constantFrom('1919-02-01', '43.1,40.6', 'kars', '1918-02-30'));
      hold(
        fc.property(fc.array(fc.oneof(flag, value), { maxLength: 8 }), (given) => {
          try {
            parseHeldArguments(given);
          } catch (error) {
            expect(error).toBeInstanceOf(BadInput);
          }
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('a data file', () => {
  it(
    'that is damaged is refused as such',
    () => {
      const records = fc.oneof(
        fc.anything(),
        fc.record({ version: fc.oneof(fc.constant(1), anything), territories: fc.anything() }),
      );
      const geometry = fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constant('Topology'),
          arcs: fc.array(fc.array(fc.array(fc.double()))),
          objects: fc.record(
            Object.fromEntries(
              ['territories', 'arcs', 'legs', 'areas', 'water', 'land'].map((name) => [
                name,
                fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.anything() }),
              ]),
            ),
          ),
        }),
      );
      const poster = fc.oneof(fc.anything(), fc.record({ records, topology: geometry }));
      hold(
        fc.property(records, geometry, poster, (a, b, c) => {
          for (const read of [() => parseRecords(a), () => parseGeometry(b), () => posterAtlas(c, 'poster.en.json')])
            try {
              read();
            } catch (error) {
              expect(error).toBeInstanceOf(AtlasFileError);
            }
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('the check of the data files', () => {
  it(
    'reports what is damaged and never fails itself',
    () => {
      const names = ['territories', 'control', 'polities', 'instruments', 'sources', 'points', 'areas', 'events'];
      const value = fc.oneof(fc.anything(), fc.array(fc.record({ id: anything, names: fc.anything() })));
      const records = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 });
      const collection = fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constant('FeatureCollection'),
          features: fc.oneof(fc.anything(), fc.array(fc.record({ id: anything, properties: fc.anything() }))),
        }),
      );
      const boundaries = fc.oneof(fc.anything(), fc.record({ id: anything }));
      hold(
        fc.property(records, fc.array(collection, { maxLength: 2 }), boundaries, (parts, collections, boundary) => {
          const data = {
            ...emptyDataset(),
            records: Object.fromEntries(parts.map(([name, given]) => [name, { file: `${name}.json`, value: given }])),
            geojson: collections.map((given, i) => ({ file: `${i}.geojson`, kind: 'arcs', collection: given })),
            boundaries: [{ file: 'boundary.json', value: boundary }],
          } as Dataset;
          for (const finding of checkAll(data)) {
            expect(finding.message).toBeTruthy();
            expect(finding.feature).toBeTypeOf('string');
          }
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('the lines that the lands are made of', () => {
  it(
    'are cut where they meet, and nothing of them is lost',
    () => {
      // A net of few points, so that lines often meet, run together and cross themselves.
      const point = fc.tuple(fc.nat(4), fc.nat(4));
      const line = fc.array(point, { minLength: 2, maxLength: 8 });
      hold(
        fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
          const arcs = lines.map(
            (coordinates) => ({ geometry: { type: 'LineString', coordinates } }) as unknown as ArcSource,
          );
          const pieces = cutAtNodes(arcs);
          const ends = new Set(pieces.flatMap(({ coordinates: c }) => [String(c[0]), String(c.at(-1))]));
          for (const arc of arcs) {
            const parts = pieces.filter((piece) => piece.arc === arc).map(({ coordinates }) => coordinates);
            expect(parts.flatMap((part, i) => (i === 0 ? part : part.slice(1)))).toEqual(arc.geometry.coordinates);
          }
          // What is the end of one piece lies inside no other, so that each stretch has one pair of sides.
          for (const { coordinates } of pieces)
            for (const inner of coordinates.slice(1, -1)) expect(ends).not.toContain(String(inner));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('the lands that the lines close', () => {
  /** Side of a square land, degrees. */
  const SIDE = 0.5;
  const nodeAt = (x: number, y: number): Position => [43 + x * SIDE, 39 + y * SIDE];
  interface Edge {
    from: Position;
    to: Position;
    left: string | null;
    right: string | null;
  }
  /** A chequerboard of lands `w` wide and `h` high: its lands, and its edges with the land on either hand. */
  function board(w: number, h: number) {
    const land = (x: number, y: number) => (x < 0 || y < 0 || x >= w || y >= h ? null : `${x}/${y}`);
    const across = (x: number, y: number): Edge => ({
      from: nodeAt(x, y),
      to: nodeAt(x + 1, y),
      left: land(x, y),
      right: land(x, y - 1),
    });
    const up = (x: number, y: number): Edge => ({
      from: nodeAt(x, y),
      to: nodeAt(x, y + 1),
      left: land(x - 1, y),
      right: land(x, y),
    });
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
    return {
      lands: upTo(w).flatMap((x) =>
        upTo(h).map((y) => ({ id: `${x}/${y}`, point: nodeAt(x + 0.5, y + 0.5) }) as Territory & { point: Position }),
      ),
      edges: [
        ...upTo(w).flatMap((x) => upTo(h + 1).map((y) => across(x, y))),
        ...upTo(w + 1).flatMap((x) => upTo(h).map((y) => up(x, y))),
      ],
    };
  }
  const arcOf = ({ from, to }: Edge) =>
    ({ geometry: { type: 'LineString', coordinates: [from, to] } }) as unknown as ArcSource;

  it(
    'are as the lines say, each on its own side of them; and where a line is missing, the lands that run together are named',
    async () => {
      const size = fc.integer({ min: 1, max: 3 });
      await holdSlow(
        fc.asyncProperty(size, size, fc.nat(), fc.boolean(), async (w, h, chosen, torn) => {
          const { lands, edges } = board(w, h);
          const missing = torn ? edges[chosen % edges.length] : undefined;
          const drawn = edges.filter((edge) => edge !== missing);
          const pieces = cutAtNodes(drawn.map(arcOf));
          const closed = facesOf(pieces, lands);
          if (missing) {
            const error = await closed.then(
              () => undefined,
              (reason: unknown) => reason as Error,
            );
            for (const land of [missing.left, missing.right]) if (land) expect(error?.message).toContain(land);
            return;
          }
          const faces = (await closed).map(wound);
          expect(faces.map(({ properties }) => properties.id)).toEqual(lands.map(({ id }) => id));
          expect(sidesOf(pieces, faces)).toEqual(drawn.map(({ left, right }) => ({ left, right })));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('a word on a picture', () => {
  it(
    'is never markup',
    () => {
      hold(
        fc.property(nasty, (word) => {
          expect(escapeXml(word)).not.toMatch(/[<>"]/);
        }),
      );
    },
    TIMEOUT_MS,
  );
});
