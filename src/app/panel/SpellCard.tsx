/** Who held on the day, how, from when to when, on what ground and how surely. */
import type { Spell } from '../../atlas/types.ts';
import { Fact, Facts, Note, SelectLink } from '../facts/parts.tsx';
import { endText, startText } from '../facts/spans.ts';
import { useServices, useWords } from '../services/context.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from './held.module.css';

export function SpellCard({ spell, date }: { spell: Spell; date: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const holder = atlas.index.polities.get(spell.holder);
  const unit = spell.unit ? atlas.index.polities.get(spell.unit) : undefined;
  const ground = atlas.index.instruments.get(spell.instrument);
  const owner = spell.title.sovereign ? atlas.index.polities.get(spell.title.sovereign) : undefined;
  return (
    <>
      <div className={styles.root}>
        <Swatch holder={holder} status={spell.status} />
        <div>
          <p className="eyebrow">{words.t('panel.held', { date: words.day(date) })}</p>
          <p className={styles.by}>
            {holder ? (
              <SelectLink to={{ kind: 'polity', id: holder.id }}>{words.name(holder.names)}</SelectLink>
            ) : (
              spell.holder
            )}
          </p>
          <p className={styles.how}>
            <SelectLink to={{ kind: 'sign', id: `status-${spell.status}` }}>
              {words.t(`status.${spell.status}`)}
            </SelectLink>
            {unit && ` · ${words.name(unit.names)}`}
          </p>
        </div>
      </div>
      <Facts>
        <Fact name={words.t('panel.since')}>{startText(words, spell)}</Fact>
        <Fact name={words.t('panel.until')}>{endText(words, spell)}</Fact>
        <Fact name={words.t('panel.ground')}>
          {ground ? (
            <SelectLink to={{ kind: 'instrument', id: ground.id }}>{words.text(ground.names)}</SelectLink>
          ) : (
            spell.instrument
          )}
          {ground && <span className="aside">{words.edtf(ground.date)}</span>}
          <Note value={ground?.note} />
        </Fact>
        <Fact name={words.t('panel.titleDeJure')}>
          {owner ? words.name(owner.names) : words.t('title.nobody')}
          <span className="aside">{words.t(`title.${spell.title.state}`)}</span>
          <p className="note">{words.text(spell.title.basis)}</p>
        </Fact>
        <Fact name={words.t('panel.confidence')}>
          <span className={styles.confidence} data-level={spell.confidence}>
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
