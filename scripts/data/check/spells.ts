/** The spells of the data, as the rules on them look at them: each with the happening or the place it stands at. */
import type { Spell } from '../../../src/atlas/types.ts';
import { chainsOf, type Link } from '../compile/chains.ts';
import { landsOf } from '../compile/lands.ts';
import { type Dataset, happeningName } from './dataset.ts';
import type { Finding } from './finding.ts';

export interface PlacedSpell {
  file: string;
  feature: string;
  /** Whose it is, where the feature is a happening, which bears on many. */
  territory?: string;
  spell: Spell;
  /** Whether a reason is given for its day. */
  reason: boolean;
}

/** The chain of each territory that the chronologies name. */
export function linksOf({ chronologies, records: { territories, groups } }: Dataset): Map<string, Link[]> {
  const happenings = chronologies.flatMap(({ file, value }) =>
    value.map((happening, index) => ({ file, index, happening })),
  );
  return chainsOf(happenings, landsOf(territories?.value ?? [], groups?.value ?? []));
}

export function placedSpells(data: Dataset): PlacedSpell[] {
  const { control } = data.records;
  const published = Object.entries(control?.value ?? {}).flatMap(([territory, spells]) =>
    spells.map((spell, i) => ({
      file: control?.file ?? '',
      feature: `${territory}, spell ${i + 1} (${spell.from})`,
      spell,
      reason: false,
    })),
  );
  const chained = [...linksOf(data)].flatMap(([territory, links]) =>
    links.map(({ file, happening, spell }) => ({
      file,
      feature: happeningName(happening) ?? '',
      territory,
      spell,
      reason: happening.why !== undefined,
    })),
  );
  return [...published, ...chained];
}

/** So many territories are named before the rest is counted. */
const NAMED = 3;

/** One finding for all territories of which a happening says the same. */
export function perHappening(found: (Finding & { territory?: string })[]): Finding[] {
  const alike = new Map<string, { first: Finding; territories: string[] }>();
  for (const { territory, ...finding } of found) {
    const key = [finding.file, finding.feature, finding.message].join('\n');
    const { first = finding, territories = [] } = alike.get(key) ?? {};
    alike.set(key, { first, territories: [...territories, ...(territory ? [territory] : [])] });
  }
  return [...alike.values()].map(({ first, territories }) => {
    if (!territories.length) return first;
    const more = territories.length - NAMED;
    const where = more > 1 ? `${territories.slice(0, NAMED).join(', ')} and ${more} others` : territories.join(', ');
    return { ...first, message: `${first.message} (${where})` };
  });
}
