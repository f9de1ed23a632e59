/** Widths of the words of maps and charts, each measured once, in the letters the style sheet sets them in. */
import type { Measure } from '../picture/labels.ts';

const FAMILIES = {
  sans: '"Atlas Sans", "Noto Sans", system-ui, sans-serif',
  serif: '"Atlas Serif", "Noto Serif", Georgia, serif',
};

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;
// Before letters are there, their measure is only good for now.
document.fonts.addEventListener('loadingdone', () => known.clear());

export const textWidth: Measure = (text, { family, size, weight = 400, italic, spacing = 0 }) => {
  const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[family]}`;
  const key = `${font}/${text}`;
  let width = known.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return [...text].length * size * 0.56;
    context.font = font;
    width = context.measureText(text).width;
    known.set(key, width);
  }
  return width + [...text].length * spacing;
};
