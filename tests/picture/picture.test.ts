/** The vector picture: well-formed, true to the model, light, and joined where territories meet. */
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { createAtlas } from '../../src/atlas/atlas.ts';
import type { BoundaryPoint, Position } from '../../src/atlas/types.ts';
import { createFrame } from '../../src/picture/frame.ts';
import { hatchStrokes } from '../../src/picture/hatches.ts';
import { type Box, guessWidth, wrap } from '../../src/picture/labels.ts';
import { pictureSvg } from '../../src/picture/picture.ts';
import { positions } from '../../src/picture/positions.ts';
import { type PictureOptions, refit } from '../../src/picture/poster.ts';
import { roundLength } from '../../src/picture/scaleBar.ts';
import { el, escapeXml, serialise } from '../../src/picture/svg.ts';
import { LAYER_INKS } from '../../src/portrayal/palette.ts';
import {
  areaHatch,
  CLAIMANTS,
  HATCHES,
  type HatchDrawing,
  PATTERN_RATIO,
  statusHatch,
  toPattern,
} from '../../src/portrayal/patterns.ts';
import { sceneOf } from '../../src/portrayal/scene.ts';
import { territoryState } from '../../src/portrayal/states.ts';
import { DEFAULT_VIEW, type View } from '../../src/view/view.ts';

const atlas = readAtlas();
const WINDOW = { width: 1100, height: 760 };
const POSTER: PictureOptions = { width: 720, height: 405, theme: 'light', layout: 'poster', grid: 1 };

function draw(view: Partial<View> = {}, options: Partial<PictureOptions> = {}) {
  const svg = pictureSvg(atlas, { ...DEFAULT_VIEW, ...view }, WINDOW, { ...POSTER, ...options });
  const problems: string[] = [];
  const document = new DOMParser({
    errorHandler: (level: string, message: string) => problems.push(`${level}: ${message}`),
  }).parseFromString(svg, 'image/svg+xml');
  expect(problems).toEqual([]);
  const all = (name: string) => Array.from(document.getElementsByTagName(name)) as unknown as Element[];
  return { svg, all, words: all('text').map((node) => node.textContent) };
}

describe('a picture', () => {
  const sizes: Partial<PictureOptions>[] = [
    { layout: 'map' },
    {},
    { layout: 'page', width: 1123, height: 794 },
    { layout: 'page', width: 794, height: 1123, theme: 'dark' },
    { layout: 'page', width: 331, height: 300 },
  ];
  it.each(sizes)('is well-formed, and refers only to what it defines: %j', (options) => {
    for (const date of ['1877-04-24', '1918-06-10', '1920-12-10', '1945-12-25', '1991-12-31']) {
      const { svg, all } = draw({ date, lang: 'tr' }, options);
      const ids = all('*').flatMap((node) => node.getAttribute('id') || []);
      expect(new Set(ids).size, 'an id twice').toBe(ids.length);
      const referred = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
      for (const id of referred) expect(ids).toContain(id);
      // The legend's own cut is there for whichever sample wants it.
      for (const id of ids) if (id !== 'sample') expect(referred).toContain(id);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('as a page draws its hatches out: programs that print choke on patterns', () => {
    for (const date of ['1918-06-10', '1919-02-01', '1920-12-10', '1945-12-25']) {
      const hatched = draw({ date }).all('pattern').length;
      expect(hatched).toBeGreaterThan(0);
      const { svg, all } = draw({ date }, { layout: 'page', width: 1123, height: 794 });
      expect(all('pattern')).toEqual([]);
      expect(svg).not.toMatch(/(?:fill|stroke)="url\(/);
      expect(svg).toMatch(/clip-path="url\(#(?:hatched|area-clip)-/);
    }
  });

  it('gives each territory the colour the live map gives it', () => {
    const date = '1919-02-01';
    const { all } = draw({ date });
    const uses = all('use');
    let seen = 0;
    for (const { id } of atlas.territories) {
      const first = uses.find(
        (use) => use.getAttribute('href') === `#t-${id}` && use.getAttribute('stroke-width') === '0.6',
      );
      if (!first) continue;
      seen++;
      expect(first.getAttribute('fill'), id).toBe(territoryState(atlas, id, date, 'light').fill);
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('draws a treaty line in its days and not after', () => {
    const ink = LAYER_INKS.light['gumru-line'];
    const inked = (date: string) =>
      draw({ date })
        .all('use')
        .filter((use) => use.getAttribute('stroke') === ink);
    expect(inked('1920-12-10').length).toBeGreaterThan(0);
    expect(inked('1925-01-01')).toEqual([]);
  });

  it('says the day, the treaty and the licence', () => {
    const { words } = draw({ date: '1921-10-13' });
    expect(words).toContain('13 October 1921');
    expect(words).toContain('Treaty of Kars');
    expect(words.join(' ')).toContain('OpenStreetMap');
    expect(draw({ date: '1921-10-13', lang: 'tr' }).words).toContain('13 Ekim 1921');
  });

  it('rings its marks in full, where letters have their halo drawn first', () => {
    const { all } = draw({ date: '1921-10-13' });
    const rings = all('circle').filter((circle) => circle.getAttribute('stroke'));
    expect(rings.length).toBeGreaterThan(5);
    for (const ring of rings) expect(ring.getAttribute('paint-order')).toBe('normal');
  });

  it('keeps names clear of the numbers of a point’s positions', () => {
    const point = atlas.points.find((each) => each.candidates?.length && each.position) as BoundaryPoint;
    const view: View = { ...DEFAULT_VIEW, selection: { kind: 'point', id: point.id } };
    const [lon, lat] = point.position as Position;
    const taken: Box[] = [];
    const drawn = positions(
      sceneOf(atlas, view, 'light'),
      createFrame(WINDOW.width, WINDOW.height, { lon, lat, zoom: 10 }, []),
      guessWidth,
      taken,
    );
    const numbers = drawn.filter(({ name }) => name === 'text');
    expect(numbers).toHaveLength(point.candidates?.length ?? 0);
    expect(taken).toHaveLength(numbers.length);
    numbers.forEach(({ attrs: { x, y } }, i) => {
      const [west, north, east, south] = taken[i] as Box;
      expect([west < Number(x), Number(x) < east, north < Number(y), Number(y) < south]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });
  });

  it('is light as a poster', () => {
    for (const date of ['1878-01-10', '1918-06-10', '1921-10-13', '1945-12-25'])
      expect(draw({ date }).svg.length, date).toBeLessThan(60_000);
  });

  it('turns no datum into markup', () => {
    const evil = '<script>alert(1)</script> & "quoted"';
    const records = {
      ...atlas,
      places: atlas.places.map((place) => ({ ...place, names: { ...place.names, en: evil } })),
    };
    const svg = pictureSvg(createAtlas(records, atlas.geometry), DEFAULT_VIEW, WINDOW, POSTER);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
    expect(escapeXml('a\u0000b\u0007<')).toBe('ab&lt;');
    expect(serialise(el('g', { 'data-a': '"><x' }))).toBe('<g data-a="&quot;&gt;&lt;x"/>');
  });
});

describe('a hatch drawn out', () => {
  const hatches: [string, HatchDrawing][] = [
    ...HATCHES.map((hatch): [string, HatchDrawing] => [hatch, statusHatch(hatch, 'light')]),
    ...CLAIMANTS.map((claimant): [string, HatchDrawing] => [
      `claim of ${claimant}`,
      areaHatch({ layer: 'paris-claims', claimant }, 'light'),
    ]),
    ['area', areaHatch({ layer: 'liva' }, 'light')],
  ];

  it.each(hatches)('covers what its image covers: %s', (_, hatch) => {
    const box = { width: 47, height: 31 };
    const [bands = '', ...rest] = hatchStrokes({ ...hatch, dots: 0 }, box).map(serialise);
    expect(rest).toEqual([]);
    const quads = [...bands.matchAll(/M([^z]+)z/g)].map(([, d = '']) => {
      const [x = 0, y = 0] = d.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const corners = [[x, y]];
      for (const [, step, by = ''] of d.matchAll(/([hvl])([-\d.,]+)/g)) {
        const [a = 0, b = 0] = by.split(',').map(Number);
        const [lastX = 0, lastY = 0] = corners.at(-1) ?? [];
        corners.push(step === 'h' ? [lastX + a, lastY] : step === 'v' ? [lastX, lastY + a] : [lastX + a, lastY + b]);
      }
      return corners;
    });
    /** How often the strokes run round a place: where two cross, twice the same way, else never to and fro. */
    const winding = (px: number, py: number) =>
      quads
        .map((corners) =>
          corners.every(([x = 0, y = 0], i) => {
            const [nextX = 0, nextY = 0] = corners[(i + 1) % corners.length] ?? [];
            return (nextX - x) * (py - y) - (nextY - y) * (px - x) >= 0;
          }),
        )
        .filter(Boolean).length;
    const { width: size, data } = toPattern({ ...hatch, dots: 0 });
    let seen = 0;
    for (let x = 0; x < box.width * PATTERN_RATIO; x++)
      for (let y = 0; y < box.height * PATTERN_RATIO; y++) {
        const alpha = data[((y % size) * size + (x % size)) * 4 + 3];
        // The edge of a stroke runs through a pixel.
        if (alpha !== 0 && alpha !== 255) continue;
        if (alpha) seen++;
        const inside = winding((x + 0.5) / PATTERN_RATIO, (y + 0.5) / PATTERN_RATIO) > 0;
        expect(inside, `${x},${y}`).toBe(alpha === 255);
      }
    expect(seen > 0).toBe(hatch.strokes.length > 0);
  });

  it('has the dots of its image', () => {
    const [dots = ''] = hatchStrokes(statusHatch('undetermined', 'light'), { width: 24, height: 16 }).map(serialise);
    expect([...dots.matchAll(/M([\d.]+),([\d.]+)H24/g)].map(([, x, y]) => [Number(x), Number(y)])).toEqual([
      [2, 2],
      [2, 10],
      [6, 6],
      [6, 14],
    ]);
    expect(dots).toContain('stroke-dasharray="0.01 7.99"');
  });
});

describe('a frame', () => {
  it('has its centre in the middle, east to the right and north up', () => {
    const frame = createFrame(800, 500, { lon: 43, lat: 40, zoom: 7 }, []);
    expect(frame.project([43, 40])).toEqual([400, 250]);
    const [x, y] = frame.project([44, 41]);
    expect(x).toBeGreaterThan(400);
    expect(y).toBeLessThan(250);
    // 512 px tiles: 2 ** 7 of them round the world.
    expect(x - 400).toBeCloseTo((512 * 2 ** 7) / 360, 6);
    // Equator, radius 6,371 km: 40,030 km over 65,536 px, shortened by the cosine of the latitude.
    expect(frame.metresPerPixel).toBeCloseTo((40_030_174 / 65_536) * Math.cos((40 * Math.PI) / 180), 1);
  });

  it('leaves out the same vertices for both neighbours, so no seam opens', () => {
    const lines = atlas.geometry.arcs.features.map((arc) => arc.geometry);
    const frame = createFrame(600, 400, { lon: 43.35, lat: 40.45, zoom: 6.6 }, lines, 1);
    const vertices = (d: string) => {
      const found = new Set<string>();
      let [x, y] = [0, 0];
      for (const [, letter, body = ''] of d.matchAll(/([Ml])([^Mlz]*)/g)) {
        const numbers = (body.match(/-?[\d.]+/g) ?? []).map(Number);
        for (let i = 0; i < numbers.length; i += 2) {
          const [a = 0, b = 0] = numbers.slice(i, i + 2);
          [x, y] = letter === 'M' ? [a, b] : [x + a, y + b];
          found.add(`${Math.round(x * 10)},${Math.round(y * 10)}`);
        }
      }
      return found;
    };
    const faces = new Map(
      atlas.geometry.territories.features.map(({ properties, geometry }) => [
        properties.id,
        vertices(frame.path(geometry)),
      ]),
    );
    let checked = 0;
    for (const arc of atlas.geometry.arcs.features) {
      const { left, right } = arc.properties;
      if (!left || !right) continue;
      for (const vertex of vertices(frame.path(arc.geometry))) {
        const [x = 0, y = 0] = vertex.split(',').map((value) => Number(value) / 10);
        // At the edge of the picture each outline is cut by itself.
        if (x < 0 || y < 0 || x > 600 || y > 400) continue;
        checked++;
        expect(faces.get(left)?.has(vertex), `${arc.properties.id} ${vertex} in ${left}`).toBe(true);
        expect(faces.get(right)?.has(vertex), `${arc.properties.id} ${vertex} in ${right}`).toBe(true);
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('shows in a smaller window all that the larger one showed', () => {
    const camera = { lon: 43, lat: 40, zoom: 7 };
    expect(refit(camera, { width: 1000, height: 500 }, 500, 500).zoom).toBe(6);
    expect(refit(camera, { width: 1000, height: 500 }, 2000, 1000).zoom).toBe(8);
  });
});

describe('the marginalia', () => {
  it('has a scale bar of a round length', () => {
    expect(roundLength(500, 120)).toBe(50_000);
    expect(roundLength(1700, 120)).toBe(200_000);
    expect(roundLength(3, 120)).toBe(200);
  });

  it('breaks long names at blanks and keeps every word', () => {
    const style = { family: 'sans', size: 10 } as const;
    const name = 'Transkafkasya Demokratik Federatif Cumhuriyeti';
    const lines = wrap(name, style, 150, guessWidth);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(name);
  });
});
