/** The map's twin in words: every land, its holder and its ground on the day, as a table in a dialog. */
import { useEffect, useRef } from 'react';
import { spellOn } from '../atlas/query.ts';
import { useDesk, useView, useWords } from './context.ts';
import { Icon } from './Icon.tsx';
import { startText } from './panel/spans.ts';
import { Swatch } from './Swatch.tsx';

const COLUMNS = ['land', 'holder', 'unit', 'status', 'since', 'ground', 'title-de-jure', 'confidence'] as const;

export function HoldersTable({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const date = useView((view) => view.date);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const title = words.t('table.title', { date: words.day(date) });
  return (
    <dialog ref={dialog} className="holders" aria-labelledby="holders-title" onClose={onClose}>
      <div className="holders-head">
        <h2 id="holders-title">{title}</h2>
        <button
          type="button"
          className="button icon quiet"
          aria-label={words.t('common.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className="holders-scroll" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words.t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <Rows date={date} onChoose={() => dialog.current?.close()} />
        </table>
      </section>
    </dialog>
  );
}

function Rows({ date, onChoose }: { date: string; onChoose: () => void }) {
  const { atlas, view } = useDesk();
  const words = useWords();
  const polity = (id: string | null | undefined) => {
    const found = id ? atlas.index.polities.get(id) : undefined;
    return found ? words.name(found.names) : '';
  };
  return (
    <tbody>
      {atlas.territories
        .filter((territory) => territory.role === 'core')
        .map((territory) => {
          const spell = spellOn(atlas, territory.id, date);
          const ground = spell && atlas.index.instruments.get(spell.instrument);
          return (
            <tr key={territory.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    view.set({ selection: { kind: 'territory', id: territory.id } });
                    onChoose();
                  }}
                >
                  {words.name(territory.names)}
                </button>
              </th>
              {spell && (
                <>
                  <td>
                    <Swatch holder={atlas.index.polities.get(spell.holder)} status={spell.status} />{' '}
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
        })}
    </tbody>
  );
}
