/**
 * The frontier of 1878–1914 against what is known of villages on either side
 * of it. Positions: GeoNames through the lists named, within about 2 km.
 */
import { distance, nearestPointOnLine } from '@turf/turf';
import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { readArcs } from '../../scripts/data/files/geodata.ts';
import { territoryAt } from '../../src/atlas/locate.ts';
import { spellOn } from '../../src/atlas/query.ts';
import type { Position } from '../../src/atlas/types.ts';

const atlas = readAtlas();

const holderOn = (position: Position, day: string) => {
  const id = territoryAt(atlas, position);
  return id === null ? undefined : spellOn(atlas, id, day)?.holder;
};

/** Village, position, where it is reported to have belonged. */
const RUSSIAN: [string, Position, string][] = [
  ['Makriali (Kemalpaşa)', [41.5275, 41.48336], 'kolkhoba.org, Hopa'],
  ['Akdere', [41.51528, 41.45861], 'ka.wikipedia, Akdere'],
  ['Borçka', [41.66579, 41.35792], 'Nişanyan Yeradları, Artvin'],
  ['Arıpınarı', [41.63056, 41.11917], 'Nişanyan Yeradları, Artvin'],
  ['Zeytinlik (Sirya)', [41.85579, 41.11812], 'taoklarceti.home.blog'],
  ['Ağıllar', [41.91444, 41.07833], 'Nişanyan Yeradları, Artvin'],
  ['Hod (Aşağımaden)', [41.93, 41.045], 'taoklarceti.home.blog'],
  ['Oğuzkent', [42.06667, 40.93333], 'en.wikipedia, Olur'],
  ['Eğlek', [42.0581, 40.8608], 'tr.wikipedia, Eğlek (census of 1886)'],
  ['Olur', [42.13055, 40.82165], 'en.wikipedia, Olur'],
  ['Olti', [41.98722, 40.53945], 'Treaty of Berlin, art. 58'],
  ['Bardız (Gaziler)', [42.34799, 40.42153], 'Treaty of Berlin, art. 58'],
  ['Karaurgan', [42.27283, 40.23964], 'Hertslet, no. 565'],
  ['Karakurt', [42.60453, 40.16591], 'Kafkasios Pontokomitis, after C. Badem'],
];
const OTTOMAN: [string, Position, string][] = [
  ['Hopa', [41.41966, 41.39046], 'kolkhoba.org, Hopa'],
  ['Esenkıyı', [41.46, 41.443], 'tr.wikipedia, Esenkıyı'],
  ['Ortacalar', [41.37887, 41.27896], 'Nişanyan Yeradları, Artvin'],
  ['Çağlıyan', [41.76111, 40.95083], 'ka.wikipedia, Çağlıyan'],
  ['Demirkent (Erkinis)', [41.73835, 40.88598], 'taoklarceti.home.blog'],
  ['Kılıçkaya (Ersis)', [41.47385, 40.70471], 'tr.wikipedia, Yusufeli'],
  ['Narman (İd)', [41.86088, 40.34449], 'Erzurum tanıtımı, Narman'],
  ['Kışlaköy', [42.02233, 40.32353], 'puskulcu.blogspot.com, Narman'],
  ['Akçataş', [42.14278, 40.11778], 'Nişanyan Yeradları, Horasan'],
  ['Akpınar (border post)', [42.41417, 40.09556], 'Nişanyan Yeradları, Horasan'],
  ['Ağıllı', [42.40806, 39.895], 'Nişanyan Yeradları, Horasan'],
];

describe('the frontier of 1878–1914', () => {
  it.each(RUSSIAN)('leaves %s on the Russian side', (_, position) => {
    expect(holderOn(position, '1914-07-01')).toBe('russian-empire');
  });
  it.each(OTTOMAN)('leaves %s on the Ottoman side', (_, position) => {
    expect(holderOn(position, '1914-07-01')).toBe('ottoman-empire');
  });
  it('passes through point A of the protocol of 17 May 1880, west of Karaurgan', () => {
    const line = readArcs().filter((a) => a.properties.id.startsWith('frontier-1878'));
    const nearest = Math.min(
      ...line.map((a) => distance([42.2717, 40.24], nearestPointOnLine(a.geometry as LineString, [42.2717, 40.24]))),
    );
    expect(nearest).toBeLessThan(0.1);
  });
  it('runs unbroken from the sea to Köse Dağ and the frontier of 1828', () => {
    const chain = ['hopa', 'murgul', 'olur', 'olti', 'narman', 'bardiz', 'mecingert', 'agri-dagi'].map(
      (part) => readArcs().find((a) => a.properties.id === `frontier-1878-${part}`)?.geometry.coordinates,
    );
    for (const [i, line] of chain.slice(1).entries()) expect(line?.[0]).toEqual(chain[i]?.at(-1));
  });
});
