/** The land of the day handed to MapLibre anew with every step. */
import type { GeoJSONSource } from 'maplibre-gl';
import { makeMap, subjectOf } from './maplibre.ts';
import { FIRST, landOn, loadAll } from './subject.ts';

const atlas = await loadAll();
const map = makeMap({ geometry: atlas.geometry, territories: landOn(atlas, FIRST), colour: ['get', 'fill'] });
window.bench = subjectOf(map, (day) => {
  (map.getSource('territories') as GeoJSONSource).setData(landOn(atlas, day));
});
