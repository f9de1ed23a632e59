/** The one Web Mercator: held against d3-geo's, and what is computed with it. */

import { geoMercatorRaw } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWorld, metresPerPixel, toWorld, worldSize } from '../../src/geo/mercator.ts';
import { cameraFor, FIT_ZOOM, movedCamera, pixelsApart } from '../../src/view/camera.ts';

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
);
const camera = fc.record({
  lon: fc.double({ min: 36, max: 50, noNaN: true }),
  lat: fc.double({ min: 36, max: 45, noNaN: true }),
  zoom: fc.double({ min: 4, max: 13, noNaN: true }),
});

describe('Web Mercator', () => {
  it('is that of d3-geo, and there and back leads to where one was', () =>
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const [x, y] = toWorld([lon, lat]);
        const [across, up] = geoMercatorRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
        expect(x).toBeCloseTo((across / (2 * Math.PI) + 0.5) * worldSize(0), 8);
        expect(y).toBeCloseTo((0.5 - up / (2 * Math.PI)) * worldSize(0), 8);
        const [backLon, backLat] = fromWorld([x, y]);
        expect(backLon).toBeCloseTo(lon, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    ));

  it('knows how much ground a pixel covers', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(40_030_230 / 512, -1);
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 6), 6);
  });
});

describe('cameras', () => {
  it('are moved by pixels of the screen, and found so far apart', () =>
    fc.assert(
      fc.property(camera, fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (at, x, y) => {
        const moved = movedCamera(at, x, y);
        expect(pixelsApart(at, moved)).toBeCloseTo(Math.hypot(x, y), 4);
        expect(pixelsApart(at, movedCamera(moved, -x, -y))).toBeCloseTo(0, 4);
      }),
    ));

  it('show a box in the middle of the room that is clear', () => {
    const padding = { top: 20, right: 300, bottom: 100, left: 10 };
    const [west, south, east, north] = [42, 40, 44, 41];
    const shown = cameraFor([west, south, east, north], 1000, 600, padding);
    const [x, y] = toWorld([shown.lon, shown.lat]);
    const at = (position: number[]) => {
      const [px, py] = toWorld(position);
      return [500 + (px - x) * 2 ** shown.zoom, 300 + (py - y) * 2 ** shown.zoom] as const;
    };
    const [[left, top], [right, bottom]] = [at([west, north]), at([east, south])];
    expect(left).toBeCloseTo(10, 6);
    expect(right).toBeCloseTo(700, 6);
    expect((top + bottom) / 2).toBeCloseTo(260, 6);
    expect(cameraFor([42, 40, 42.001, 40.001], 1000, 600).zoom).toBe(FIT_ZOOM);
    expect(cameraFor([0, 0, 90, 60], 300, 200, padding, 4.5).zoom).toBe(4.5);
  });
});
