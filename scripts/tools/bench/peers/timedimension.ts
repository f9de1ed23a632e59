/** leaflet-timedimension: every spell a feature with its times, the layer made anew for the day. */
import type { Feature } from 'geojson';
import L from 'leaflet';
import 'leaflet-timedimension';
import { landStyle, makeMap, subjectOf } from './leaflet.ts';
import { FIRST, loadAll, spellFeatures } from './subject.ts';

const atlas = await loadAll();
const map = makeMap(atlas.geometry);
const spells = spellFeatures(atlas);
const times = [...new Set(spells.features.map((feature) => Number(feature.properties?.start)))].sort((a, b) => a - b);
const timeDimension = L.timeDimension({ times, currentTime: Date.parse(FIRST) });

/** The library's own layer cuts the rings of a polygon as if they were a track; this shows it whole within its days. */
const Land = L.TimeDimension.Layer.GeoJson.extend({
  _getFeatureBetweenDates(feature: Feature, _from: number, now: number) {
    return feature.properties?.start <= now && now < feature.properties?.end ? feature : null;
  },
});
new Land(L.geoJSON(spells, { style: landStyle }), { timeDimension }).addTo(map);
/** Days between its own times would be moved to the nearest; so every day that is asked for is one of them. */
window.bench = subjectOf(map, (day) => {
  const time = Date.parse(day);
  if (!timeDimension.getAvailableTimes().includes(time)) timeDimension.setAvailableTimes([time], 'union');
  timeDimension.setCurrentTime(time);
});
