/** How far a hand takes the map, and that nothing else holds it back. */

import { describe, expect, it } from 'vitest';
import { REACH } from '../../src/atlas/types.ts';
import { toWorld } from '../../src/geo/mercator.ts';
import { byHand, MAX_ZOOM, MIN_ZOOM } from '../../src/map/extent.ts';
import type { Camera } from '../../src/view/view.ts';

const SMALL = { width: 1000, height: 700 };
const [west, south, east, north] = REACH;
const middle: Camera = { lon: 43.2, lat: 40.6, zoom: 6 };

/** The sides of the window, in pixels of the world at zoom 0. */
function sides({ lon, lat, zoom }: Camera, { width, height }: { width: number; height: number }) {
  const [x, y] = toWorld([lon, lat]);
  const [halfWidth, halfHeight] = [width / 2 ** zoom / 2, height / 2 ** zoom / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
const [left, top] = toWorld([west, north]);
const [right, bottom] = toWorld([east, south]);

describe('a hand', () => {
  it('goes where it wants to within the region, to the last digit', () => {
    const near: Camera = { lon: 43.123456789, lat: 40.987654321, zoom: 9.123456789 };
    expect(byHand(near, { ...middle, zoom: 9 }, SMALL)).toEqual(near);
  });

  it.each([
    ['west', { lon: 0, lat: 40.6 }],
    ['east', { lon: 90, lat: 40.6 }],
    ['north', { lon: 43.2, lat: 70 }],
    ['south', { lon: 43.2, lat: 0 }],
    ['all at once', { lon: 179, lat: -80 }],
  ])('comes no farther than the side of the region: %s', (_, to) => {
    const reached = byHand({ ...to, zoom: 9 }, { ...middle, zoom: 9 }, SMALL);
    const window = sides(reached, SMALL);
    expect(window.left).toBeGreaterThanOrEqual(left - 1e-9);
    expect(window.right).toBeLessThanOrEqual(right + 1e-9);
    expect(window.top).toBeGreaterThanOrEqual(top - 1e-9);
    expect(window.bottom).toBeLessThanOrEqual(bottom + 1e-9);
  });

  it.each([SMALL, { width: 1920, height: 1080 }, { width: 5000, height: 3000 }, { width: 1, height: 1 }])(
    'that zooms in a window of $width × $height comes to the zoom it wants',
    (size) => {
      for (const zoom of [MIN_ZOOM, 6.5, MAX_ZOOM]) expect(byHand({ ...middle, zoom }, middle, size).zoom).toBe(zoom);
      expect(byHand({ ...middle, zoom: 0 }, middle, size).zoom).toBe(MIN_ZOOM);
      expect(byHand({ ...middle, zoom: 30 }, middle, size).zoom).toBe(MAX_ZOOM);
    },
  );

  it('finds a map that stands beyond, goes no farther, and may come back', () => {
    const beyond: Camera = { lon: 30, lat: 50, zoom: 8 };
    expect(byHand(beyond, beyond, SMALL)).toEqual(beyond);
    const farther = byHand({ ...beyond, lon: 20, lat: 60 }, beyond, SMALL);
    expect(farther.lon).toBeCloseTo(30, 9);
    expect(farther.lat).toBeCloseTo(50, 9);
    expect(byHand({ ...beyond, lon: 33, lat: 45 }, beyond, SMALL)).toEqual({ ...beyond, lon: 33, lat: 45 });
  });
});
