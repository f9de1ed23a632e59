/** One side of a line: who held it on the day shown and by what title, and which country it is at the end of the atlas's span. */
import { spellOn } from '../../atlas/query.ts';
import { LAST_DAY, type Spell } from '../../atlas/types.ts';
import { shortName } from '../../view/names.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from './side-card.module.css';

interface SideProps {
  /** The lands on this side, in order; null: sea, or beyond the frame. */
  territories: readonly (string | null)[];
  hand: 'left' | 'right';
  /** Degrees clockwise from north in which the line runs. */
  course: number;
}

export function SideCard({ territories, hand, course }: SideProps) {
  const words = useWords();
  const date = useView((view) => view.date);
  const bearing = course + (hand === 'left' ? 270 : 90);
  const compass = (Math.round(bearing / 45) % 8) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return (
    <div className={styles.root} data-hand={hand}>
      <p className="eyebrow">{words.t(`trace.side.${hand}`, { direction: words.t(`trace.compass.${compass}`) })}</p>
      <dl>
        <dt>{words.t('trace.onDay', { date: words.day(date) })}</dt>
        <dd>
          <Holders territories={territories} day={date} />
        </dd>
        <Titles territories={territories} day={date} />
        <dt>{words.t('trace.now')}</dt>
        <dd>
          <Holders territories={territories} day={LAST_DAY} />
        </dd>
      </dl>
    </div>
  );
}

/** The holders of territories on a day, each once, with the tint and hatch they have on the map. */
function Holders({ territories, day }: { territories: readonly (string | null)[]; day: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const seen = new Set<string>();
  return (
    <>
      {territories.map((id) => {
        const spell = id === null ? undefined : spellOn(atlas, id, day);
        const key = spell ? `${spell.holder}/${spell.unit ?? ''}/${spell.status}` : 'none';
        if (seen.has(key)) return null;
        seen.add(key);
        if (!spell) return <span key={key}>{words.t('panel.sea')}</span>;
        const holder = atlas.index.polities.get(spell.holder);
        const unit = spell.unit ? atlas.index.polities.get(spell.unit) : undefined;
        const names = [
          spell.status === 'undetermined' ? '' : shortName(holder ? words.name(holder.names) : spell.holder),
          unit ? shortName(words.name(unit.names)) : '',
          spell.status === 'sovereign' ? '' : words.t(`status.${spell.status}`),
        ];
        return (
          <span key={key} className={styles.holder}>
            <Swatch holder={holder} status={spell.status} />
            <span>{names.filter(Boolean).join(' · ')}</span>
          </span>
        );
      })}
    </>
  );
}

/** Who has title to territories on a day, each answer once. */
function Titles({ territories, day }: { territories: readonly (string | null)[]; day: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const text = ({ title }: Spell) => {
    const owner = title.sovereign ? atlas.index.polities.get(title.sovereign) : undefined;
    return `${owner ? shortName(words.name(owner.names)) : words.t('title.nobody')} (${words.t(`title.${title.state}`)})`;
  };
  const titles = new Set(territories.flatMap((id) => (id && spellOn(atlas, id, day)) || []).map(text));
  return titles.size === 0 ? null : (
    <>
      <dt>{words.t('panel.titleDeJure')}</dt>
      <dd>{[...titles].join('; ')}</dd>
    </>
  );
}
