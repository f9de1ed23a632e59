/** Widths of the chart's lettering, each measured once. The style sheet sets the same fonts, in the reader's size. */
const FONTS = {
  holder: '500 10.5px "Atlas Sans", "Noto Sans", system-ui, sans-serif',
  treaty: 'italic 400 11px "Atlas Serif", "Noto Serif", Georgia, serif',
} as const;

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** CSS pixels that a name takes in the chart in letters of usual size. */
export function textWidth(text: string, as: keyof typeof FONTS): number {
  const key = `${as} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 6;
  context.font = FONTS[as];
  const { width } = context.measureText(text);
  // Before the font is there, the measure is only good for now.
  if (document.fonts.check(FONTS[as])) known.set(key, width);
  return width;
}
