/** leaflet.timeline: every spell a feature, put on the map and taken off as the day goes by. */
import L from 'leaflet';
import 'leaflet.timeline';
import { landStyle, makeMap, subjectOf } from './leaflet.ts';
import { FIRST, loadAll, spellFeatures } from './subject.ts';

const atlas = await loadAll();
const map = makeMap(atlas.geometry);
const timeline = L.timeline(spellFeatures(atlas), {
  style: landStyle,
  getInterval: ({ properties }) => ({ start: properties?.start, end: properties?.end, endExclusive: true }),
});
timeline.addTo(map);
timeline.setTime(FIRST);
window.bench = subjectOf(map, (day) => timeline.setTime(day));
