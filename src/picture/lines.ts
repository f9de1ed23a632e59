/** Borders of the day and treaty lines, drawn by rank and by how well each is known. */
import type { ArcFeature, Atlas, LegFeature } from '../atlas/atlas.ts';
import { borderKind } from '../atlas/query.ts';
import type { Area } from '../atlas/types.ts';
import { areaOutlines, endsWithMap } from '../portrayal/areaOutlines.ts';
import { doubtBands } from '../portrayal/doubtBands.ts';
import { areaInk, LAYER_INKS, SHEET } from '../portrayal/palette.ts';
import { areaHatch, areaHatchName } from '../portrayal/patterns.ts';
import { arcState } from '../portrayal/states.ts';
import { DASHED_FROM_M, DOTTED_FROM_M, FORCED_OPACITY } from '../portrayal/treaties.ts';
import { type Shown, shownItems } from '../view/layers.ts';
import type { Theme, View } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { type Hatching, hatchStrokes } from './hatches.ts';
import { clipId } from './land.ts';
import { type Attributes, el, type Markup } from './svg.ts';

const line = (d: string, stroke: string, width: number, more: Attributes = {}) =>
  d ? el('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round', ...more }) : undefined;

/** Dashes of a line by grade, in CSS pixels; undefined is solid. */
const GRADE_DASHES: Record<string, string | undefined> = { A: undefined, B: '6 2.5', C: '0.1 3' };

const isMarkup = (value: Markup | undefined): value is Markup => value !== undefined;

/** A band as wide as the doubt about a line. */
function band(
  frame: Frame,
  lines: readonly { id: number; properties: { accuracy_m: number }; geometry: ArcFeature['geometry'] }[],
  ink: string,
  opacity: number,
): Markup[] {
  return doubtBands(lines)
    .features.map(({ geometry, properties }) =>
      line(frame.path(geometry), ink, (2 * Number(properties?.accuracy_m)) / frame.metresPerPixel, {
        'stroke-opacity': opacity,
        'stroke-linecap': 'round',
      }),
    )
    .filter(isMarkup);
}

const arcId = (arc: ArcFeature) => `a-${arc.id}`;
const references = (arcs: ArcFeature[]) => arcs.map((arc) => el('use', { href: `#${arcId(arc)}` }));

/** A group of lines drawn alike. */
function group(arcs: ArcFeature[], stroke: string, width: number, more: Attributes = {}): Markup | undefined {
  if (arcs.length === 0) return undefined;
  return el(
    'g',
    { fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round', ...more },
    references(arcs),
  );
}

/** The lines of a day's borders, or of any, to be referred to. */
export function borderPaths(atlas: Atlas, frame: Frame, day?: string): Markup[] {
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  return arcs
    .filter((arc) => day === undefined || borderKind(atlas, arc, day) !== 'none')
    .map((arc) => ({ id: arcId(arc), d: frame.path(arc.geometry) }))
    .filter(({ d }) => d !== '')
    .map((path) => el('path', path));
}

/** Borders of the day, by reference to their paths. `clips`: the lands whose clip paths exist. */
export function borders(
  atlas: Atlas,
  frame: Frame,
  clips: ReadonlySet<string>,
  view: Pick<View, 'date'>,
  theme: Theme,
): Markup[] {
  const { border, doubt } = SHEET[theme];
  const arcs: ArcFeature[] = atlas.geometry.arcs.features;
  const holders: ArcFeature[] = [];
  const units: ArcFeature[] = [];
  const ribbons = new Map<string, { colour: string; arcs: ArcFeature[] }>();
  for (const arc of arcs) {
    const state = arcState(atlas, arc, view.date, theme);
    if (state.kind === 'none') continue;
    if (!frame.path(arc.geometry)) continue;
    if (state.kind === 'units') {
      units.push(arc);
      continue;
    }
    holders.push(arc);
    for (const side of ['left', 'right'] as const) {
      const land = arc.properties[side];
      if (land && clips.has(land))
        ribbons.set(land, { colour: state[side], arcs: [...(ribbons.get(land)?.arcs ?? []), arc] });
    }
  }
  return [
    ...band(
      frame,
      holders.filter(({ properties }) => properties.grade === 'C'),
      border,
      doubt,
    ),
    // Each land's own side of its borders in a stronger shade of its colour, as hand-coloured atlases have it.
    ...[...ribbons].map(([land, { colour, arcs: own }]) =>
      group(own, colour, 6, { 'stroke-opacity': 0.9, 'clip-path': `url(#${clipId(land)})` }),
    ),
    group(units, border, 0.9, { 'stroke-dasharray': '4 2.5', 'stroke-opacity': 0.75 }),
    ...['A', 'B', 'C'].map((grade) =>
      group(
        holders.filter(({ properties }) => properties.grade === grade),
        border,
        grade === 'C' ? 1.6 : 1.2,
        { 'stroke-dasharray': GRADE_DASHES[grade], 'stroke-linecap': grade === 'C' ? 'round' : undefined },
      ),
    ),
  ].filter(isMarkup);
}

const opacityOf = (shown: Shown) => (shown === 'forced' ? FORCED_OPACITY : 1);

const AREA_DASHES: Record<Area['kind'], string> = { liva: '9 3', ceded: '16 3 3 3', zone: '7 3', claim: '4 3' };

/** Areas of documents: a light hatch, and an outline where they do not end with the map; never a fill. */
export function areas(atlas: Atlas, frame: Frame, view: View, theme: Theme, hatching: Hatching = 'patterns'): Markup[] {
  const { areas: shown } = shownItems(atlas, view);
  const outlines = new Map(areaOutlines(atlas).features.map((outline) => [outline.id, outline.geometry]));
  return atlas.geometry.areas.features.flatMap(({ id: feature, properties, geometry }) => {
    const { id, kind } = properties;
    const as = shown.get(id);
    const d = as && frame.path(geometry);
    if (!d) return [];
    const claim = kind === 'claim';
    const opacity = opacityOf(as);
    const light = (claim ? 0.55 : 0.22) * opacity;
    const href = `#area-${id}`;
    const clip = `area-clip-${id}`;
    const limit = endsWithMap(atlas, id) ? outlines.get(feature) : undefined;
    const limitHref = limit ? `${href}-limit` : href;
    const outline = (stroke: string, width: number, more: Attributes) =>
      el('use', { href: limitHref, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round', ...more });
    return [
      el(
        'defs',
        {},
        el('path', { id: href.slice(1), d }),
        limit && el('path', { id: limitHref.slice(1), d: frame.path(limit) }),
        hatching === 'strokes' && el('clipPath', { id: clip }, el('use', { href })),
      ),
      hatching === 'strokes'
        ? el('g', { 'clip-path': `url(#${clip})` }, hatchStrokes(areaHatch(properties, theme), frame, light))
        : el('use', { href, fill: `url(#${areaHatchName(properties)})`, 'fill-opacity': light }),
      outline(SHEET[theme].halo, 4, { 'stroke-opacity': 0.7 * opacity }),
      outline(areaInk(properties, theme), claim ? 2 : 1.7, {
        'stroke-dasharray': AREA_DASHES[kind],
        'stroke-opacity': opacity,
      }),
    ];
  });
}

const legId = (leg: LegFeature) => `l-${leg.id}`;

/** Treaty lines, leg by leg; the selected one is wider. */
export function treatyLines(atlas: Atlas, frame: Frame, view: View, theme: Theme): Markup[] {
  const { boundaries: shown } = shownItems(atlas, view);
  const { selection } = view;
  const drawn = new Map<string, { legs: LegFeature[]; ink: string; opacity: number }>();
  const legs: LegFeature[] = atlas.geometry.legs.features;
  for (const leg of legs) {
    const as = shown.get(leg.properties.boundary);
    if (!as) continue;
    const ink = LAYER_INKS[theme][leg.properties.layer] ?? SHEET[theme].ink;
    const entry = drawn.get(leg.properties.boundary) ?? { legs: [], ink, opacity: opacityOf(as) };
    entry.legs.push(leg);
    drawn.set(leg.properties.boundary, entry);
  }
  return [...drawn].flatMap(([boundary, { legs: parts, ink, opacity }]) => {
    const selected = (leg: LegFeature) =>
      selection?.kind === 'boundary' &&
      selection.id === boundary &&
      (selection.leg === undefined || selection.leg === leg.properties.leg);
    const pieces = parts.map((leg) => ({ leg, d: frame.path(leg.geometry) })).filter(({ d }) => d !== '');
    return [
      ...band(
        frame,
        parts.filter(({ properties }) => properties.accuracy_m >= DOTTED_FROM_M),
        ink,
        0.12 * opacity,
      ),
      el(
        'defs',
        {},
        pieces.map(({ leg, d }) => el('path', { id: legId(leg), d, fill: 'none', 'stroke-linejoin': 'round' })),
      ),
      ...pieces.map(({ leg }) =>
        el('use', {
          href: `#${legId(leg)}`,
          stroke: SHEET[theme].halo,
          'stroke-width': 5,
          'stroke-opacity': 0.9 * opacity,
          'stroke-linecap': 'round',
        }),
      ),
      ...pieces.map(({ leg }) => {
        const { accuracy_m } = leg.properties;
        const dotted = accuracy_m >= DOTTED_FROM_M;
        return el('use', {
          href: `#${legId(leg)}`,
          stroke: ink,
          'stroke-width': selected(leg) ? 4 : 2.3,
          'stroke-opacity': opacity,
          'stroke-dasharray': dotted ? '0.1 4.2' : accuracy_m >= DASHED_FROM_M ? '7 3.2' : undefined,
          'stroke-linecap': dotted ? 'round' : undefined,
        });
      }),
    ].filter(isMarkup);
  });
}
