/**
 * Bad input of every kind that comes from outside. `npm test` tries a thousand
 * of each; `npm run fuzz` a million in all. FUZZ_RUNS sets how many of each,
 * FUZZ_SEED repeats a run; the seed of a run is printed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dataset, emptyDataset } from '../../scripts/data/check/dataset.ts';
import { checkAll } from '../../scripts/data/check/rules.ts';
import { cutAtNodes, facesOf, sidesOf } from '../../scripts/data/compile/partition.ts';
import { wound } from '../../scripts/data/compile/publish.ts';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import type { ArcSource } from '../../scripts/data/files/geodata.ts';
import { parseJson } from '../../scripts/data/files/json.ts';
import { decodeText, UnreadableFile } from '../../scripts/data/files/text.ts';
import { BadInput, parseHeldArguments } from '../../scripts/data/held-arguments.ts';
import { findPlaces } from '../../src/atlas/findPlace.ts';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { AtlasFileError, parseGeometry, parseRecords } from '../../src/atlas/parse.ts';
import { FIRST_DAY, LAST_DAY, type Position, type Territory } from '../../src/atlas/types.ts';
import { readParts } from '../../src/embed/guest/parts.ts';
import { posterAtlas } from '../../src/embed/guest/posterAtlas.ts';
import { REQUEST_TYPES, readRequest } from '../../src/embed/guest/protocol.ts';
import { VERSION } from '../../src/embed/guest/said.ts';
import { frameAddress, partOf, QUERY_PARTS, VIEW_PARTS } from '../../src/embed/host/attributes.ts';
import { escapeXml } from '../../src/picture/svg.ts';
import { fromNumber, isDay, toNumber } from '../../src/time/days.ts';
import { packTour, unpackTour } from '../../src/tour/link.ts';
import { blocksOf } from '../../src/tour/markup.ts';
import { parseTour, writeTour } from '../../src/tour/parse.ts';
import type { Tour } from '../../src/tour/tour.ts';
import { checkView } from '../../src/view/check.ts';
import { type Chrome, decodeChrome, EMBED_CHROME, encodeChrome } from '../../src/view/chrome.ts';
import { decodeAddress, decodeView } from '../../src/view/codec.ts';
import { decodePlain, encodeView } from '../../src/view/fragment.ts';
import { FIELDS, fieldOf, VIEW_KEYS } from '../../src/view/parts.ts';
import { readTypedDate } from '../../src/view/typedDate.ts';
import { DEFAULT_VIEW, SELECTION_KINDS, type View } from '../../src/view/view.ts';
import { EXAMPLES, FRAME, FRAME_PARTS, MANGLED, MESSAGES, PARTS, REPLIES, TOUR, TYPED, VALID } from './corpora.ts';

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
const HASH_KEYS = [...VIEW_KEYS, '__proto__'];
/** Layers as an address has them: names with and without their marks, some of them no layer's. */
const layers = fc
  .array(fc.tuple(fc.constantFrom('', '-', '~', '+', '--'), fc.oneof(fc.constantFrom(...LAYER_IDS), nasty)), {
    maxLength: 6,
  })
  .map((marked) => `layers=${marked.map((parts) => parts.join('')).join(',')}`);
/** Ids to be shown, chosen, traced or told of in a table: of this atlas, or of none. */
const named = fc
  .tuple(
    fc.constantFrom('view=', 'trace=', 'table=points:', ...SELECTION_KINDS.map((kind) => `select=${kind}:`)),
    fc.oneof(
      fc.constantFrom(
        ...LAYER_IDS,
        ...[atlas.boundaries, atlas.areas, atlas.territories, atlas.points].flatMap((list) => list.map(({ id }) => id)),
      ),
      nasty,
    ),
    fc.constantFrom('', '/0', '/2', '/999', '/12.5'),
  )
  .map((parts) => parts.join(''));
const hash = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...HASH_KEYS), nasty), nasty), { maxLength: 8 })
  .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`);

/** A valid address with some characters put in, taken out or changed. */
const mended = (valid: string) =>
  fc
    .array(fc.tuple(fc.nat(valid.length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((edits) => edits.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), valid));
/** Parts that are good in themselves, in any order and number, and what else an address may hold between them. */
const mixed = fc
  .array(
    fc.oneof(
      layers,
      named,
      fc.constantFrom(...PARTS),
      hash.map((all) => all.slice(1)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `#${parts.join('&')}`);

describe('what the tries begin with', () => {
  it('is an address without a fault that has all parts, each of which is read and shows something of its own', () => {
    const keys = EXAMPLES.map(([key]) => key);
    for (const all of [VIEW_KEYS, VIEW_PARTS]) expect([...keys].sort()).toEqual([...all].sort());
    const whole = decodeView(VALID);
    expect([...whole.problems, ...checkView(atlas, whole).problems]).toEqual([]);
    for (const [key, value] of EXAMPLES) {
      const decoded = decodeView(`#${key}=${value}`);
      expect(decoded.problems, key).toEqual([]);
      const { view } = checkView(atlas, decoded);
      expect(view, key).not.toEqual(DEFAULT_VIEW);
      const field = fieldOf(key);
      if (field) expect(view[field], key).not.toEqual(DEFAULT_VIEW[field]);
      // What is asked for by name stands for other parts, and is not written back.
      else expect(decoded.show).toBe(value);
    }
  });

  it('is a message of every kind that is understood, and a frame with every choice of its own', () => {
    expect(Object.keys(MESSAGES).sort()).toEqual([...REQUEST_TYPES].sort());
    for (const [type, body] of Object.entries(MESSAGES))
      expect(readRequest({ borderAtlas: VERSION, id: 1, type, ...body }), type).toHaveProperty('request.type', type);
    expect(Object.keys(MESSAGES.setView.view).sort()).toEqual([...FIELDS].sort());
    expect([...new URLSearchParams(FRAME).keys()].sort()).toEqual([...QUERY_PARTS].sort());
    const { chrome, unknown } = decodeChrome(FRAME);
    expect(unknown).toEqual([]);
    for (const part of Object.keys(FRAME_PARTS) as (keyof Chrome)[])
      expect(chrome[part], part).not.toEqual(EMBED_CHROME[part]);
  });

  it('is a date in each form that is promised, and a day', () => {
    for (const words of TYPED) expect(readTypedDate(words).day, words).toMatch(/^1921-1[0-2]-/);
  });
});

describe('the address of a view', () => {
  it(
    'is read into a view of this atlas, whatever it says, and written back without loss',
    () => {
      hold(
        fc.property(fc.oneof(hash, mixed, mended(VALID)), (given) => {
          const decoded = decodeView(given);
          const plain = decodePlain({ hash: given, search: '' }, DEFAULT_VIEW);
          if (plain) expect(plain).toEqual(decoded);
          const { view } = checkView(atlas, decoded);
          expect(isDay(view.date) && FIRST_DAY <= view.date && view.date <= LAST_DAY).toBe(true);
          expect(Object.values(view.camera ?? {}).every(Number.isFinite)).toBe(true);
          const written = encodeView(view);
          expect(encodeView(decodeView(written).view)).toBe(written);
          expect(written).not.toMatch(/[<>"]/);
          expect(Reflect.get({}, 'polluted')).toBeUndefined();
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'says the same when it was mangled on its way, and in the query',
    () => {
      const day = fc.integer({ min: toNumber(FIRST_DAY), max: toNumber(LAST_DAY) }).map(fromNumber);
      const part = fc.subarray(PARTS.filter((part) => !part.startsWith('date=')));
      const mangling = fc.subarray(Object.keys(MANGLED), { minLength: 1, maxLength: 4 });
      hold(
        fc.property(part, day, mangling, fc.boolean(), (parts, date, ways, query) => {
          const address = [`date=${date}`, ...parts].join('&');
          const mangled = ways.reduce((text, way) => (MANGLED[way] as (typeof MANGLED)[string])(text), address);
          const found = query ? { hash: '', search: `?${mangled}` } : { hash: `#${mangled}`, search: '' };
          expect(decodeAddress(found, DEFAULT_VIEW), mangled).toEqual(decodeView(`#${address}`));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

/** A good message in which some values, at any depth, are others. */
const spoilt = fc
  .tuple(fc.constantFrom(...Object.entries(MESSAGES)), fc.array(fc.tuple(fc.nat(30), fc.anything()), { maxLength: 3 }))
  .map(([[type, body], changes]) => {
    const message = structuredClone({ borderAtlas: 1 as unknown, id: 1, type, ...body }) as Record<string, unknown>;
    const holders: Record<string, unknown>[] = [];
    const visit = (value: Record<string, unknown>) => {
      holders.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner) visit(inner as typeof value);
    };
    visit(message);
    const places = holders.flatMap((holder) =>
      [...Object.keys(holder), 'toString'].map((key) => [holder, key] as const),
    );
    for (const [at, value] of changes) {
      const [holder, key] = places[at % places.length] as (typeof places)[number];
      Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return message;
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
      hold(
        fc.property(fc.oneof(spoilt, message, fc.anything({ withNullPrototype: true })), (data) => {
          const read = readRequest(data);
          if (!read || !('request' in read) || read.request.type !== 'setView') return;
          const { date, camera } = read.request.view;
          expect(date === undefined || (isDay(date) && FIRST_DAY <= date && date <= LAST_DAY)).toBe(true);
          expect(Object.values(camera ?? {}).every(Number.isFinite)).toBe(true);
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'is not what the embed itself has said, however that comes back: it is left without an answer',
    () => {
      const said = fc
        .tuple(fc.constantFrom(...Object.values(REPLIES)), fc.dictionary(nasty, fc.anything(), { maxKeys: 3 }))
        .map(([reply, more]) => ({ ...more, borderAtlas: VERSION, ...reply }));
      const wrapped = fc.tuple(said, nasty).map(([inner, type]) => ({ borderAtlas: VERSION, type, detail: inner }));
      hold(fc.property(fc.oneof(said, wrapped), (data) => void expect(readRequest(data)).toBeUndefined()));
    },
    TIMEOUT_MS,
  );
  it(
    'in the query of its frame, is read or named',
    () => {
      hold(
        fc.property(mended(FRAME), nasty, (a, b) => {
          const { chrome } = decodeChrome(`${a}&hide=${b}`);
          expect(decodeChrome(encodeChrome(chrome)).chrome).toEqual(chrome);
        }),
      );
    },
    TIMEOUT_MS,
  );
  it(
    'in the attributes of the element, before and after the embed is there, is the same, or is refused',
    () => {
      const valid = new Map<string, string>([...EXAMPLES, ...new URLSearchParams(FRAME), ['src', 'embed.html']]);
      const given = fc
        .uniqueArray(
          fc
            .constantFrom(...valid)
            .chain(([name, value]) => fc.tuple(fc.constant(name), fc.oneof(fc.constant(value), mended(value), nasty))),
          { selector: ([name]) => name, maxLength: 6 },
        )
        .map((pairs) => new Map(pairs));
      const shownBy = (view: View) => checkView(atlas, { view }).view;
      hold(
        fc.property(given, (attributes) => {
          let address: URL;
          try {
            address = frameAddress((name) => attributes.get(name) ?? null, 'https://a.example/', 'embed.html');
          } catch (error) {
            expect((error as Error).message).toMatch(/^src/);
            return;
          }
          expect(address.protocol).toMatch(/^https?:$/);
          decodeChrome(address.search);
          const before = decodeView(address.hash);
          const first = decodeView(VALID).view;
          let after: View = DEFAULT_VIEW;
          for (const name of VIEW_PARTS) {
            const value = attributes.get(name)?.trim();
            if (!value) continue;
            const read = readParts(partOf(name, value), after, first);
            expect(isDay(read.view.date) && FIRST_DAY <= read.view.date && read.view.date <= LAST_DAY).toBe(true);
            after = read.view;
          }
          // What `src` says of a view has no attribute of its own.
          if (!attributes.get('src')?.includes('#')) expect(shownBy(before.view)).toEqual(shownBy(after));
        }),
      );
    },
    TIMEOUT_MS,
  );
});

describe('what a reader types or opens', () => {
  it(
    'as a date, is a day of the calendar or none',
    () => {
      const typed = fc.oneof(nasty, fc.constantFrom(...TYPED).chain(mended));
      hold(
        fc.property(typed, (words) => {
          const day = readTypedDate(words).day;
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

describe('the text of a data file', () => {
  it(
    'is read as JSON is, with every key that is lost in it, or refused in words',
    () => {
      const valid =
        '{"hill": [{"from": "1877-04-24", "\\u0066rom": 1}, {"names": {"en": "Kağızman"}}], "list": [43.5, -1e3]}';
      const bytes = fc.oneof(
        fc.oneof(mended(valid), fc.json(), nasty).map((words) => Buffer.from(words)),
        mended(valid).map((words) => Buffer.from(words, 'utf16le')),
        fc.uint8Array({ maxLength: 40 }),
      );
      // Objects of few keys, so that they often stand twice.
      const twice = fc
        .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.json()), { maxLength: 4 })
        .map((pairs) => ({ pairs, text: `{${pairs.map(([key, value]) => `"${key}":${value}`).join(',')}}` }));
      hold(
        fc.property(bytes, twice, (given, { pairs, text }) => {
          try {
            const words = decodeText('file', given);
            expect(parseJson('file', words).value).toEqual(JSON.parse(words));
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFile);
          }
          const { slips } = parseJson('file', text);
          const own = slips.filter(({ path, kind }) => !path.length && kind === 'repeated');
          expect(own).toHaveLength(pairs.length - new Set(pairs.map(([key]) => key)).size);
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
      const names = [
        'territories',
        'groups',
        'control',
        'polities',
        'instruments',
        'sources',
        'points',
        'areas',
        'events',
      ];
      const value = fc.oneof(fc.anything(), fc.array(fc.record({ id: anything, names: fc.anything() })));
      const records = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 });
      const geometry = fc.record({
        type: fc.constantFrom(
          'Point',
          'LineString',
          'MultiLineString',
          'Polygon',
          'MultiPolygon',
          'GeometryCollection',
        ),
        coordinates: fc.oneof(
          fc.anything(),
          fc.array(fc.array(fc.double())),
          fc.array(fc.array(fc.array(fc.double()))),
        ),
      });
      const collection = fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constant('FeatureCollection'),
          features: fc.oneof(
            fc.anything(),
            fc.array(fc.record({ id: anything, properties: fc.anything() })),
            fc.array(fc.record({ type: fc.constant('Feature'), properties: fc.anything(), geometry })),
          ),
        }),
      );
      const boundaries = fc.oneof(fc.anything(), fc.record({ id: anything }));
      const chronology = fc.oneof(
        fc.anything(),
        fc.array(fc.record({ from: anything, instrument: anything, territories: fc.anything(), but: fc.anything() })),
      );
      const tours = fc.oneof(
        fc.anything(),
        fc.constant(TOUR),
        fc.record({ borderAtlasTour: fc.constant(1), stops: fc.anything() }),
      );
      hold(
        fc.property(
          records,
          fc.array(collection, { maxLength: 2 }),
          boundaries,
          chronology,
          tours,
          (parts, collections, boundary, told, tour) => {
            const data = {
              ...emptyDataset(),
              records: Object.fromEntries(parts.map(([name, given]) => [name, { file: `${name}.json`, value: given }])),
              geojson: collections.map((given, i) => ({ file: `${i}.geojson`, kind: 'arcs', collection: given })),
              boundaries: [{ file: 'boundary.json', value: boundary }],
              chronologies: [{ file: '1919.json', value: told }],
              tours: [{ file: 'tour.json', value: tour }],
            } as Dataset;
            for (const finding of checkAll(data)) {
              expect(finding.message).toBeTruthy();
              expect(finding.feature).toBeTypeOf('string');
            }
          },
        ),
      );
    },
    TIMEOUT_MS,
  );
});

describe('the lines that the territories are made of', () => {
  it(
    'are cut where they meet, and nothing of them is lost',
    () => {
      // A grid of few points, so that lines often meet, run together and cross themselves.
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

describe('the territories that the lines close', () => {
  /** Side of a square land, degrees. */
  const SIDE = 0.5;
  const nodeAt = (x: number, y: number): Position => [43 + x * SIDE, 39 + y * SIDE];
  interface Edge {
    from: Position;
    to: Position;
    left: string | null;
    right: string | null;
  }
  /** A chequerboard of territories `w` wide and `h` high: its lands, and its edges with the land on either hand. */
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
    'are as the lines say, each on its own side of them; and where a line is missing, the territories that run together are named',
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
