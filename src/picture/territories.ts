/** The ground, the territories in their holders' tints, water, and the end of the map. */
import type { ArcFeature, Atlas } from '../atlas/atlas.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import { HATCHES, type Hatch, statusHatch, statusHatchName } from '../portrayal/patterns.ts';
import type { Scene } from '../portrayal/scene.ts';
import { HATCH_OPACITY } from '../portrayal/states.ts';
import { LINES } from '../portrayal/symbols.ts';
import { territoryBounds } from '../view/bounds.ts';
import type { Frame } from './frame.ts';
import { hatchStrokes } from './hatches.ts';
import { softStrokes, strokeOf } from './strokes.ts';
import { el, type SvgNode } from './svg.ts';

/** Outlines of the territories inside the frame, by id. Each is written once and referred to from then on. */
export function territoryPaths(atlas: Atlas, frame: Frame): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { properties, geometry } of atlas.geometry.territories.features) {
    const d = frame.path(geometry);
    if (d) paths.set(properties.id, d);
  }
  return paths;
}

export const outlineId = (territory: string) => `t-${territory}`;
const hatchedId = (hatch: Hatch) => `hatched-${hatch}`;
export const clipId = (territory: string) => `c-${territory}`;

export function ground({ atlas, theme }: Scene, frame: Frame): SvgNode[] {
  const colours = MAP_COLOURS[theme];
  const land = atlas.geometry.land.features.map(({ geometry }) => frame.path(geometry)).join('');
  const [west, south, east, north] = territoryBounds(atlas) ?? [0, 0, 0, 0];
  const [left, top] = frame.project([west, north]);
  const [right, bottom] = frame.project([east, south]);
  return [
    el('rect', { width: frame.width, height: frame.height, fill: colours.sea }),
    el('path', { d: land, fill: colours.paper }),
    // Inside the mapped region every bit of land is a territory; the coarser coast of the land beyond is covered.
    el('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: colours.sea }),
  ];
}

/** The part of a frame that lands lie in. */
function roomOf(atlas: Atlas, ids: readonly string[], { project, width, height }: Frame) {
  const [west, south, east, north] = territoryBounds(atlas, ids) ?? [0, 0, 0, 0];
  const [left, top] = project([west, north]).map((at) => Math.max(0, at)) as [number, number];
  const [right, bottom] = project([east, south]);
  return {
    x: left,
    y: top,
    width: Math.max(0, Math.min(right, width) - left),
    height: Math.max(0, Math.min(bottom, height) - top),
  };
}

/** Territories in the tints of a day. `across`: hatches are drawn out across it and cut to their territories, instead of patterns. */
export function territories(scene: Scene, paths: Map<string, string>, across?: Frame): SvgNode[] {
  const { atlas, theme } = scene;
  const hatched = new Map<Hatch, string[]>();
  const tinted = [...paths.keys()].map((id) => {
    const state = scene.territory(id);
    const href = `#${outlineId(id)}`;
    // A hair of its own colour round each territory closes the seams between neighbours.
    const tint = el('use', { href, fill: state.fill, stroke: state.fill, 'stroke-width': 0.6 });
    const hatches = HATCHES.filter((hatch) => state[hatch] > 0);
    if (across) for (const hatch of hatches) hatched.set(hatch, [...(hatched.get(hatch) ?? []), id]);
    if (across || hatches.length === 0) return tint;
    // One element for each territory, so that on another day the others stay what they are.
    return el(
      'g',
      {},
      tint,
      hatches.map((hatch) =>
        el('use', { href, fill: `url(#${statusHatchName(hatch)})`, 'fill-opacity': state[hatch] }),
      ),
    );
  });
  if (!across) return tinted;
  return [
    ...tinted,
    ...[...hatched].flatMap(([hatch, ids]) => [
      el(
        'clipPath',
        { id: hatchedId(hatch) },
        ids.map((id) => el('use', { href: `#${outlineId(id)}` })),
      ),
      el(
        'g',
        { 'clip-path': `url(#${hatchedId(hatch)})` },
        hatchStrokes(statusHatch(hatch, theme), across, HATCH_OPACITY[hatch], roomOf(atlas, ids, across)),
      ),
    ]),
  ];
}

export function water({ atlas, theme }: Scene, frame: Frame): SvgNode[] {
  const lakes = atlas.geometry.water.features.map(({ geometry }) => frame.path(geometry)).join('');
  const coast = atlas.geometry.arcs.features
    .filter(({ properties }) => properties.method === 'coast')
    .map(({ geometry }) => frame.path(geometry))
    .join('');
  const how = { zoom: frame.camera.zoom, theme };
  return [
    el('path', { d: lakes, ...strokeOf(LINES.shore, how), fill: MAP_COLOURS[theme].water }),
    el('defs', {}, el('path', { id: 'coast', d: coast })),
    ...[...softStrokes(LINES.coastGlow, how), strokeOf(LINES.coast, how)].map((look) =>
      el('use', { href: '#coast', ...look }),
    ),
  ];
}

/** The end of the mapped region: the colours fade into the paper. */
export function edge({ atlas, theme }: Scene, frame: Frame): SvgNode[] {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const d = arcs
    .filter(({ properties: { method, left, right } }) => method === 'frame' && (left || right))
    .map(({ geometry }) => frame.path(geometry))
    .join('');
  return softStrokes(LINES.edge, { zoom: frame.camera.zoom, theme }).map((look) => el('path', { d, ...look }));
}
