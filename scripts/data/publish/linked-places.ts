/** Places in the Linked Places Format, v1.3: names with the days they were in use. */
import { FIRST_DAY, LAST_DAY, type Place, type Source } from '../../../src/atlas/types.ts';
import { membersOf } from '../../../src/export/header.ts';
import { publishedHeader } from '../compile/published-header.ts';
import type { Publisher } from './publisher.ts';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

/** A bound of a timespan: `in` one date (with its qualifier), or between two. */
type Bound = { in: string } | { earliest?: string; latest?: string };

/** An EDTF date or interval as a bound; where open, all that is said is that it lies beyond the atlas's days. */
function bound(edtf: string, side: 'start' | 'end'): Bound {
  if (edtf === '..') return side === 'start' ? { latest: FIRST_DAY } : { earliest: LAST_DAY };
  const [earliest, latest] = edtf.split('/');
  if (latest === undefined) return { in: edtf };
  return {
    ...(earliest !== '..' && earliest !== '' && { earliest }),
    ...(latest !== '..' && latest !== '' && { latest }),
  };
}

const when = (from: string, to: string) => ({ timespans: [{ start: bound(from, 'start'), end: bound(to, 'end') }] });

/** Ids are names, not addresses: the atlas has no home on the web of its own. */
const urn = (kind: string, id: string) => `urn:border-atlas:${kind}:${id}`;

function feature(place: Place, sources: Map<string, Source>) {
  const citations = place.sources.map((id) => ({
    label: sources.get(id)?.title ?? id,
    '@id': sources.get(id)?.url ?? urn('source', id),
  }));
  const today = Object.entries(place.names).map(([lang, toponym]) => ({ toponym, lang, citations }));
  const ofTheirDay = place.period.map(({ name, lang, from, to }) => ({ toponym: name, lang, when: when(from, to) }));
  const ruins = /\bruins\b/.test(place.names.en);
  return {
    '@id': urn('place', place.id),
    type: 'Feature',
    // GeoNames classes, required since v1.3: P populated places, S spots and buildings.
    properties: { title: place.names.en, fclasses: [ruins ? 'S' : 'P'] },
    when: { ...when(FIRST_DAY, LAST_DAY), label: 'the days the atlas speaks of' },
    names: [...today, ...ofTheirDay],
    types: [
      ruins
        ? { identifier: 'aat:300000810', label: 'archaeological sites' }
        : { identifier: 'aat:300008347', label: 'inhabited places' },
    ],
    geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: place.position, citations }] },
  };
}

export const publishLinkedPlaces: Publisher = ({ places, sources }) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const features = places.map((place) => JSON.stringify(feature(place, byId)));
  const header = publishedHeader(
    'places',
    places.flatMap((place) => place.sources),
  );
  const about = JSON.stringify(membersOf(header)).slice(1, -1);
  return {
    'places.jsonld': `{"type":"FeatureCollection","@context":"${CONTEXT}",${about},"features":[\n${features.join(',\n')}\n]}\n`,
  };
};
