/** The map of a view as one SVG group, without title, legend or margins. */
import type { Atlas } from '../atlas/atlas.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import { SHEET } from '../portrayal/palette.ts';
import { shownItems } from '../view/layers.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { hatchDefinitions } from './hatches.ts';
import { labels, type Measure } from './labels.ts';
import { clipId, ground, outlineId, territories, territoryPaths, water } from './land.ts';
import { areas, borders, treatyLines } from './lines.ts';
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

/** @param words false leaves out all text: for thumbnails */
export function mapPicture(
  atlas: Atlas,
  frame: Frame,
  view: View,
  theme: Theme,
  measure: Measure,
  words = true,
): Markup {
  const paths = territoryPaths(atlas, frame);
  const { areas: shown } = shownItems(atlas, view);
  const { width, height } = frame;
  const selected = view.selection?.kind === 'territory' && paths.has(view.selection.id) ? view.selection.id : undefined;
  return el(
    'g',
    { 'clip-path': 'url(#frame)' },
    el(
      'defs',
      {},
      el('clipPath', { id: 'frame' }, el('rect', { width, height })),
      hatchDefinitions(
        theme,
        atlas.geometry.areas.features.map(({ properties }) => properties).filter(({ id }) => shown.has(id)),
      ),
      [...paths].map(([id, d]) => el('path', { id: outlineId(id), d })),
      [...paths.keys()].map((id) => el('clipPath', { id: clipId(id) }, el('use', { href: `#${outlineId(id)}` }))),
    ),
    ground(atlas, frame, theme),
    territories(atlas, paths, view.date, theme),
    areas(atlas, frame, view, theme),
    water(atlas, frame, theme),
    borders(atlas, frame, new Set(paths.keys()), view, theme),
    treatyLines(atlas, frame, view, theme),
    selected &&
      el('use', { href: `#${outlineId(selected)}`, fill: 'none', stroke: SHEET[theme].selection, 'stroke-width': 2.6 }),
    words &&
      el(
        'g',
        { 'paint-order': 'stroke', 'stroke-width': 2.4, 'stroke-linejoin': 'round' },
        labels(atlas, frame, view, theme, measure),
      ),
  );
}
