/** Writing that is turned to run along a line, set where nothing else stands. */
import type { Frame } from './frame.ts';
import { type Box, fits, type Measure, type TextStyle, textAttributes } from './labels.ts';
import { HALF_HEIGHT } from './lettering.ts';
import { type Attributes, el, type SvgNode } from './svg.ts';

export interface Along {
  /** Pixels: the middle of the writing. */
  at: [x: number, y: number];
  /** Degrees clockwise from level. */
  turn: number;
  lines: { text: string; dy: number }[];
  style: TextStyle;
  ink: string;
  /** What its halo differs in from that of the words' group. */
  halo: Attributes;
}

/** Each is set where nothing stands and `apart` pixels from the last of its kind. Adds to `taken`. */
export function write(candidates: Iterable<Along>, frame: Frame, apart: number, measure: Measure, taken: Box[]) {
  const written: SvgNode[] = [];
  const places: [number, number][] = [];
  for (const { at, turn, lines, style, ink, halo } of candidates) {
    const [x, y] = at;
    const angle = (turn * Math.PI) / 180;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    // The box of a turned line of text is cut in pieces: as one it would hold much free room.
    const pieces = lines.flatMap(({ text, dy }) => {
      const width = measure(text, style);
      const off = dy - style.size * HALF_HEIGHT;
      const reachX = (width / 8) * Math.abs(across) + style.size * 0.5;
      const reachY = (width / 8) * Math.abs(down) + style.size * 0.5;
      return [-0.375, -0.125, 0.125, 0.375].map((share): Box => {
        const [px, py] = [x + share * width * across - off * down, y + share * width * down + off * across];
        return [px - reachX, py - reachY, px + reachX, py + reachY];
      });
    });
    const clear = pieces.every((box) => fits(box, frame, taken));
    if (!clear || places.some(([px, py]) => Math.hypot(px - x, py - y) < apart)) continue;
    places.push(at);
    taken.push(...pieces);
    written.push(
      el(
        'g',
        { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`, fill: ink, ...halo },
        lines.map(({ text, dy }) => el('text', { y: dy, 'text-anchor': 'middle', ...textAttributes(style) }, text)),
      ),
    );
  }
  return written;
}
