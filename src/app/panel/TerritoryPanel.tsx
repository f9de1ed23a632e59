/** A land: who held it on the day, how, since when, on what ground, how surely. */
import { useDeferredValue } from 'react';
import { spellOn } from '../../atlas/query.ts';
import { areasOver } from '../../atlas/related.ts';
import type { Spell, Territory } from '../../atlas/types.ts';
import { territorySizes } from '../../portrayal/labelData.ts';
import { localNames } from '../../view/names.ts';
import { useDesk, useView, useWords } from '../context.ts';
import { Swatch } from '../Swatch.tsx';
import { Discrepancies, Fact, Facts, Fold, Heading, Note, SelectLink, Sources } from './parts.tsx';
import { SpellTable } from './SpellTable.tsx';
import { endText, startText } from './spans.ts';

export function TerritoryPanel({ territory }: { territory: Territory }) {
  const { atlas } = useDesk();
  const words = useWords();
  const date = useDeferredValue(useView((view) => view.date));
  const spell = spellOn(atlas, territory.id, date);
  const spells = atlas.control[territory.id] ?? [];
  const areas = areasOver(atlas, territory.id, date);
  const size = territorySizes(atlas).get(territory.id);
  const touching = [territory.id, ...(spell ? [spell.instrument] : [])];
  return (
    <>
      <Heading
        kind={words.t(territory.role === 'core' ? 'kind.territory' : 'panel.context')}
        title={words.name(territory.names)}
        sub={localNames(territory.names, words.lang).join(' · ')}
      />
      {territory.describes && <p className="lead">{words.text(territory.describes)}</p>}
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

function SpellCard({ spell, date }: { spell: Spell; date: string }) {
  const { atlas } = useDesk();
  const words = useWords();
  const holder = atlas.index.polities.get(spell.holder);
  const unit = spell.unit ? atlas.index.polities.get(spell.unit) : undefined;
  const ground = atlas.index.instruments.get(spell.instrument);
  const owner = spell.title.sovereign ? atlas.index.polities.get(spell.title.sovereign) : undefined;
  return (
    <>
      <div className="held">
        <Swatch holder={holder} status={spell.status} />
        <div>
          <p className="eyebrow">{words.t('panel.held', { date: words.day(date) })}</p>
          <p className="held-by">{holder ? words.name(holder.names) : spell.holder}</p>
          <p className="held-how">
            {words.t(`status.${spell.status}`)}
            {unit && ` · ${words.name(unit.names)}`}
          </p>
        </div>
      </div>
      <Facts>
        <Fact name={words.t('panel.since')}>{startText(words, spell)}</Fact>
        <Fact name={words.t('panel.until')}>{endText(words, spell)}</Fact>
        <Fact name={words.t('panel.ground')}>
          {ground ? words.text(ground.names) : spell.instrument}
          {ground && <span className="aside">{words.edtf(ground.date)}</span>}
          <Note value={ground?.note} />
        </Fact>
        <Fact name={words.t('panel.titleDeJure')}>
          {owner ? words.name(owner.names) : words.t('title.nobody')}
          <span className="aside">{words.t(`title.${spell.title.state}`)}</span>
          <p className="note">{words.text(spell.title.basis)}</p>
        </Fact>
        <Fact name={words.t('panel.confidence')}>
          <span className="confidence" data-level={spell.confidence}>
            {words.t(`confidence.${spell.confidence}`)}
          </span>
          <span className="aside">{words.t(`evidence.${spell.evidence}`)}</span>
        </Fact>
        {spell.note && (
          <Fact name={words.t('panel.note')}>
            <Note value={spell.note} />
          </Fact>
        )}
      </Facts>
    </>
  );
}
