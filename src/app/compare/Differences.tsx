/** What changed hands between two days: gains and losses by holder, then land by land. */
import { useDeferredValue, useMemo } from 'react';
import { compareDays, type Holder, shownHolder } from '../../atlas/compare.ts';
import { Fold, SelectLink } from '../facts/parts.tsx';
import { useServices, useWords } from '../services/context.ts';
import { Swatch } from '../ui/Swatch.tsx';
import styles from './compare.module.css';

export function Differences(days: { a: string; b: string }) {
  const { atlas } = useServices();
  const words = useWords();
  const a = useDeferredValue(days.a);
  const b = useDeferredValue(days.b);
  const { from, to, hands, successions, manner, holders } = useMemo(() => compareDays(atlas, a, b), [atlas, a, b]);
  const nameOf = (id: string) => {
    const territory = atlas.index.territories.get(id);
    return (
      <SelectLink to={{ kind: 'territory', id }} fit>
        {territory ? words.name(territory.names) : id}
      </SelectLink>
    );
  };
  const total = hands.reduce((sum, { km2 }) => sum + (km2 ?? 0), 0);
  const title = words.t('compare.differences');

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className={styles.body} tabIndex={0} aria-label={title} data-paper={title}>
      <p aria-live="polite">
        {from === to
          ? words.t('compare.same')
          : `${words.t('compare.interval', { from: words.day(from), to: words.day(to) })}: ${words.t(
              'compare.sentence',
              { count: hands.length, km2: words.number(total) },
            )}`}
      </p>
      {hands.length > 0 && (
        <>
          <table>
            <caption>{words.t('compare.byHolder')}</caption>
            <thead>
              <tr>
                <th scope="col">{words.t('compare.holder')}</th>
                <th scope="col">{words.t('compare.gained')}</th>
                <th scope="col">{words.t('compare.lost')}</th>
              </tr>
            </thead>
            <tbody>
              {holders.map(({ holder, gained, lost }) => (
                <tr key={holder}>
                  <th scope="row">
                    <HolderName holder={holder} />
                  </th>
                  <td>{gained > 0 ? words.number(gained) : '–'}</td>
                  <td>{lost > 0 ? words.number(lost) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption>{words.t('compare.byLand')}</caption>
            <thead>
              <tr>
                <th scope="col">{words.t('compare.land')}</th>
                <th scope="col">{words.t('compare.area')}</th>
                <th scope="col">{words.day(from)}</th>
                <th scope="col">{words.day(to)}</th>
              </tr>
            </thead>
            <tbody>
              {hands.map(({ territory, km2, before, after }) => (
                <tr key={territory}>
                  <th scope="row">{nameOf(territory)}</th>
                  <td>{km2 === null ? words.t('compare.notDrawn') : words.number(km2)}</td>
                  <td>
                    <HolderName holder={shownHolder(before)} />
                  </td>
                  <td>
                    <HolderName holder={shownHolder(after)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {successions.length > 0 && (
        <Fold title={words.t('compare.successions', { count: successions.length })} open={hands.length === 0}>
          <p className="aside">{words.t('compare.successionsNote')}</p>
          <ul className={styles.manner}>
            {successions.map(({ territory, before, after }) => (
              <li key={territory}>
                {nameOf(territory)}
                <span className="aside">
                  {[before, after]
                    .map(({ holder }) => {
                      const names = atlas.index.polities.get(holder)?.names;
                      return names ? words.name(names) : holder;
                    })
                    .join(' → ')}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {manner.length > 0 && (
        <Fold title={words.t('compare.manner', { count: manner.length })}>
          <ul className={styles.manner}>
            {manner.map(({ territory, before, after }) => (
              <li key={territory}>
                {nameOf(territory)}
                <span className="aside">
                  {[before, after]
                    .map(({ status, unit }) => {
                      const names = unit ? atlas.index.polities.get(unit)?.names : undefined;
                      return [words.t(`status.${status}`), names && words.name(names)].filter(Boolean).join(', ');
                    })
                    .join(' → ')}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <p className="aside">{words.t('compare.caption')}</p>
    </section>
  );
}

function HolderName({ holder }: { holder: Holder }) {
  const { atlas } = useServices();
  const words = useWords();
  const polity = holder === null ? undefined : atlas.index.polities.get(holder);
  return (
    <span className={styles.holder}>
      <Swatch holder={polity} status={holder === null ? 'undetermined' : 'sovereign'} />
      <span>{holder === null ? words.t('status.undetermined') : polity ? words.name(polity.names) : holder}</span>
    </span>
  );
}
