/** Every polity, instrument, territory, boundary point, arc, layer, family and tour that is referred to exists. */
import type { Dataset } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';
import { knownIds, referencesOf, type Target } from './references.ts';

export const id = 'known-id';

const WHERE: Record<Target, string> = {
  source: 'sources.json',
  polity: 'polities.json',
  instrument: 'instruments.json',
  territory: 'territories.json',
  land: 'territories.json or groups.json',
  point: 'points.json',
  arc: 'arcs/*.geojson',
  layer: 'layers.json',
  family: 'families.json',
  line: 'boundaries/*.json',
  area: 'areas.json',
  event: 'events.json',
  discrepancy: 'discrepancies.json',
  tour: 'tours/*.json',
  anything: 'any data file',
};

export function check(data: Dataset): Verdict {
  const known = knownIds(data);
  return verdict(
    referencesOf(data)
      .filter((ref) => ref.target !== 'source' && known[ref.target] && !known[ref.target]?.has(ref.id))
      .map(({ file, feature, target, id: missing }) => ({
        file,
        feature,
        rule: id,
        message: `refers to the ${target === 'anything' ? 'record' : target} "${missing}", which is not in ${WHERE[target]}`,
        fix: `Correct the id, or add it to ${WHERE[target]}.`,
      })),
  );
}
