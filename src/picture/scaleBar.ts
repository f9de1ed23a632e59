/** A scale bar true at the picture's centre. */
import { formatNumber } from '../i18n/format.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import type { Lang, Theme } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { textAttributes } from './labels.ts';
import { el, type SvgNode } from './svg.ts';

/** The longest round length, metres, that is no wider than `most` pixels. */
export function roundLength(metresPerPixel: number, most: number): number {
  const metres = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([5, 2, 1].find((step) => step * power <= metres) ?? 1);
}

/** The bar with its lower left corner at (x, y), pixels. */
export function scaleBar(
  frame: Pick<Frame, 'metresPerPixel'>,
  lang: Lang,
  theme: Theme,
  x: number,
  y: number,
): SvgNode {
  const metres = roundLength(frame.metresPerPixel, 120);
  const width = metres / frame.metresPerPixel;
  const text = metres >= 1000 ? `${formatNumber(lang, metres / 1000)} km` : `${formatNumber(lang, metres)} m`;
  const { ink, halo } = MAP_COLOURS[theme];
  return el(
    'g',
    { transform: `translate(${x} ${y})`, 'paint-order': 'stroke', 'stroke-linejoin': 'round' },
    el('path', { d: `M0,-6V0H${width.toFixed(1)}V-6`, fill: 'none', stroke: halo, 'stroke-width': 4 }),
    el('path', { d: `M0,-6V0H${width.toFixed(1)}V-6`, fill: 'none', stroke: ink, 'stroke-width': 1.4 }),
    el(
      'text',
      { x: 5, y: -5, fill: ink, stroke: halo, 'stroke-width': 2.4, ...textAttributes({ family: 'sans', size: 11 }) },
      text,
    ),
  );
}
