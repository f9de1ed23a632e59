/** A name means the same land everywhere: of a territory, a unit or a group; and what differs is of lands that are meant. */
import type { Happening } from '../../../src/atlas/types.ts';
import { type Lands, landsOf } from '../compile/lands.ts';
import { type Dataset, happeningName } from './dataset.ts';
import { type Verdict, verdict } from './finding.ts';

export const id = 'land-names';

type Fault = { message: string; fix: string };

export function check({ chronologies, records: { territories, groups } }: Dataset): Verdict {
  if (!territories) return { ok: true };
  const lands = landsOf(territories.value, groups?.value ?? []);
  const names = namesOf(territories.value, groups?.value ?? []);
  const named = [
    ...[...names.units].map((name) => ({ file: territories.file, name, kind: 'unit' })),
    ...[...names.territories].map((name) => ({ file: territories.file, name, kind: 'territory' })),
    ...[...names.groups].map((name) => ({ file: groups?.file ?? '', name, kind: 'group' })),
  ];
  return verdict([
    ...named.flatMap(({ file, name, kind }) => {
      const others = Object.entries({ territory: names.territories, unit: names.units })
        .filter(([other, set]) => other !== kind && kind !== 'territory' && set.has(name))
        .map(([other]) => ({
          message: `is the name of a ${kind}, and of a ${other}`,
          fix: 'Give one of the two another id: a chronology would mean both.',
        }));
      const circle = kind !== 'unit' && lands.circular(name);
      const itself = {
        message: `${kind === 'group' ? 'holds' : 'follows'} itself, by way of others`,
        fix: 'Break the circle: leave out one of the names on the way.',
      };
      return [...others, ...(circle ? [itself] : [])].map((fault) => ({ file, feature: name, rule: id, ...fault }));
    }),
    ...chronologies.flatMap(({ file, value }) =>
      value.flatMap((one) =>
        faultsOf(one, lands).map((fault) => ({ file, feature: happeningName(one) ?? '', rule: id, ...fault })),
      ),
    ),
  ]);
}

function namesOf(territories: readonly { id: string; units: string[] }[], groups: readonly { id: string }[]) {
  return {
    territories: new Set(territories.map((territory) => territory.id)),
    units: new Set(territories.flatMap(({ units }) => units)),
    groups: new Set(groups.map((group) => group.id)),
  };
}

/** What is wrong with the lands of a happening. Names that nobody knows are the matter of known-id. */
function faultsOf({ territories, except = [], but = [] }: Happening, lands: Lands): Fault[] {
  const meant = new Set(lands.named(territories, except));
  if (!meant.size && territories.every((name) => lands.byName.has(name)))
    return [{ message: 'bears on no land', fix: 'Correct its "territories", or what it takes out by "except".' }];
  const seen = new Set<string>();
  return but.flatMap((other) => {
    const strangers = other.territories.filter(
      (name) => lands.byName.has(name) && !lands.named([name], other.except).some((land) => meant.has(land)),
    );
    const own = lands.named(other.territories, other.except).filter((land) => meant.has(land));
    const twice = own.filter((land) => seen.has(land));
    for (const land of own) seen.add(land);
    return [
      ...strangers.map((name) => ({
        message: `says "but" of ${name}, on which it does not bear`,
        fix: `Add ${name} to its "territories", or correct the name.`,
      })),
      ...(twice.length
        ? [
            {
              message: `says "but" twice of ${twice.join(', ')}`,
              fix: 'Say all that differs there in one place; "except" keeps a land out of the other.',
            },
          ]
        : []),
    ];
  });
}
