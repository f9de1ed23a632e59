/** The frame of a table that stands under the map: title, tools, a way out, and the table itself. */
import { type ReactNode, useEffect, useRef } from 'react';
import { insets } from '../layout/insets.ts';
import { useServices, useWords } from '../services/context.ts';
import dockStyles from '../ui/dock.module.css';
import { Icon } from '../ui/Icon.tsx';
import styles from './points.module.css';

interface TableDockProps {
  title: string;
  tools?: ReactNode;
  children: ReactNode;
}

export function TableDock({ title, tools, children }: TableDockProps) {
  const { view, map } = useServices();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    map.get()?.resize();
    heading.current?.focus({ preventScroll: true });
  }, [map]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      view.set({ table: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view]);
  return (
    <section className={`${dockStyles.root} ${styles.root}`} ref={insets.dock.ref} aria-label={title}>
      <div className={dockStyles.head}>
        <div className={dockStyles.title}>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <div className={dockStyles.tools}>
          {tools}
          <button
            type="button"
            className="button icon quiet"
            aria-label={words.t('common.close')}
            onClick={() => view.set({ table: null })}
          >
            <Icon name="close" />
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        {children}
      </section>
    </section>
  );
}
