/** MapLibre with the same land and nothing else: how soon a map can be there, and what a frame costs. */
import { makeMap, subjectOf } from './maplibre.ts';
import { loadGeometry } from './subject.ts';

const geometry = await loadGeometry();
const map = makeMap({ geometry, territories: geometry.territories, colour: '#c8b58e' });
window.bench = subjectOf(map, () => {});
