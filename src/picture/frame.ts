/** The window of a picture on the world: Web Mercator, as the live map has it. */
import type { Geometry, LineString, Position } from 'geojson';
import { clipPolygon, clipPolyline } from 'lineclip';
import simplify from 'simplify-js';
import type { Atlas } from '../atlas/atlas.ts';
import { fromWorld, metresPerPixel, toWorld } from '../geo/mercator.ts';
import type { Camera } from '../view/view.ts';

export interface Frame {
  /** CSS pixels. */
  width: number;
  height: number;
  camera: Camera;
  /** Degrees to pixels from the top left corner. */
  project(position: readonly number[]): [x: number, y: number];
  /** Its sides, degrees. */
  window: [west: number, south: number, east: number, north: number];
  /** Ground metres a pixel covers at the centre. */
  metresPerPixel: number;
  /** Path data of a geometry, clipped a little outside the frame; '' where none of it is inside. */
  path(geometry: Geometry): string;
}

/** From the top left corner. */
type Pixels = [x: number, y: number];

/** Vertices that may be left out of a drawing, as `longitude,latitude`. */
export type Needless = ReadonlySet<string>;

const key = (position: Position) => `${position[0]},${position[1]}`;

/**
 * Vertices of the atlas's lines that bend them by less than `tolerance` pixels.
 * Found along the lines that neighbours share, so both leave out the same ones.
 */
function needlessVertices(lines: readonly LineString[], project: Frame['project'], tolerance: number): Needless {
  const needless = new Set<string>();
  const needed = new Set<string>();
  for (const { coordinates } of lines) {
    const projected = coordinates.map((position) => {
      const [x, y] = project(position);
      return { x, y, vertex: key(position) };
    });
    // A closed line is thinned as two, for its ends would fall together.
    const half = Math.floor(projected.length / 2);
    for (const part of [projected.slice(0, half + 1), projected.slice(half)]) {
      if (part.length < 3) continue;
      const kept = new Set(simplify(part, tolerance, true));
      for (const point of part) (kept.has(point) ? needed : needless).add(point.vertex);
    }
  }
  for (const vertex of needed) needless.delete(vertex);
  return needless;
}

/**
 * @param grid pixels a line may be off, and to which vertices are rounded
 * @param shared the lines that lands share; all else is drawn with every vertex
 */
export function createFrame(
  width: number,
  height: number,
  camera: Camera,
  shared: readonly LineString[],
  grid = 0.5,
): Frame {
  const scale = 2 ** camera.zoom;
  const centre = toWorld([camera.lon, camera.lat]);
  const project = ([lon = 0, lat = 0]: readonly number[]): [number, number] => {
    const [x, y] = toWorld([lon, Math.max(-85, Math.min(85, lat))]);
    return [width / 2 + (x - centre[0]) * scale, height / 2 + (y - centre[1]) * scale];
  };
  const corner = (right: number, down: number): [number, number] => [
    centre[0] + (right * width) / 2 / scale,
    centre[1] + (down * height) / 2 / scale,
  ];
  const snap = (position: Position): Pixels =>
    project(position).map((value) => Math.round(value / grid) * grid) as Pixels;
  const needless = needlessVertices(shared, project, grid * 0.7);
  const line = (positions: Position[]): Pixels[] => {
    const kept: Pixels[] = [];
    for (const [i, position] of positions.entries()) {
      // The ends stay: a treaty's leg may end in the middle of a line.
      if (i > 0 && i < positions.length - 1 && needless.has(key(position))) continue;
      const next = snap(position);
      const last = kept.at(-1);
      if (!last || last[0] !== next[0] || last[1] !== next[1]) kept.push(next);
    }
    return kept;
  };
  const margin = 24;
  const inside: [number, number, number, number] = [-margin, -margin, width + margin, height + margin];
  const pen = relativePen(grid < 0.1 ? 100 : 10);
  const drawLine = (positions: Position[]) => {
    const points = line(positions);
    if (points.length > 1) for (const part of clipPolyline(points, inside)) pen.draw(part);
  };
  const drawPolygon = (polygon: Position[][]) => {
    for (const positions of polygon) {
      const ring = line(positions);
      if (ring.length > 3) pen.draw(clipPolygon(ring, inside), true);
    }
  };
  const draw = (geometry: Geometry): void => {
    if (geometry.type === 'LineString') drawLine(geometry.coordinates);
    else if (geometry.type === 'MultiLineString') geometry.coordinates.forEach(drawLine);
    else if (geometry.type === 'Polygon') drawPolygon(geometry.coordinates);
    else if (geometry.type === 'MultiPolygon') geometry.coordinates.forEach(drawPolygon);
    else throw new TypeError(`A picture has no drawing for ${geometry.type}`);
  };
  // One outline is drawn, cut to and outlined, on every day that the frame stands: it is projected once.
  const paths = new WeakMap<Geometry, string>();
  return {
    width,
    height,
    camera,
    project,
    window: [...fromWorld(corner(-1, 1)), ...fromWorld(corner(1, -1))],
    metresPerPixel: metresPerPixel(camera.lat, camera.zoom),
    path: (geometry) => {
      let path = paths.get(geometry);
      if (path === undefined) {
        draw(geometry);
        path = pen.take();
        paths.set(geometry, path);
      }
      return path;
    },
  };
}

/** A frame for what is drawn of an atlas: its arcs are the lines that lands share. */
export function frameAt(atlas: Atlas, camera: Camera, width: number, height: number, grid?: number): Frame {
  const shared = atlas.geometry.arcs.features.map(({ geometry }) => geometry);
  return createFrame(width, height, camera, shared, grid);
}

/** Writes path data with relative steps: a third of the length of absolute ones. */
function relativePen(perPixel: number) {
  let written = '';
  const round = (value: number) => Math.round(value * perPixel) / perPixel;
  const pair = (a: number, b: number) => `${a}${b < 0 ? '' : ' '}${b}`;
  return {
    draw([first, ...rest]: readonly Pixels[], closed = false) {
      if (!first) return;
      let [x, y] = first.map(round) as Pixels;
      // Absolute, so that several paths can be written into one.
      written += `M${pair(x, y)}`;
      let lines = false;
      // What closes a ring is its letter.
      for (const [toX, toY] of closed && rest.at(-1)?.every((v, i) => v === first[i]) ? rest.slice(0, -1) : rest) {
        // Steps from the rounded point before: no error grows along the line.
        const dx = round(toX - x);
        const dy = round(toY - y);
        if (dx === 0 && dy === 0) continue;
        [x, y] = [round(x + dx), round(y + dy)];
        written += `${lines ? (dx < 0 ? '' : ' ') : 'l'}${pair(dx, dy)}`;
        lines = true;
      }
      if (closed) written += 'z';
    },
    /** What was written since the last time. */
    take(): string {
      const done = written;
      written = '';
      return done;
    },
  };
}
