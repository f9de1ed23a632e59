/** What the records say, in the flat fields of the codebook. Names are in one language; prose is in both. Pure. */
import type { AtlasRecords } from '../atlas/atlas.ts';
import { inLang, type Lang, NAME_LANGS, type NameLang, perLang } from '../atlas/lang.ts';
import { metresOfKm, printedKm, printedKm2, territoriesKm2 } from '../atlas/measure.ts';
import type {
  Area,
  Boundary,
  BoundaryPoint,
  Discrepancy,
  HistoricalEvent,
  Instrument,
  Names,
  Place,
  Polity,
  Source,
  Spell,
  Territory,
  Text,
} from '../atlas/types.ts';
import { METRES_PER_FOOT } from '../geo/units.ts';
import type { Row } from './codebook.ts';
import { ALL_DAYS, spanOf } from './spans.ts';

const named = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));
const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** Prose in a field for each language. */
function both<K extends string>(field: K, text: Text | undefined) {
  return { [`${field}_en`]: text?.en ?? null, [`${field}_tr`]: text?.tr ?? null } as Record<
    `${K}_${Lang}`,
    string | null
  >;
}

/** Sentences in one text. */
const together = (texts: readonly Text[]): Text | undefined =>
  texts.length > 0 ? perLang((lang) => texts.map((text) => inLang(text, lang)).join(' ')) : undefined;

/** Names of things that have them in English and Turkish only. */
const twoNames = (names: Text, lang: Lang) => ({ name: inLang(names, lang), ...both('name', names) });
const allNames = (names: Names, lang: Lang) => ({
  name: inLang(names, lang),
  ...(Object.fromEntries(NAME_LANGS.map((code) => [`name_${code}`, names[code] ?? null])) as Record<
    `name_${NameLang}`,
    string | null
  >),
});

/** Points of a line in the order of its walk, then those it only names. */
const pointsOf = ({ legs, points = [] }: Boundary) =>
  unique([...legs.flatMap(({ from, to }) => [from, to]), ...points]);

export type Facts = ReturnType<typeof factsOf>;

/** @param km2 area of each drawn territory */
export function factsOf(records: AtlasRecords, lang: Lang, km2: ReadonlyMap<string, number>) {
  const territories = named(records.territories);
  const polities = named(records.polities);
  const instruments = named(records.instruments);
  const points = named(records.points);
  const sources = named(records.sources);
  const through = new Map<string, Boundary[]>();
  for (const line of records.boundaries)
    for (const point of pointsOf(line)) through.set(point, [...(through.get(point) ?? []), line]);

  const nameOf = (known: ReadonlyMap<string, { names: Text }>, key: string | null | undefined) => {
    const names = key ? known.get(key)?.names : undefined;
    return names ? inLang(names, lang) : null;
  };
  const polity = (key: string | null | undefined) => nameOf(polities, key);
  const point = (key: string) => nameOf(points, key) ?? key;
  const cited = (ids: readonly string[]) => ({
    sources: ids,
    source_titles: ids.map((key) => sources.get(key)?.title ?? key),
  });
  const sized = (ids: readonly string[]) => {
    const size = territoriesKm2(km2, ids);
    return { km2: size === undefined ? null : printedKm2(size) };
  };
  const ground = (key: string) => ({ instrument: key, instrument_name: nameOf(instruments, key) });

  return {
    /** Who holds a piece of land, and its name. */
    polity,
    cited,

    spell(territory: Territory, spell: Spell, next: Spell | undefined) {
      return {
        id: `${territory.id}/${spell.from}`,
        ...allNames(territory.names, lang),
        territory: territory.id,
        territory_role: territory.role,
        ...sized([territory.id]),
        ...spanOf({ ...spell, toEdtf: next?.fromEdtf }),
        holder: spell.holder,
        holder_name: polity(spell.holder),
        unit: spell.unit ?? null,
        unit_name: polity(spell.unit),
        status: spell.status,
        sovereign: spell.title.sovereign,
        sovereign_name: polity(spell.title.sovereign),
        title_state: spell.title.state,
        ...both('title_basis', spell.title.basis),
        ...ground(spell.instrument),
        confidence: spell.confidence,
        evidence: spell.evidence,
        ...cited(spell.sources),
        ...both('note', spell.note),
      } satisfies Row;
    },

    /** @param at index of the leg @param km its length as drawn */
    leg(line: Boundary, at: number, km: number) {
      const leg = line.legs[at] as Boundary['legs'][number];
      const ends = [leg.from, leg.to].map((key) => points.get(key)?.names ?? { en: key });
      const names = perLang(
        (code) => `${inLang(line.names, code)}: ${ends.map((end) => inLang(end, code)).join(' – ')}`,
      );
      return {
        id: `${line.id}/${at + 1}`,
        ...twoNames(names, lang),
        boundary: line.id,
        layer: line.layer,
        leg: at + 1,
        leg_from: leg.from,
        leg_from_name: point(leg.from),
        leg_to: leg.to,
        leg_to_name: point(leg.to),
        leg_kind: leg.kind,
        km: metresOfKm(km),
        ...both('clause', leg.clause),
        ...ground(line.instrument),
        ...both('article', line.article),
        ...spanOf(line),
        ...cited(line.sources),
      } satisfies Row;
    },

    /** @param km length as drawn, undefined where the line has no legs of its own */
    line(line: Boundary, km: number | undefined) {
      return {
        id: line.id,
        ...twoNames(line.names, lang),
        layer: line.layer,
        ...ground(line.instrument),
        ...both('article', line.article),
        ...spanOf(line),
        drawn: km !== undefined ? 'yes' : line.drawnAs ? 'as-other' : 'no',
        drawn_as: line.drawnAs ?? null,
        km: km === undefined ? null : printedKm(km),
        points: pointsOf(line),
        ...both('missing', together(line.missing)),
        ...cited(line.sources),
        ...both('note', line.note),
      } satisfies Row;
    },

    area(area: Area) {
      return {
        id: area.id,
        ...twoNames(area.names, lang),
        layer: area.layer,
        area_kind: area.kind,
        ...ground(area.instrument),
        ...both('by', area.by),
        claimant: area.claimant ?? null,
        claimant_name: polity(area.claimant),
        ...spanOf(area),
        territories: area.territories,
        ...sized(area.territories),
        ...both('missing', together(area.missing)),
        ...cited(area.sources),
        ...both('note', area.note),
      } satisfies Row;
    },

    /** Days of a point: from the first day of the lines that name it to the last. */
    point(record: BoundaryPoint) {
      const lines = through.get(record.id) ?? [];
      const first = [...lines].sort((a, b) => (a.from < b.from ? -1 : 1))[0];
      const last = [...lines].sort((a, b) => (a.to > b.to ? -1 : 1))[0];
      return {
        id: record.id,
        ...allNames(record.names, lang),
        spellings: record.spellings,
        point_kind: record.kind,
        boundaries: lines.map((line) => line.id),
        ...(first && last
          ? spanOf({ from: first.from, to: last.to, fromEdtf: first.fromEdtf, toEdtf: last.toEdtf })
          : ALL_DAYS),
        grade: record.grade,
        accuracy_m: record.accuracy_m,
        stated_ft: record.stated.map(({ value }) => value),
        stated_m: record.stated.map(({ value }) => Math.round(value * METRES_PER_FOOT)),
        today_name: record.today.name ?? null,
        today_height_m: record.today.height_m ?? null,
        candidate_positions: (record.candidates ?? []).map(
          ({ position: [lon, lat], accuracy_m }) => `${lon} ${lat} ±${accuracy_m}`,
        ),
        ...both('located', record.located),
        ...cited(record.sources),
      } satisfies Row;
    },

    place(place: Place) {
      return {
        id: place.id,
        ...allNames(place.names, lang),
        place_rank: place.rank,
        period_names: place.period.map(({ name, lang: code, from, to }) => `${name} [${code}] ${from}/${to}`),
        ...ALL_DAYS,
        ...cited(place.sources),
      } satisfies Row;
    },

    event(event: HistoricalEvent) {
      return {
        id: event.id,
        ...twoNames(event.names, lang),
        event_day: event.day,
        event_date: event.date,
        touches: event.touches,
        ...cited(event.sources),
        ...both('note', event.note),
      } satisfies Row;
    },

    polityRow(record: Polity) {
      return {
        id: record.id,
        ...allNames(record.names, lang),
        began: record.from,
        ended: record.to,
        family: record.family,
        continues: record.continues ?? null,
        ...cited(record.sources),
      } satisfies Row;
    },

    instrument(record: Instrument) {
      return {
        id: record.id,
        ...twoNames(record.names, lang),
        instrument_date: record.date,
        in_force: record.inForce ?? null,
        instrument_kind: record.kind,
        ...cited(record.sources),
        ...both('note', record.note),
      } satisfies Row;
    },

    discrepancy(record: Discrepancy) {
      const says = (code: Lang) =>
        record.values.map((value) => `${inLang(value.says, code)} [${value.sources.join(', ')}]`);
      return {
        id: record.id,
        ...twoNames(record.title, lang),
        values_en: says('en'),
        values_tr: says('tr'),
        ...both('shown', record.shown),
        ...both('why', record.why),
        touches: record.touches,
        ...cited(unique(record.values.flatMap((value) => value.sources))),
      } satisfies Row;
    },

    source(record: Source) {
      return {
        id: record.id,
        name: record.title,
        title: record.title,
        source_kind: record.type,
        author: record.author ?? null,
        container: record.container ?? null,
        publisher: record.publisher ?? null,
        issued: record.issued ?? null,
        url: record.url ?? null,
        licence: record.licence ?? null,
        source_access: record.access,
        ...both('note', record.note),
      } satisfies Row;
    },

    /** Territory of an id, for those who have only that. */
    territory: (key: string) => territories.get(key),
  };
}
