/** From chronologies, in which a happening names its lands, to the spells of each territory. */
import { type Control, END_DAY, type Happening, type Spell, type Text } from '../../../src/atlas/types.ts';
import type { Lands } from './lands.ts';

/** A happening with where it stands. */
export interface LocatedHappening {
  file: string;
  index: number;
  happening: Happening;
}
/** A link of a territory's chain, with the happening it begins with. */
export interface Link extends LocatedHappening {
  spell: Spell;
}

/** What a happening says of one territory, in the order of the published fields. */
function saidOf({ but = [], ...rest }: Happening, territory: string, lands: Lands): Omit<Spell, 'to'> {
  const own = but.filter(({ territories, except }) => lands.named(territories, except).includes(territory));
  const all = Object.assign({}, rest, ...own) as Omit<Happening, 'but'>;
  const { from, fromEdtf, holder, unit, status, title, instrument, sources, confidence, evidence } = all;
  const note = joined(all.note, all.why);
  return {
    from,
    ...(fromEdtf && { fromEdtf }),
    holder,
    ...(unit && { unit }),
    status,
    title,
    instrument,
    sources,
    confidence,
    evidence,
    ...(note && { note }),
  };
}

/** One text after the other, in each language. */
function joined(a: Text | null | undefined, b: Text | undefined): Text | undefined {
  if (!a || !b) return a ?? b;
  const langs = Object.keys({ ...a, ...b }) as (keyof Text)[];
  return Object.fromEntries(langs.map((lang) => [lang, [a[lang], b[lang]].filter(Boolean).join(' ')])) as Text;
}

/** The chain of each territory that is named: what begins on a day lasts until the next begins. */
export function chainsOf(happenings: readonly LocatedHappening[], lands: Lands): Map<string, Link[]> {
  const begun = new Map<string, Omit<Link, 'spell'>[]>();
  for (const one of happenings)
    for (const territory of lands.named(one.happening.territories, one.happening.except))
      begun.set(territory, [...(begun.get(territory) ?? []), one]);
  const order = [...lands.byName.keys()].filter((name) => begun.has(name));
  return new Map(
    order.map((territory) => {
      const links = (begun.get(territory) ?? []).sort((a, b) => compare(a.happening.from, b.happening.from));
      return [
        territory,
        links.map((link, i) => {
          const { from, ...said } = saidOf(link.happening, territory, lands);
          return { ...link, spell: { from, to: links[i + 1]?.happening.from ?? END_DAY, ...said } };
        }),
      ];
    }),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The chains as they are published. */
export const controlOf = (chains: Map<string, Link[]>): Control =>
  Object.fromEntries([...chains].map(([territory, links]) => [territory, links.map(({ spell }) => spell)]));
