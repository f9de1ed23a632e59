/** One side of a border on a day: the land, who holds it, who has title. */
import { spellOn } from '../../atlas/query.ts';
import { SelectLink } from '../facts/parts.tsx';
import { spellText } from '../facts/spellText.ts';
import { useServices, useWords } from '../services/context.ts';

export function Side({ territory, date }: { territory: string | null; date: string }) {
  const { atlas } = useServices();
  const words = useWords();
  if (territory === null) return <li>{words.t('panel.sea')}</li>;
  const record = atlas.index.territories.get(territory);
  const spell = spellOn(atlas, territory, date);
  const owner = spell?.title.sovereign ? atlas.index.polities.get(spell.title.sovereign) : undefined;
  return (
    <li>
      <SelectLink to={{ kind: 'territory', id: territory }}>{record ? words.name(record.names) : territory}</SelectLink>
      {spell && (
        <span className="aside">
          {spellText(atlas, words, spell)}
          {' · '}
          {words.t('panel.titleDeJure')}: {owner ? words.name(owner.names) : words.t('title.nobody')}
        </span>
      )}
    </li>
  );
}
