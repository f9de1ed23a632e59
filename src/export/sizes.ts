/** Sizes of exported pictures. */

/** CSS pixels to the inch. */
export const CSS_DPI = 96;

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

const MM = CSS_DPI / 25.4;
const millimetres = (width: number, height: number): Size => ({
  width: Math.round(width * MM),
  height: Math.round(height * MM),
});

/** Paper by its name; `column`: one column of a journal; `wide`: a slide of 16 to 9. */
export const SIZES = {
  column: millimetres(85, 190),
  a4: millimetres(297, 210),
  'a4-upright': millimetres(210, 297),
  a3: millimetres(420, 297),
  wide: { width: 1280, height: 720 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as SizeName[];
