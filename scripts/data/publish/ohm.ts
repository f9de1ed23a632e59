/**
 * The territories spell by spell with tags in the manner of OpenHistoricalMap.
 * `end_date` is the last day itself, so that on no day two spells of one
 * territory overlap. A spell that reaches an end of the atlas's days says in
 * EDTF that it is open there. For programs that read such tags, not for OpenHistoricalMap itself: see the note.
 */
import { END_DAY, FIRST_DAY, type Names, type Source, type Spell } from '../../../src/atlas/types.ts';
import { ALL_TAKEN_OVER } from '../../../src/export/licences.ts';
import { addDays } from '../../../src/time/days.ts';
import { geojson } from '../compile/publish.ts';
import { publishedHeader } from '../compile/published-header.ts';
import { lastDayOf } from './edtf.ts';
import { citation, type Publisher } from './publisher.ts';
import type { TerritoryTags } from './shapes.ts';

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

/** Most characters of a tag's value in the databases of OpenStreetMap and OpenHistoricalMap. */
const TAG_LIMIT = 255;
const short = (text: string) => (text.length > TAG_LIMIT ? `${text.slice(0, TAG_LIMIT - 1)}…` : text);

/** One source to a tag, as OpenHistoricalMap has them: its address, and its name beside; those with an address first. */
function sourceTags(sources: readonly Source[]): Record<string, string> {
  const ordered = [...sources].sort((a, b) => Number(!a.url) - Number(!b.url));
  return Object.fromEntries(
    ordered.flatMap(({ url, ...record }, i) => {
      const key = i === 0 ? 'source' : `source:${i}`;
      const fits = url && url.length <= TAG_LIMIT;
      return [...(fits ? [[key, url]] : []), [`${key}:name`, short(citation(record))]];
    }),
  );
}

const NOT_FOR_IMPORT =
  'Not to be imported into OpenHistoricalMap, which takes CC0: outlines have lines from OpenStreetMap (ODbL), and lands are pieces of this atlas, not units of the time.';

export const publishOhm: Publisher = ({ territories, control, polities, sources }, { faces }) => {
  const polity = new Map(polities.map(({ id, names }) => [id, names.en]));
  const source = new Map(sources.map((record) => [record.id, record]));
  const header = publishedHeader('territories spell by spell, with OpenHistoricalMap tags', ALL_TAKEN_OVER);
  const attribution = short(header.licences.map(({ credit }) => credit).join('; '));
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
          ...sourceTags(spell.sources.flatMap((key) => source.get(key) ?? [])),
          license: 'ODbL-1.0',
          attribution,
          note: NOT_FOR_IMPORT,
          'border_atlas:holder': spell.holder,
          'border_atlas:holder:name': polity.get(spell.holder) ?? spell.holder,
          ...(spell.unit && { 'border_atlas:unit': spell.unit }),
          'border_atlas:status': spell.status,
          'border_atlas:instrument': spell.instrument,
          'border_atlas:confidence': spell.confidence,
        } satisfies Partial<TerritoryTags>,
      };
    });
  });
  return { 'ohm-territories.geojson': geojson(features, header, { note: NOT_FOR_IMPORT }) };
};
