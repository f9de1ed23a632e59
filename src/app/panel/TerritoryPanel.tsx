/** A territory: who held it on the day, how, since when, on what ground, how surely. */
import { useDeferredValue } from 'react';
import { spellOn } from '../../atlas/query.ts';
import { areasOver } from '../../atlas/related.ts';
import type { Territory } from '../../atlas/types.ts';
import { Fact, Facts, Fold, Heading, SelectLink } from '../facts/parts.tsx';
import { Sources } from '../facts/Sources.tsx';
import { useServices, useView, useWords } from '../services/context.ts';
import { Change } from './Change.tsx';
import { Discrepancies } from './Discrepancies.tsx';
import { Events } from './Events.tsx';
import { OtherNames } from './OtherNames.tsx';
import styles from './panel.module.css';
import { SpellCard } from './SpellCard.tsx';
import { SpellTable } from './SpellTable.tsx';

export function TerritoryPanel({ territory }: { territory: Territory }) {
  const { atlas } = useServices();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const spell = spellOn(atlas, territory.id, date);
  const spells = atlas.control[territory.id] ?? [];
  const areas = areasOver(atlas, territory.id, date);
  const size = atlas.index.km2.get(territory.id);
  const touching = [territory.id, ...(spell ? [spell.instrument] : [])];
  return (
    <>
      <Heading
        kind={words.t(territory.role === 'core' ? 'kind.territory' : 'panel.context')}
        title={words.name(territory.names)}
        sub={<OtherNames names={territory.names} />}
      />
      {territory.describes && <p className={styles.lead}>{words.text(territory.describes)}</p>}
      {spell && <SpellCard spell={spell} date={date} />}
      {areas.length > 0 && (
        <Facts>
          <Fact name={words.t('panel.areas')}>
            {areas.map((area) => (
              <SelectLink key={area.id} to={{ kind: 'area', id: area.id }}>
                {words.text(area.names)}
              </SelectLink>
            ))}
          </Fact>
        </Facts>
      )}
      {spell && <Change territory={territory.id} spell={spell} />}
      <Events touching={touching} />
      <Discrepancies touching={touching} />
      <Fold title={words.t('panel.spells')} open>
        <SpellTable spells={spells} current={spell} />
      </Fold>
      {size !== undefined && territory.role === 'core' && (
        <Facts>
          <Fact name={words.t('panel.size')}>{words.t('panel.sizeValue', { km2: words.number(size) })}</Fact>
        </Facts>
      )}
      <Sources ids={[...(spell?.sources ?? []), ...territory.sources]} />
    </>
  );
}
