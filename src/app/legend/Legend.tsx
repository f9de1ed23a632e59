/** The legend of the sheet as it is now: holders, borders, treaty lines, and how well lines are known. */
import { Fragment, useMemo, useState } from 'react';
import { notTold } from '../../../geodata/page.json' with { type: 'json' };
import { legendEntries } from '../../portrayal/legend.ts';
import { sceneOf } from '../../portrayal/scene.ts';
import { SelectLink } from '../facts/parts.tsx';
import { onPhone } from '../layout/fit.ts';
import { useServices, useSettledDay, useView, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { usePrinting } from '../services/usePrinting.ts';
import drawerStyles from '../ui/drawer.module.css';
import { Icon } from '../ui/Icon.tsx';
import { Sample } from '../ui/Sample.tsx';
import { Swatch, useTheme } from '../ui/Swatch.tsx';
import styles from './legend.module.css';

/** Narrow screens start with the legend folded: the map comes first. */
const startsOpen = () => !onPhone();

export function Legend() {
  const words = useWords();
  const services = useServices();
  const there = useStore(services.map, (value) => value !== null);
  const drawn = useStore(services.mapStatus, (status) => status !== 'no-webgl') || there;
  const [open, setOpen] = useState(startsOpen);
  const printing = usePrinting();
  if (!drawn) return null;
  return (
    <section className={styles.root} data-reading aria-label={words.t('legend.title')} data-open={open}>
      <button type="button" className={drawerStyles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="legend" />
        <span>{words.t('legend.title')}</span>
      </button>
      {(open || printing) && <LegendBody />}
    </section>
  );
}

function LegendBody() {
  const { atlas, seen: seenStore } = useServices();
  const words = useWords();
  const theme = useTheme();
  const { lang } = words;
  const date = useSettledDay();
  const layers = useView((view) => view.layers);
  // An area whose evidence is open is on the map whatever its layer.
  const selection = useView((view) => (view.selection?.kind === 'area' ? view.selection : null));
  const seen = useStore(seenStore, (value) => value);
  const entries = useMemo(
    () => (seen ? legendEntries(sceneOf(atlas, { date, layers, selection, lang }, theme), seen) : null),
    [atlas, date, layers, selection, lang, theme, seen],
  );
  if (!entries) return null;
  const treaties = entries.boundaries.length + entries.areas.length > 0;
  return (
    <div className={styles.body}>
      {entries.holders.length === 0 && <p>{words.t('legend.empty')}</p>}
      {entries.holders.length > 0 && (
        <>
          <h3>{words.t('legend.holders')}</h3>
          <ul>
            {entries.holders.map(({ holder, polity, statuses }) => (
              <li key={holder}>
                <span className={styles.swatches}>
                  {statuses.map(({ status, context }) => (
                    <Swatch key={status} holder={polity} status={status} context={context} />
                  ))}
                </span>
                <span>
                  <SelectLink
                    to={
                      holder === 'undetermined'
                        ? { kind: 'sign', id: 'status-undetermined' }
                        : { kind: 'polity', id: holder }
                    }
                  >
                    {holder === 'undetermined'
                      ? words.t('status.undetermined')
                      : (polity && words.name(polity.names)) || holder}
                  </SelectLink>
                  {holder !== 'undetermined' && statuses.some(({ status }) => status !== 'sovereign') && (
                    <span className="aside">
                      {statuses.map(({ status }, i) => (
                        <Fragment key={status}>
                          <span className={styles.status}>
                            <SelectLink to={{ kind: 'sign', id: `status-${status}` }}>
                              {words.t(`status.${status}`)}
                            </SelectLink>
                            {i < statuses.length - 1 && ','}
                          </span>{' '}
                        </Fragment>
                      ))}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {entries.context && <p className="aside">{words.t('legend.context')}</p>}
        </>
      )}
      {treaties && (
        <>
          <h3>{words.t('legend.treaties')}</h3>
          <ul>
            {entries.boundaries.map(({ item, shown }) => (
              <li key={item.id}>
                <Sample of={(draw) => draw.legSample(item.layer, theme, shown)} />
                <span>
                  <SelectLink to={{ kind: 'boundary', id: item.id }}>{words.text(item.names)}</SelectLink>
                  {shown === 'forced' && <span className="aside">{words.t('legend.forced')}</span>}
                </span>
              </li>
            ))}
            {entries.areas.map(({ item, shown, look }) => (
              <li key={item.id}>
                <Sample of={(draw) => draw.areaSample(item.kind, look, theme, shown)} />
                <span>
                  <SelectLink to={{ kind: 'area', id: item.id }}>{words.text(item.names)}</SelectLink>
                  <span className="aside">
                    {[
                      item.kind === 'claim' ? words.t('kind.area.claim') : '',
                      shown === 'forced' ? words.t('legend.forced') : '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {entries.borders.length > 0 && (
        <>
          <h3>{words.t('legend.lines')}</h3>
          <ul>
            {entries.borders.map((kind) => (
              <li key={kind}>
                <Sample of={(draw) => draw.borderSample(kind, theme)} />
                <SelectLink to={{ kind: 'sign', id: `line-${kind}` }}>{words.t(`legend.between-${kind}`)}</SelectLink>
              </li>
            ))}
            {entries.grades.map((grade) =>
              grade === 'D' ? null : (
                <li key={grade}>
                  <Sample of={(draw) => draw.gradeSample(grade, theme)} />
                  <SelectLink to={{ kind: 'sign', id: `grade-${grade}` }}>
                    {words.t(`legend.grade.${grade}`)}
                  </SelectLink>
                </li>
              ),
            )}
          </ul>
        </>
      )}
      <div className={styles.notTold}>
        <h3>{words.t('legend.notTold')}</h3>
        <p>{words.text(notTold)}</p>
      </div>
    </div>
  );
}
