/** The degrees of the graticule along the top and the right edge of a picture. */
import { degreesInSight } from '../portrayal/graticule.ts';
import { MAP_COLOURS } from '../portrayal/palette.ts';
import type { Theme } from '../view/view.ts';
import type { Frame } from './frame.ts';
import { type TextStyle, textAttributes } from './labels.ts';
import { el, type SvgNode } from './svg.ts';

const STYLE: TextStyle = { family: 'sans', size: 9 };
/** From the edge to the baseline, and from the corners to the first writing, CSS pixels. */
const INSET = 9;
const CORNER = 16;

export function degrees(frame: Frame, theme: Theme): SvgNode {
  const { width, height, camera, project } = frame;
  const [west, south, east, north] = frame.window;
  const { top, side } = degreesInSight({ zoom: camera.zoom, west, south, east, north });
  const { faint, halo } = MAP_COLOURS[theme];
  const write = (text: string, transform: string) =>
    el('g', { transform }, el('text', { 'text-anchor': 'middle', ...textAttributes(STYLE) }, text));
  const clear = (at: number, length: number) => at > CORNER && at < length - CORNER;
  return el(
    'g',
    {
      fill: faint,
      stroke: halo,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    top.map(({ at, text }) => {
      const [x] = project([at, camera.lat]);
      return clear(x, width) && write(text, `translate(${x.toFixed(1)} ${INSET})`);
    }),
    side.map(({ at, text }) => {
      const [, y] = project([camera.lon, at]);
      return clear(y, height) && write(text, `translate(${width - 3} ${y.toFixed(1)}) rotate(-90)`);
    }),
  );
}
