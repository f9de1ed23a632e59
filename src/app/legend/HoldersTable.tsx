/** The map's twin in words: every territory, its holder and its ground on any day, as a table in a dialog. */
import { useDeferredValue, useId, useRef } from 'react';
import { spellOn } from '../../atlas/query.ts';
import type { Territory } from '../../atlas/types.ts';
import { startText } from '../facts/spans.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { DaySteps } from '../ui/DaySteps.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import styles from './holders.module.css';

const COLUMNS = ['land', 'holder', 'unit', 'status', 'since', 'ground', 'title-de-jure', 'confidence'] as const;
const GROUPS = [
  ['core', 'table.core'],
  ['context', 'panel.context'],
] as const;

export function HoldersTable({ onClose }: { onClose: () => void }) {
  const { atlas, view } = useServices();
  const words = useWords();
  const date = useView((v) => v.date);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const rowsDate = useDeferredValue(date);
  return (
    <Dialog
      dialog={dialog}
      className={styles.root}
      titleId={title}
      title={words.t('table.title', { date: words.day(rowsDate) })}
      spoken
      beside={
        <DaySteps
          id="table-date"
          labels={{ field: words.t('table.field'), previous: words.t('time.previous'), next: words.t('time.next') }}
          date={date}
          goTo={(day) => view.set({ date: day })}
        />
      }
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-labelledby={title}>
        <table aria-labelledby={title} data-paper={words.t('table.title', { date: words.day(rowsDate) })}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words.t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {GROUPS.map(([role, title]) => (
            <tbody key={role}>
              <tr>
                <th className={styles.group} scope="rowgroup" colSpan={COLUMNS.length}>
                  {words.t(title)}
                </th>
              </tr>
              {atlas.territories
                .filter((territory) => territory.role === role)
                .map((territory) => (
                  <Row
                    key={territory.id}
                    territory={territory}
                    date={rowsDate}
                    onChoose={() => dialog.current?.close()}
                  />
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </Dialog>
  );
}

function Row({ territory, date, onChoose }: { territory: Territory; date: string; onChoose: () => void }) {
  const { atlas, view } = useServices();
  const words = useWords();
  const polity = (id: string | null | undefined) => {
    const found = id ? atlas.index.polities.get(id) : undefined;
    return found ? words.name(found.names) : '';
  };
  const choose = () => {
    view.set({ selection: { kind: 'territory', id: territory.id } });
    onChoose();
  };
  const spell = spellOn(atlas, territory.id, date);
  const ground = spell && atlas.index.instruments.get(spell.instrument);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={choose}>
          {words.name(territory.names)}
        </button>
      </th>
      {spell && (
        <>
          <td>
            <Swatch
              holder={atlas.index.polities.get(spell.holder)}
              status={spell.status}
              context={territory.role === 'context'}
            />{' '}
            {polity(spell.holder)}
          </td>
          <td>{polity(spell.unit)}</td>
          <td>{words.t(`status.${spell.status}`)}</td>
          <td>{startText(words, spell)}</td>
          <td>{ground && words.text(ground.names)}</td>
          <td>
            {polity(spell.title.sovereign) || words.t('title.nobody')} ({words.t(`title.${spell.title.state}`)})
          </td>
          <td>{words.t(`confidence.${spell.confidence}`)}</td>
        </>
      )}
    </tr>
  );
}
