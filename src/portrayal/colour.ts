/** Colours as the palette writes them, `#rrggbb`: read, written and mixed in one place. Pure. */

/** Red, green and blue, 0 to 255. */
export type Rgb = [red: number, green: number, blue: number];

export const toRgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const toHex = (rgb: Rgb) => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** `share` (0 to 1) of `b` in `a`, mixed in sRGB. Opaque hex colours in and out. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [toRgb(a), toRgb(b)];
  return toHex(x.map((c, i) => c + ((y[i] ?? 0) - c) * share) as Rgb);
}
