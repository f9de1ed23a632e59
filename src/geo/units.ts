/** Units of the sources, and figures as they are printed. */

/** Metres in a Russian foot of the treaties, which is the English one. */
export const METRES_PER_FOOT = 0.3048;

/**
 * A figure to so many decimals, halves up, as `Intl.NumberFormat` prints it: the same in a table as on the page.
 * (`toFixed` looks at the binary number and makes 12.3 of 12.35.)
 */
export function roundTo(value: number, places: number): number {
  const shifted = (number: number, by: number) => {
    const [digits, exponent = '0'] = String(number).split('e');
    return Number(`${digits}e${Number(exponent) + by}`);
  };
  return shifted(Math.sign(value) * Math.round(shifted(Math.abs(value), places)), -places);
}
