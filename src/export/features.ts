/** The atlas as flat features for other programs: what is on the screen, or all of it. Pure. */
import type { Feature, Geometry } from 'geojson';
import type { Atlas } from '../atlas/atlas.ts';
import { spellOn } from '../atlas/query.ts';
import type { NameLang, Position, Spell } from '../atlas/types.ts';
import type { OnScreen } from '../portrayal/legend.ts';
import { shownItems } from '../view/layers.ts';
import type { View } from '../view/view.ts';

export type Scalar = string | number | null;
export type FlatFeature = Feature<Geometry, Record<string, Scalar>>;

/** Features of one kind: a layer of a map, a table of a database. */
export interface FeatureTable {
  name: 'territories' | 'borders' | 'treaty_lines' | 'areas' | 'points' | 'places' | 'events';
  features: FlatFeature[];
}

/** `all`: every spell of every territory, every line and area whatever the day. */
export type Scope = 'screen' | 'all';

/** What lies in the window of the map. */
export interface InSight extends OnScreen {
  contains(position: Position): boolean;
}

const LIST = '; ';
const NAME_LANGS: readonly NameLang[] = ['en', 'tr', 'hy', 'ka', 'az', 'ru'];

/** Tables without features are left out. Names and notes are in the view's language. */
export function featureTables(atlas: Atlas, view: View, scope: Scope, seen: InSight): FeatureTable[] {
  const { lang, date } = view;
  const all = scope === 'all';
  const shown = shownItems(atlas, view);
  const name = (id: string | null | undefined) =>
    (id && (atlas.index.polities.get(id) ?? atlas.index.instruments.get(id))?.names[lang]) || null;
  const cited = (ids: readonly string[]) => ids.map((id) => atlas.index.sources.get(id)?.title ?? id).join(LIST);
  const feature = (geometry: Geometry, properties: Record<string, Scalar>): FlatFeature => ({
    type: 'Feature',
    geometry,
    properties,
  });
  const span = (item: { from: string; to: string; fromEdtf?: string; toEdtf?: string }) => ({
    from: item.from,
    to: item.to,
    from_edtf: item.fromEdtf ?? item.from,
    to_edtf: item.toEdtf ?? item.to,
  });

  const spellFacts = (spell: Spell) => ({
    holder: spell.holder,
    holder_name: name(spell.holder),
    unit: spell.unit ?? null,
    status: spell.status,
    sovereign: spell.title.sovereign,
    sovereign_name: name(spell.title.sovereign),
    instrument: spell.instrument,
    instrument_name: name(spell.instrument),
    ...span({ from: spell.from, to: spell.to, ...(spell.fromEdtf && { fromEdtf: spell.fromEdtf }) }),
    confidence: spell.confidence,
    sources: cited(spell.sources),
  });
  const territories = atlas.geometry.territories.features
    .filter(({ properties }) => all || seen.territories.has(properties.id))
    .flatMap(({ geometry, properties }) => {
      const land = atlas.index.territories.get(properties.id);
      const now = spellOn(atlas, properties.id, date);
      const spells = all ? (atlas.control[properties.id] ?? []) : now ? [now] : [];
      return spells.map((spell) =>
        feature(geometry, { id: properties.id, name: land?.names[lang] ?? properties.id, ...spellFacts(spell) }),
      );
    });

  const holder = (id: string | null) => (id ? (spellOn(atlas, id, date)?.holder ?? null) : null);
  const borders = atlas.geometry.arcs.features
    .filter(({ id, properties }) => all || (seen.arcs.has(id) && holder(properties.left) !== holder(properties.right)))
    .map(({ geometry, properties }) =>
      feature(geometry, {
        id: properties.id,
        left: properties.left,
        right: properties.right,
        ...(!all && { left_holder: name(holder(properties.left)), right_holder: name(holder(properties.right)) }),
        grade: properties.grade,
        accuracy_m: properties.accuracy_m,
        method: properties.method,
        sources: cited(properties.sources ?? []),
      }),
    );

  const lines = atlas.geometry.legs.features
    .filter(({ properties: { boundary } }) => all || (shown.boundaries.has(boundary) && seen.boundaries.has(boundary)))
    .flatMap(({ geometry, properties }) => {
      const line = atlas.index.boundaries.get(properties.boundary);
      const leg = line?.legs[properties.leg];
      if (!line || !leg) return [];
      const end = (id: string) => atlas.index.points.get(id)?.names[lang] ?? id;
      return feature(geometry, {
        id: `${line.id}/${properties.leg + 1}`,
        name: line.names[lang],
        layer: line.layer,
        leg: properties.leg + 1,
        leg_from: end(leg.from),
        leg_to: end(leg.to),
        kind: leg.kind,
        clause: leg.clause[lang],
        instrument: line.instrument,
        instrument_name: name(line.instrument),
        ...span(line),
        accuracy_m: properties.accuracy_m,
        method: properties.method,
        sources: cited(line.sources),
      });
    });

  const areas = atlas.geometry.areas.features
    .filter(({ properties: { id } }) => all || (shown.areas.has(id) && seen.areas.has(id)))
    .flatMap(({ geometry, properties }) => {
      const area = atlas.index.areas.get(properties.id);
      if (!area) return [];
      return feature(geometry, {
        id: area.id,
        name: area.names[lang],
        layer: area.layer,
        kind: area.kind,
        ...span(area),
        sources: cited(area.sources),
      });
    });

  const inSight = new Set(
    atlas.boundaries
      .filter(({ id }) => shown.boundaries.has(id) && seen.boundaries.has(id))
      .flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to])),
  );
  const points = atlas.points
    .filter(({ id, position }) => position && (all || inSight.has(id)))
    .map((point) =>
      feature(
        { type: 'Point', coordinates: point.position as number[] },
        {
          id: point.id,
          name: point.names[lang],
          spellings: point.spellings.join(LIST),
          kind: point.kind,
          grade: point.grade,
          accuracy_m: point.accuracy_m,
          sources: cited(point.sources),
        },
      ),
    );

  const places = atlas.places
    .filter(({ position }) => all || seen.contains(position))
    .map((place) =>
      feature(
        { type: 'Point', coordinates: place.position },
        {
          id: place.id,
          name: place.names[lang],
          ...Object.fromEntries(NAME_LANGS.map((code) => [`name_${code}`, place.names[code] ?? null])),
          sources: cited(place.sources),
        },
      ),
    );

  const events = atlas.events.flatMap((event) =>
    event.position
      ? feature(
          { type: 'Point', coordinates: event.position },
          { id: event.id, name: event.names[lang], day: event.day, date: event.date, sources: cited(event.sources) },
        )
      : [],
  );

  const tables: FeatureTable[] = [
    { name: 'territories', features: territories },
    { name: 'borders', features: borders },
    { name: 'treaty_lines', features: lines },
    { name: 'areas', features: areas },
    { name: 'points', features: points },
    { name: 'places', features: places },
    ...(all ? [{ name: 'events' as const, features: events }] : []),
  ];
  return tables.filter(({ features }) => features.length > 0);
}
