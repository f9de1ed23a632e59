/**
 * The territories spell by spell with tags in the manner of OpenHistoricalMap.
 * `end_date` is the last day itself, so that on no day two spells of one
 * territory overlap. A spell that reaches an end of the atlas's days says in
 * EDTF that it is open there.
 */
import { END_DAY, FIRST_DAY, type Names, type Spell } from '../../src/atlas/types.ts';
import { addDays } from '../../src/time/days.ts';
import { geojson } from '../lib/publish.ts';
import { lastDayOf } from './edtf.ts';
import { citation, type Publisher } from './publisher.ts';

function dates(spell: Spell, next: Spell | undefined) {
  const last = addDays(spell.to, -1);
  return {
    start_date: spell.from,
    end_date: last,
    'start_date:edtf': spell.fromEdtf ?? (spell.from === FIRST_DAY ? `../${FIRST_DAY}` : spell.from),
    'end_date:edtf': spell.to === END_DAY ? `${last}/..` : next?.fromEdtf ? lastDayOf(next.fromEdtf) : last,
  };
}

const nameTags = (names: Names) => ({
  name: names.en,
  ...Object.fromEntries(Object.entries(names).map(([lang, name]) => [`name:${lang}`, name])),
});

export const publishOhm: Publisher = ({ territories, control, polities, sources }, { faces }) => {
  const polity = new Map(polities.map(({ id, names }) => [id, names.en]));
  const source = new Map(sources.map((record) => [record.id, citation(record)]));
  const features = faces.flatMap(({ geometry, properties }) => {
    const territory = territories.find(({ id }) => id === properties.id);
    if (!territory) return [];
    const spells = control[territory.id] ?? [];
    return spells.map((spell, i) => {
      const id = `${territory.id}/${spell.from}`;
      return {
        type: 'Feature' as const,
        id,
        geometry,
        properties: {
          id,
          type: 'boundary',
          ...nameTags(territory.names),
          ...dates(spell, spells[i + 1]),
          source: spell.sources.map((key) => source.get(key) ?? key).join('; '),
          'border_atlas:holder': spell.holder,
          'border_atlas:holder:name': polity.get(spell.holder) ?? spell.holder,
          ...(spell.unit && { 'border_atlas:unit': spell.unit }),
          'border_atlas:status': spell.status,
          'border_atlas:instrument': spell.instrument,
          'border_atlas:confidence': spell.confidence,
        },
      };
    });
  });
  return { 'ohm-territories.geojson': geojson(features) };
};
