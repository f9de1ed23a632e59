/** What posters are drawn from: less than the whole, and nothing that a poster would show is missing. */
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../scripts/lib/atlas.ts';
import { PUBLISHED, readJson } from '../scripts/lib/geodata.ts';
import { createAtlas } from '../src/atlas/atlas.ts';
import { parseGeometry, parseRecords } from '../src/atlas/parse.ts';
import { changeDays } from '../src/atlas/query.ts';
import { FIRST_DAY, LAYERS_ON_REQUEST } from '../src/atlas/types.ts';
import { endsWithMap } from '../src/portrayal/areaOutlines.ts';
import { placeLabels } from '../src/portrayal/labelData.ts';

const whole = readAtlas();

describe.each(['en', 'tr'] as const)('the poster in %s', (lang) => {
  const { records, topology } = readJson<{ records: unknown; topology: Topology }>(`${PUBLISHED}/poster.${lang}.json`);
  const poster = createAtlas(parseRecords(records), parseGeometry(topology));

  it('names the places as the map does, on every day', () => {
    const named = (atlas: typeof whole, date: string) =>
      placeLabels(atlas, { date, lang }).features.map(({ properties }) => properties);
    for (const date of [FIRST_DAY, ...changeDays(whole)]) expect(named(poster, date), date).toEqual(named(whole, date));
  });

  it('has the areas that show of themselves, and knows which end with the map', () => {
    const wanted = whole.areas.filter(({ layer }) => !LAYERS_ON_REQUEST.includes(layer));
    expect(poster.areas.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const drawn = wanted.filter(({ territories }) => territories.length > 0).map(({ id }) => id);
    expect(poster.geometry.areas.features.map(({ properties }) => properties.id)).toEqual(drawn);
    for (const id of drawn) expect(endsWithMap(poster, id), id).toBe(endsWithMap(whole, id));
    expect(drawn.some((id) => endsWithMap(whole, id))).toBe(true);
  });
});
