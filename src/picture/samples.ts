/** Samples of the map's symbols for legends, drawn as the map draws them. */
import type { DrawnGrade } from '../atlas/enumerations.ts';
import type { Area, Grade } from '../atlas/types.ts';
import { type AreaLook, areaInk, layerInk } from '../portrayal/palette.ts';
import { areaHatch } from '../portrayal/patterns.ts';
import {
  AREA_OUTLINES,
  areaHatchOpacity,
  BANDS,
  BORDERS,
  borderHasBand,
  LEGS,
  LINES,
  type LineSymbol,
  SHOWN,
} from '../portrayal/symbols.ts';
import type { Shown } from '../view/layers.ts';
import type { Theme } from '../view/view.ts';
import { hatchStrokes } from './hatches.ts';
import { bandOf, strokeOf } from './strokes.ts';
import { el, SVG, type SvgNode, serialise } from './svg.ts';

/** Of a sample, CSS pixels. */
export const SAMPLE = { width: 28, height: 16 };
/** The zoom whose widths samples show: the middle of those that lines grow between. */
export const SAMPLE_ZOOM = 8;

const COURSE = `M1,${SAMPLE.height / 2}H${SAMPLE.width - 1}`;
/** Width of a band of doubt, CSS pixels. */
const BAND = 10;

const line = (symbol: LineSymbol, theme: Theme, own?: string, shown = 1) =>
  el('path', { d: COURSE, ...strokeOf(symbol, { zoom: SAMPLE_ZOOM, theme, own, shown }) });

/** Of a border between powers, or between the units of one. */
export const borderSample = (kind: 'holders' | 'units', theme: Theme): SvgNode[] => [
  line(kind === 'units' ? LINES.units : BORDERS.A, theme),
];

/** Of a border known this well, with the band of doubt where the map draws one. */
export const gradeSample = (grade: DrawnGrade, theme: Theme): SvgNode[] => [
  ...(borderHasBand(grade)
    ? [el('path', { d: COURSE, ...bandOf(BANDS.border, BAND, { zoom: SAMPLE_ZOOM, theme }) })]
    : []),
  line(BORDERS[grade], theme),
];

/** Of a treaty line in the ink of its layer. */
export const legSample = (layer: string, theme: Theme, shown: Shown = 'live', grade: DrawnGrade = 'A'): SvgNode[] => [
  line(LEGS[grade], theme, layerInk(layer, theme), SHOWN[shown]),
];

/**
 * How a treaty line known this well is dashed, as variables for a style sheet: `--stroke` and, with the gap after it,
 * `--period`, in widths of the line. Nothing where it is solid.
 */
export function legDashes(grade: Grade): Record<`--${string}`, number> {
  const { dash, cap }: Partial<LineSymbol> = grade === 'D' ? {} : LEGS[grade];
  if (!dash) return {};
  const [stroke = 0, gap = 0] = dash;
  // Round ends make a stroke longer by its width.
  return { '--stroke': cap ? stroke + 1 : stroke, '--period': stroke + gap };
}

/**
 * The hatch of an area in its outline.
 *
 * @param clip id of the sample's box, where the hatch would run out of it
 */
export function areaSample(kind: Area['kind'], look: AreaLook, theme: Theme, as: Shown, clip?: string): SvgNode[] {
  const shown = SHOWN[as];
  const outline = strokeOf(AREA_OUTLINES[kind], { zoom: SAMPLE_ZOOM, theme, own: areaInk(look, theme), shown });
  const inset = Number(outline['stroke-width']) / 2;
  const { width, height } = SAMPLE;
  return [
    el(
      'g',
      { 'clip-path': clip && `url(#${clip})` },
      hatchStrokes(areaHatch(look, theme), SAMPLE, areaHatchOpacity(kind) * shown),
    ),
    el('rect', { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, ...outline }),
  ];
}

/** A sample as a drawing of its own. */
export const sampleImage = (sample: SvgNode[]): string =>
  serialise(el('svg', { xmlns: SVG, viewBox: `0 0 ${SAMPLE.width} ${SAMPLE.height}` }, sample));
