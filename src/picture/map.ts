/** The map of a view as one SVG group, without title, legend or margins. */
import { LABEL_ORDER, type LabelKind } from '../portrayal/labelSymbols.ts';
import { once } from '../portrayal/once.ts';
import type { Scene } from '../portrayal/scene.ts';
import type { Frame } from './frame.ts';
import { graticule } from './graticule.ts';
import { type Hatching, hatchPatterns } from './hatches.ts';
import { type Box, type Measure, placedWords } from './labels.ts';
import { wordsLook } from './lettering.ts';
import { lineNames } from './lineNames.ts';
import { areaLimits, areas, areasIn, borderPaths, borders, treatyLines } from './lines.ts';
import { markedTerritories } from './markedTerritories.ts';
import { positionMarker } from './positionMarker.ts';
import { positions } from './positions.ts';
import { sideNames } from './sideNames.ts';
import { el, type SvgNode } from './svg.ts';
import { clipId, edge, ground, outlineId, territories, territoryPaths, water } from './territories.ts';

export type Part = (typeof PARTS)[number];
/** The map's parts from the lowest to the highest. */
export const PARTS = [
  'definitions',
  'borderPaths',
  'ground',
  'territories',
  'areas',
  'graticule',
  'edge',
  'water',
  'borders',
  'areaLimits',
  'treatyLines',
  'markedTerritories',
  'positions',
  'words',
] as const;

/** Parts that are written, with a halo. */
export const WRITTEN: ReadonlySet<Part> = new Set(['words']);
/** Parts that are only there to be referred to. */
export const NEVER_SEEN: ReadonlySet<Part> = new Set(['definitions', 'borderPaths']);

/** What draws the elements of each part: a drawing in the page keeps those that are as before. Called in their order. */
export function mapParts(
  scene: Scene,
  frame: Frame,
  measure: Measure,
  hatching: Hatching = 'patterns',
): Record<Part, () => SvgNode[]> {
  /** Boxes that words have taken. */
  const taken: Box[] = [];
  const paths = territoryPaths(scene.atlas, frame);
  const shownAreas = once(() => areasIn(scene, frame));
  const { width, height } = frame;
  return {
    definitions: () => [
      el('clipPath', { id: 'frame' }, el('rect', { width, height })),
      ...(hatching === 'patterns'
        ? hatchPatterns(
            scene.theme,
            [...scene.areas.values()].map(({ look }) => look),
          )
        : []),
      ...[...paths].map(([id, d]) => el('path', { id: outlineId(id), d })),
      ...[...paths.keys()].map((id) => el('clipPath', { id: clipId(id) }, el('use', { href: `#${outlineId(id)}` }))),
    ],
    borderPaths: () => borderPaths(scene, frame),
    ground: () => ground(scene, frame),
    territories: () => territories(scene, paths, hatching === 'strokes' ? frame : undefined),
    areas: () => areas(shownAreas(), frame, hatching),
    graticule: () => [graticule(frame, scene.theme)],
    edge: () => edge(scene, frame),
    water: () => water(scene, frame),
    borders: () => borders(scene, frame, new Set(paths.keys())),
    areaLimits: () => areaLimits(shownAreas()),
    treatyLines: () => treatyLines(scene, frame),
    markedTerritories: () => markedTerritories(scene, frame, paths),
    positions: () => positions(scene, frame, measure, taken),
    words: () => {
      const writers: Record<LabelKind, () => SvgNode[]> = {
        ...placedWords(scene, frame, measure, taken),
        side: () => sideNames(scene, frame, measure, taken),
        line: () => lineNames(scene, frame, measure, taken),
      };
      return LABEL_ORDER.flatMap((kind) => writers[kind]());
    },
  };
}

/** All parts, and the mark over them: a live map moves its own without drawing anything. */
export function mapPicture(scene: Scene, frame: Frame, measure: Measure, hatching?: Hatching): SvgNode {
  const parts = mapParts(scene, frame, measure, hatching);
  return el(
    'g',
    { 'clip-path': 'url(#frame)' },
    PARTS.map((part) => {
      const drawn = parts[part]();
      if (NEVER_SEEN.has(part)) return el('defs', {}, drawn);
      return WRITTEN.has(part) && drawn.length > 0 ? el('g', wordsLook(scene.theme), drawn) : drawn;
    }),
    positionMarker(scene, frame),
  );
}
