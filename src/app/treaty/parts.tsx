/** What treaties say, where it is wanted: the program and the file of treaties come then, and once. */
import { onDemand } from '../ui/OnDemand.tsx';

/** A treaty article by article. */
export const TreatyText = onDemand(async () => {
  const { TreatyText: Part, withTreaties } = await import('./loaded.ts');
  return { default: await withTreaties(Part) };
});

/** The articles on which a leg, a point or an area rests. */
export const Grounds = onDemand(async () => {
  const { Grounds: Part, withTreaties } = await import('./loaded.ts');
  return { default: await withTreaties(Part) };
});
