/** Every spell a feature; @openhistoricalmap/maplibre-gl-dates filters them by the day. */
import maplibreDates from '@openhistoricalmap/maplibre-gl-dates';
import { makeMap, subjectOf } from './maplibre.ts';
import { FIRST, loadAll, spellFeatures } from './subject.ts';

const atlas = await loadAll();
const map = makeMap({ geometry: atlas.geometry, territories: spellFeatures(atlas), colour: ['get', 'fill'] });
map.once('style.load', () => maplibreDates.filterByDate(map, FIRST));
window.bench = subjectOf(map, (day) => maplibreDates.filterByDate(map, day));
