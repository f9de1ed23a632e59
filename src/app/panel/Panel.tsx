/** The evidence panel: what the selected thing is and on what that rests. A sheet from below on small screens. */
import { useEffect, useRef, useState } from 'react';
import { kindOf, selectionBounds } from '../../view/kinds.ts';
import type { Selection } from '../../view/view.ts';
import { onPhone, paddingNow } from '../layout/fit.ts';
import { insets } from '../layout/insets.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import cardStyles from '../ui/card.module.css';
import { focusPanel } from '../ui/focus.ts';
import { Icon } from '../ui/Icon.tsx';
import { shownOf } from './kinds.tsx';
import styles from './panel.module.css';

/** @param placed whether the address named a place on the map, which is then kept for what it chose */
export function Panel({ placed }: { placed: boolean }) {
  const { atlas, view, map } = useServices();
  const words = useWords();
  const selection = useView((v) => v.selection);
  const [folded, setFolded] = useState(false);
  const [tall, setTall] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const key = selection ? `${selection.kind}:${selection.id}` : '';
  const hasLeg = selection?.leg !== undefined;
  useEffect(() => {
    if (!key) return;
    setFolded(false);
    focusPanel(body.current);
    // A chosen leg scrolls itself into sight.
    if (body.current && !hasLeg) body.current.scrollTop = 0;
  }, [key, hasLeg]);

  const fromAddress = useRef(placed ? selection : null);
  // A sheet from below must not hide what was chosen.
  useEffect(() => {
    // Where a tour has the sheet, its stop has chosen what is in the window.
    if (!selection || selection === fromAddress.current || !onPhone() || body.current?.offsetHeight === 0) return;
    const bounds = selectionBounds(atlas, selection);
    if (bounds) map.get()?.reveal(bounds, paddingNow());
  }, [atlas, map, selection]);

  const close = () => {
    view.set({ selection: null });
    map.get()?.focus();
  };

  if (!selection)
    return (
      <aside className={`${styles.root} ${styles.empty}`} data-reading aria-label={words.t('panel.title')}>
        <p>{words.t('panel.empty')}</p>
      </aside>
    );
  return (
    <aside
      className={styles.root}
      ref={insets.sheet.ref}
      data-reading
      data-folded={folded}
      data-tall={tall && !folded}
      aria-label={words.t('panel.title')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={cardStyles.head}>
        <p className="eyebrow">{words.t('panel.title')}</p>
        <button
          type="button"
          className={`button icon quiet ${styles.size}`}
          aria-pressed={tall}
          aria-label={words.t('panel.tall')}
          onClick={() => {
            setFolded(false);
            setTall(!tall);
          }}
        >
          <Icon name={tall ? 'minus' : 'plus'} />
        </button>
        <button
          type="button"
          className={`button icon quiet ${styles.foldButton}`}
          aria-expanded={!folded}
          aria-label={words.t(folded ? 'panel.expand' : 'panel.collapse')}
          onClick={() => setFolded(!folded)}
        >
          <Icon name="fold" />
        </button>
        <button type="button" className="button icon quiet" aria-label={words.t('common.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={styles.body} ref={body} tabIndex={0} aria-label={words.t('panel.title')}>
        <Selected selection={selection} />
      </section>
    </aside>
  );
}

function Selected({ selection: { kind, id, leg } }: { selection: Selection }) {
  const { atlas } = useServices();
  const record = kindOf(kind).find(atlas, id);
  const { Panel: Evidence } = shownOf(kind);
  return record ? <Evidence record={record} leg={leg} /> : null;
}
