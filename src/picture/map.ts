/** The map of a view as one SVG group, without title, legend or margins. */
import type { Atlas } from '../atlas/atlas.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import { SHEET } from '../portrayal/palette.ts';
import { shownItems } from '../view/layers.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { type Hatching, hatchPatterns } from './hatches.ts';
import { type Box, labels, type Measure } from './labels.ts';
import { clipId, ground, outlineId, territories, territoryPaths, water } from './land.ts';
import { areas, borderPaths, borders, treatyLines } from './lines.ts';
import { el, type Markup } from './svg.ts';

/** What of the atlas a frame shows, for its legend. */
export function onPicture(atlas: Atlas, frame: Frame): OnScreen {
  const { territories: lands, arcs, legs, areas: zones } = atlas.geometry;
  const inside = <F extends { geometry: Parameters<Frame['path']>[0] }>(features: F[]) =>
    features.filter(({ geometry }) => frame.path(geometry) !== '');
  return {
    territories: new Set(inside(lands.features).map(({ properties }) => properties.id)),
    arcs: new Set(inside(arcs.features).map(({ id }) => id)),
    boundaries: new Set(inside(legs.features).map(({ properties }) => properties.boundary)),
    areas: new Set(inside(zones.features).map(({ properties }) => properties.id)),
  };
}

export type Part = (typeof PARTS)[number];
/** The map's parts from the lowest to the highest. */
export const PARTS = [
  'definitions',
  'borderPaths',
  'ground',
  'territories',
  'areas',
  'water',
  'borders',
  'treatyLines',
  'selection',
  'words',
] as const;

/** What draws the elements of each part: a drawing in the page keeps those that are as before. `taken`: see `labels`. */
export function mapParts(
  atlas: Atlas,
  frame: Frame,
  view: View,
  theme: Theme,
  measure: Measure,
  taken: Box[] = [],
  hatching: Hatching = 'patterns',
): Record<Part, () => Markup[]> {
  const paths = territoryPaths(atlas, frame);
  const { areas: shown } = shownItems(atlas, view);
  const { width, height } = frame;
  const selected = view.selection?.kind === 'territory' && paths.has(view.selection.id) ? view.selection.id : undefined;
  return {
    definitions: () => [
      el('clipPath', { id: 'frame' }, el('rect', { width, height })),
      ...(hatching === 'patterns'
        ? hatchPatterns(
            theme,
            atlas.geometry.areas.features.map(({ properties }) => properties).filter(({ id }) => shown.has(id)),
          )
        : []),
      ...[...paths].map(([id, d]) => el('path', { id: outlineId(id), d })),
      ...[...paths.keys()].map((id) => el('clipPath', { id: clipId(id) }, el('use', { href: `#${outlineId(id)}` }))),
    ],
    borderPaths: () => borderPaths(atlas, frame, view.date),
    ground: () => ground(atlas, frame, theme),
    territories: () => territories(atlas, paths, view.date, theme, hatching === 'strokes' ? frame : undefined),
    areas: () => areas(atlas, frame, view, theme, hatching),
    water: () => water(atlas, frame, theme),
    borders: () => borders(atlas, frame, new Set(paths.keys()), view, theme),
    treatyLines: () => treatyLines(atlas, frame, view, theme),
    selection: () =>
      selected
        ? [
            el('use', {
              href: `#${outlineId(selected)}`,
              fill: 'none',
              stroke: SHEET[theme].selection,
              'stroke-width': 2.6,
            }),
          ]
        : [],
    words: () => labels(atlas, frame, view, theme, measure, taken),
  };
}

/** How all words of a map are drawn: their halo beneath them. */
export const wordsLook = (theme: Theme): Record<string, string> => ({
  'paint-order': 'stroke',
  stroke: SHEET[theme].halo,
  'stroke-width': '2.4',
  'stroke-linejoin': 'round',
});

export function mapPicture(
  atlas: Atlas,
  frame: Frame,
  view: View,
  theme: Theme,
  measure: Measure,
  hatching?: Hatching,
): Markup {
  const parts = mapParts(atlas, frame, view, theme, measure, [], hatching);
  return el(
    'g',
    { 'clip-path': 'url(#frame)' },
    PARTS.map((part) => {
      const drawn = parts[part]();
      if (part === 'definitions' || part === 'borderPaths') return el('defs', {}, drawn);
      return part === 'words' ? el('g', wordsLook(theme), drawn) : drawn;
    }),
  );
}
