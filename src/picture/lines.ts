/** Borders of the day and treaty lines, drawn by rank and by how well each is known. */
import type { ArcFeature, LegFeature } from '../atlas/atlas.ts';
import { DRAWN_GRADES } from '../atlas/enumerations.ts';
import { borderKind } from '../atlas/query.ts';
import { areaOutlines, endsWithMap } from '../portrayal/areaOutlines.ts';
import { doubtBands } from '../portrayal/doubtBands.ts';
import { areaHatch, areaHatchName } from '../portrayal/patterns.ts';
import type { Scene } from '../portrayal/scene.ts';
import {
  AREA_OUTLINES,
  areaHatchOpacity,
  atZoom,
  BANDS,
  type BandSymbol,
  BORDERS,
  borderHasBand,
  LINES,
  type LineSymbol,
  legHasBand,
  legSymbol,
  SHOWN,
} from '../portrayal/symbols.ts';
import type { Frame } from './frame.ts';
import { type Hatching, hatchStrokes } from './hatches.ts';
import { bandOf, softStrokes, strokeOf } from './strokes.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';
import { clipId } from './territories.ts';

const isMarkup = (value: SvgNode | undefined): value is SvgNode => value !== undefined;

/** Bands as wide as the doubt about lines. */
function bands(
  frame: Frame,
  lines: readonly { id: number; properties: { accuracy_m: number }; geometry: ArcFeature['geometry'] }[],
  symbol: BandSymbol,
  how: Parameters<typeof bandOf>[2],
): SvgNode[] {
  return doubtBands(lines)
    .features.map(({ geometry, properties }) => ({
      d: frame.path(geometry),
      width: (2 * Number(properties?.accuracy_m)) / frame.metresPerPixel,
    }))
    .filter(({ d }) => d !== '')
    .map(({ d, width }) => el('path', { d, ...bandOf(symbol, width, how) }));
}

const arcId = (arc: ArcFeature) => `a-${arc.id}`;
const references = (arcs: ArcFeature[]) => arcs.map((arc) => el('use', { href: `#${arcId(arc)}` }));

/** A group of lines drawn alike. */
const group = (arcs: ArcFeature[], look: Attributes): SvgNode | undefined =>
  arcs.length > 0 ? el('g', look, references(arcs)) : undefined;

/** The lines of a day's borders, or of any, to be referred to. */
export function borderPaths(
  { atlas, view }: Scene,
  frame: Frame,
  which: 'of the day' | 'all' = 'of the day',
): SvgNode[] {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  return arcs
    .filter((arc) => which === 'all' || borderKind(atlas, arc, view.date) !== 'none')
    .map((arc) => ({ id: arcId(arc), d: frame.path(arc.geometry) }))
    .filter(({ d }) => d !== '')
    .map((path) => el('path', path));
}

/** Borders of the day, by reference to their paths. `clips`: the territories whose clip paths exist. */
export function borders(scene: Scene, frame: Frame, clips: ReadonlySet<string>): SvgNode[] {
  const how = { zoom: frame.camera.zoom, theme: scene.theme };
  const arcs: ArcFeature[] = scene.atlas.geometry.arcs.features;
  const holders: ArcFeature[] = [];
  const units: ArcFeature[] = [];
  const ribbons = new Map<string, { colour: string; arcs: ArcFeature[] }>();
  for (const arc of arcs) {
    const state = scene.border(arc);
    if (state.kind === 'none') continue;
    if (!frame.path(arc.geometry)) continue;
    if (state.kind === 'units') {
      units.push(arc);
      continue;
    }
    holders.push(arc);
    for (const side of ['left', 'right'] as const) {
      const territory = arc.properties[side];
      if (territory && clips.has(territory))
        ribbons.set(territory, { colour: state[side], arcs: [...(ribbons.get(territory)?.arcs ?? []), arc] });
    }
  }
  return [
    ...bands(
      frame,
      holders.filter(({ properties }) => borderHasBand(properties.grade)),
      BANDS.border,
      how,
    ),
    // Each territory's own side of its borders in a stronger shade of its colour: the other half is cut off.
    ...[...ribbons].map(([territory, { colour, arcs: own }]) =>
      group(own, {
        ...strokeOf(LINES.ribbon, { ...how, own: colour }),
        'stroke-width': 2 * atZoom(LINES.ribbon.width, how.zoom),
        'clip-path': `url(#${clipId(territory)})`,
      }),
    ),
    group(units, strokeOf(LINES.units, how)),
    ...DRAWN_GRADES.map((grade) =>
      group(
        holders.filter(({ properties }) => properties.grade === grade),
        strokeOf(BORDERS[grade], how),
      ),
    ),
  ].filter(isMarkup);
}

/** The areas of documents that a frame shows, with the ids of their edges and of what is drawn of them as outlines. */
export function areasIn({ atlas, areas: items, theme }: Scene, frame: Frame) {
  const outlines = new Map(areaOutlines(atlas).features.map((outline) => [outline.id, outline.geometry]));
  return [...items.values()].flatMap((item) => {
    const { area, feature, ink } = item;
    const d = feature && frame.path(feature.geometry);
    if (!d) return [];
    // Where an area ends with the map, its outline is less than its edge.
    const limit = endsWithMap(atlas, area.id) ? outlines.get(feature.id) : undefined;
    const edge = `area-${area.id}`;
    const how = { zoom: frame.camera.zoom, theme, own: ink, shown: SHOWN[item.shown], marked: item.selected };
    return [{ ...item, d, edge, limit, outline: limit ? `${edge}-limit` : edge, how }];
  });
}

type DrawnArea = ReturnType<typeof areasIn>[number];

/** Areas of documents: a light hatch, never a fill. Defines what their outlines refer to. */
export function areas(shown: readonly DrawnArea[], frame: Frame, hatching: Hatching = 'patterns'): SvgNode[] {
  return shown.flatMap(({ area, look, d, edge, limit, outline, how }) => {
    const light = areaHatchOpacity(area.kind) * how.shown;
    const clip = `area-clip-${area.id}`;
    const href = `#${edge}`;
    return [
      el(
        'defs',
        {},
        el('path', { id: edge, d }),
        limit && el('path', { id: outline, d: frame.path(limit) }),
        hatching === 'strokes' && el('clipPath', { id: clip }, el('use', { href })),
      ),
      hatching === 'strokes'
        ? el('g', { 'clip-path': `url(#${clip})` }, hatchStrokes(areaHatch(look, how.theme), frame, light))
        : el('use', { href, fill: `url(#${areaHatchName(look)})`, 'fill-opacity': light }),
    ];
  });
}

/** The outlines of areas, where they do not end with the map: kind by kind over the casings of all. */
export function areaLimits(shown: readonly DrawnArea[]): SvgNode[] {
  const drawn = (symbol: LineSymbol, { outline, how }: DrawnArea) =>
    el('use', { href: `#${outline}`, ...strokeOf(symbol, how) });
  return [
    ...shown.map((item) => drawn(LINES.areaCasing, item)),
    ...Object.entries(AREA_OUTLINES).flatMap(([kind, symbol]) =>
      shown.filter(({ area }) => area.kind === kind).map((item) => drawn(symbol, item)),
    ),
  ];
}

const legId = (leg: LegFeature) => `l-${leg.id}`;

/** Treaty lines, leg by leg; the selected one is wider, and so is the one being walked, in a glow. */
export function treatyLines({ lines, theme }: Scene, frame: Frame): SvgNode[] {
  return [...lines.values()].flatMap(({ legs, ink, shown }) => {
    const pieces = legs
      .map((leg) => ({ ...leg, d: frame.path(leg.feature.geometry), href: `#${legId(leg.feature)}` }))
      .filter(({ d }) => d !== '');
    if (pieces.length === 0) return [];
    const how = { zoom: frame.camera.zoom, theme, own: ink, shown: SHOWN[shown] };
    // The leg being walked is drawn in full, whatever its day.
    const full = { ...how, shown: 1 };
    return [
      ...bands(
        frame,
        legs.map(({ feature }) => feature).filter(({ properties }) => legHasBand(properties.accuracy_m)),
        BANDS.leg,
        how,
      ),
      el(
        'defs',
        {},
        pieces.map(({ feature, d }) => el('path', { id: legId(feature), d })),
      ),
      ...pieces.flatMap(({ highlighted, href }) =>
        highlighted ? softStrokes(LINES.legGlow, full).map((stroke) => el('use', { href, ...stroke })) : [],
      ),
      el(
        'g',
        strokeOf(LINES.legCasing, how),
        pieces.map(({ href }) => el('use', { href })),
      ),
      ...pieces.map(({ feature, selected, highlighted, href }) =>
        el('use', {
          href,
          ...strokeOf(legSymbol(feature.properties.accuracy_m), {
            ...(highlighted ? full : how),
            marked: selected || highlighted,
          }),
        }),
      ),
    ];
  });
}
