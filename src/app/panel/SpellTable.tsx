/** The whole list of a territory's spells; a click goes to the day one began. */
import type { Spell } from '../../atlas/types.ts';
import { FIRST_DAY, LAST_DAY } from '../../atlas/types.ts';
import { clampDay } from '../../time/days.ts';
import { useServices, useWords } from '../services/context.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from './spells.module.css';

export function SpellTable({ spells, current }: { spells: readonly Spell[]; current: Spell | undefined }) {
  const { atlas, view } = useServices();
  const words = useWords();
  return (
    <table className={styles.root}>
      <thead>
        <tr>
          <th scope="col">{words.t('panel.spells.from')}</th>
          <th scope="col">{words.t('panel.spells.holder')}</th>
          <th scope="col">{words.t('panel.spells.status')}</th>
        </tr>
      </thead>
      <tbody>
        {spells.map((spell) => {
          const holder = atlas.index.polities.get(spell.holder);
          const unit = spell.unit ? atlas.index.polities.get(spell.unit) : undefined;
          const from = spell.fromEdtf ? words.edtf(spell.fromEdtf) : words.day(spell.from);
          return (
            <tr key={spell.from} aria-current={spell === current ? 'date' : undefined}>
              <td>
                <button
                  type="button"
                  className="link"
                  title={words.t('panel.goToDay', { date: words.day(spell.from) })}
                  onClick={() => view.set({ date: clampDay(spell.from, FIRST_DAY, LAST_DAY) })}
                >
                  {from}
                </button>
              </td>
              <td>
                {holder ? words.name(holder.names) : spell.holder}
                {unit && <span className={styles.unit}>{words.name(unit.names)}</span>}
              </td>
              <td>
                <span className={styles.status}>
                  <Swatch holder={holder} status={spell.status} />
                  {words.t(`status.${spell.status}`)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
