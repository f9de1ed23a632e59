/** Whose the data are: written into every file that leaves the page. */
export const DATA_CREDIT =
  'Border Atlas contributors (CC BY 4.0); © OpenStreetMap contributors (ODbL); UN OCHA; GEDA; Natural Earth; GeoNames; GSHHG';

/** What a file says of itself. */
export interface About {
  /** `Border Atlas · 13 October 1921` */
  title: string;
  /** ISO day of the view. */
  date: string;
  /** Permanent address of the view; null where the atlas has none that others can open. */
  link: string | null;
}
