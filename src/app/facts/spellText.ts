/** Who holds in a spell and how, in a few words: `Ottoman Empire · Military occupation`. */
import type { Atlas } from '../../atlas/atlas.ts';
import type { Spell } from '../../atlas/types.ts';
import type { Words } from '../services/context.ts';

export function spellText(atlas: Atlas, words: Words, spell: Spell): string {
  const named = [spell.holder, spell.unit].flatMap((id) => {
    const polity = id ? atlas.index.polities.get(id) : undefined;
    return polity ? [words.name(polity.names)] : [];
  });
  return [...named, words.t(`status.${spell.status}`)].join(' · ');
}
