/** Under which terms the parts of a file may be used: told by the sources that are in it. See geodata/LICENSE.md. */

/** In the form of a Frictionless descriptor, with the credit to give. */
export interface Licence {
  name: string;
  title: string;
  path: string;
  credit: string;
}

const OWN: Licence = {
  name: 'CC-BY-4.0',
  title: 'Records, and lines digitised for the atlas',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  credit: 'Border Atlas contributors',
};

/** Terms of what was taken over, by the id of its source. */
const TAKEN_OVER: Record<string, readonly Licence[]> = {
  osm: [
    {
      name: 'ODbL-1.0',
      title: "Today's state borders, coasts and lakes",
      path: 'https://opendatacommons.org/licenses/odbl/1-0/',
      credit: '© OpenStreetMap contributors',
    },
  ],
  'ocha-cod-ab': [
    {
      name: 'CC-BY-SA-4.0',
      title: "Limits drawn after today's Turkish districts: the simplified copy that was read",
      path: 'https://creativecommons.org/licenses/by-sa/4.0/',
      credit: 'hamiKumbasae/turkiye-secim-haritasi',
    },
    {
      name: 'CC-BY-3.0-IGO',
      title: "Limits drawn after today's Turkish districts: the original",
      path: 'https://creativecommons.org/licenses/by/3.0/igo/',
      credit: 'UN OCHA, Türkiye COD-AB',
    },
  ],
  'geda-1919': [
    {
      name: 'CC-BY-4.0',
      title: 'Limits of the counties of 1919',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      credit: 'Georgia Elections Data Archive, D. Sichinava',
    },
  ],
  gshhg: [
    {
      name: 'LGPL-3.0',
      title: 'Rivers',
      path: 'https://www.gnu.org/licenses/lgpl-3.0.html',
      credit: 'GSHHG, P. Wessel and W. H. F. Smith',
    },
  ],
  'natural-earth': [
    {
      name: 'public-domain',
      title: "Land beyond the region, today's province limits",
      path: 'https://www.naturalearthdata.com/about/terms-of-use/',
      credit: 'Made with Natural Earth',
    },
  ],
  geonames: [
    {
      name: 'CC-BY-4.0',
      title: 'Positions of places and of some boundary points',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      credit: 'GeoNames',
    },
  ],
};

/** All data sets the geometry of the whole is made from. */
export const ALL_TAKEN_OVER: readonly string[] = Object.keys(TAKEN_OVER);

/** Terms of a file with these sources in it: the atlas's own first. */
export function licencesOf(sources: Iterable<string>): Licence[] {
  const cited = new Set(sources);
  return [OWN, ...Object.entries(TAKEN_OVER).flatMap(([id, terms]) => (cited.has(id) ? terms : []))];
}

/** The credits in a line. */
export const creditOf = (licences: readonly Licence[]): string =>
  licences.map(({ credit, name }) => `${credit} (${name})`).join('; ');
