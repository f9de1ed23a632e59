/** Which territories a name means: a territory and those that follow it, or all of a unit or a group. */
import type { Group, WrittenTerritory } from '../../../src/atlas/types.ts';

export interface Lands {
  /** The names that are known, each with its territories. */
  byName: Map<string, Set<string>>;
  /** Whether a name is a part of itself, by way of others. */
  circular: (name: string) => boolean;
  /** Territories of some names without those of others, in the order of the territories. */
  named: (names: readonly string[], except?: readonly string[]) => string[];
}

export function landsOf(territories: readonly WrittenTerritory[], groups: readonly Group[]): Lands {
  const members = new Map<string, string[]>();
  const add = (name: string, member: string) => members.set(name, [...(members.get(name) ?? []), member]);
  for (const { id, units, follows } of territories) {
    for (const unit of units) add(unit, id);
    if (follows) add(follows, id);
  }
  for (const { id, territories: parts } of groups) for (const part of parts) add(id, part);
  const own = new Set(territories.map(({ id }) => id));

  /** All names within a name; `seen` ends a circle. */
  const spread = (name: string, seen: Set<string>): Set<string> => {
    if (!seen.has(name)) {
      seen.add(name);
      for (const member of members.get(name) ?? []) spread(member, seen);
    }
    return seen;
  };
  const byName = new Map(
    [...own, ...members.keys()].map((name) => [
      name,
      new Set([...spread(name, new Set())].filter((part) => own.has(part))),
    ]),
  );
  const union = (names: readonly string[]) => new Set(names.flatMap((name) => [...(byName.get(name) ?? [])]));
  return {
    byName,
    circular: (name) => (members.get(name) ?? []).some((member) => spread(member, new Set()).has(name)),
    named: (names, except = []) => {
      const [within, without] = [union(names), union(except)];
      return [...own].filter((id) => within.has(id) && !without.has(id));
    },
  };
}
