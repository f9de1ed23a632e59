/** One search for places, lands, lines, treaties, powers, points, events, dates and who held what. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { selectionBounds } from '../../view/kinds.ts';
import { paddingNow } from '../layout/fit.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { type Choice, choicesOf } from './choices.ts';
import styles from './find.module.css';
import { createFinder } from './finder.ts';

const EXAMPLES = ['find.example.place', 'find.example.date', 'find.example.question', 'find.example.treaty'] as const;

export default function FindDialog({ onClose }: { onClose: () => void }) {
  const { atlas, view, map } = useServices();
  const words = useWords();
  const now = useView((v) => v.date);
  const finder = useMemo(() => createFinder(atlas), [atlas]);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const choices = useMemo(
    () => choicesOf(atlas, words, finder.find(text, words.lang), now),
    [atlas, words, finder, text, now],
  );
  const current = Math.min(active, choices.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  // Gone at once, so that the panel behind can take focus and the next key can open Find again.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const choose = (choice: Choice) => {
    view.set(choice.change);
    close();
    const { selection } = choice.change;
    const bounds = selection && selectionBounds(atlas, selection);
    // The panel opens first, so that its width is known.
    if (bounds) requestAnimationFrame(() => map.get()?.fit(bounds, paddingNow()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      setActive((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = choices[current];
      if (choice) choose(choice);
    }
  };
  const type = (value: string) => {
    setText(value);
    setActive(0);
  };
  const groups = [...new Set(choices.map(({ group }) => group))];
  const asked = text.trim() !== '';
  return (
    <dialog ref={dialog} className={styles.root} aria-label={words.t('find.title')} onClose={onClose}>
      <div className={styles.head}>
        <Icon name="find" />
        <input
          type="text"
          role="combobox"
          aria-label={words.t('find.label')}
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${id}-${current}` : undefined}
          placeholder={words.t('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button icon quiet" aria-label={words.t('common.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <output className="visually-hidden">{asked ? words.t('find.count', { count: choices.length }) : ''}</output>
      {(!asked || choices.length === 0) && (
        <div className={styles.empty}>
          {asked && <p>{words.t('find.nothing', { text: text.slice(0, 40) })}</p>}
          <p>{words.t('find.help')}</p>
          <ul>
            {EXAMPLES.map((key) => (
              <li key={key}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    type(words.t(key));
                    dialog.current?.querySelector('input')?.focus();
                  }}
                >
                  {words.t(key)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div ref={list} className={styles.list} role="listbox" id={`${id}-list`} aria-label={words.t('find.title')}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of options in a listbox, as the combobox pattern has them
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <h3 id={`${id}-${group}`} role="presentation">
              {words.t(`find.group.${group}`)}
            </h3>
            {choices.map(
              (choice, i) =>
                choice.group === group && (
                  // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                  <div
                    key={choice.key}
                    id={`${id}-${i}`}
                    data-index={i}
                    role="option"
                    aria-selected={i === current}
                    onClick={() => choose(choice)}
                  >
                    <span>{choice.label}</span>
                    {choice.aside && (
                      <span className="aside" lang={choice.aside.lang}>
                        {choice.aside.text}
                      </span>
                    )}
                  </div>
                ),
            )}
          </div>
        ))}
      </div>
    </dialog>
  );
}
