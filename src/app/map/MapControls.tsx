/** Zoom and home, outside the canvas so that they speak the reader's language and match the page. */

import { heartBounds } from '../../view/bounds.ts';
import { paddingNow } from '../layout/fit.ts';
import { useServices, useWords } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './map.module.css';

export function MapControls() {
  const { atlas, map, mapStatus } = useServices();
  const there = useStore(map, (value) => value !== null);
  const drawn = useStore(mapStatus, (status) => status !== 'no-webgl') || there;
  const words = useWords();
  if (!drawn) return null;
  const actions = [
    ['plus', 'map.zoomIn', () => map.get()?.zoomBy(1)],
    ['minus', 'map.zoomOut', () => map.get()?.zoomBy(-1)],
    ['home', 'map.home', () => map.get()?.fit(heartBounds(atlas), paddingNow())],
  ] as const;
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">{words.t('map.controls')}</legend>
      {actions.map(([icon, key, act]) => (
        <button
          key={key}
          type="button"
          className="button icon"
          aria-label={words.t(key)}
          title={words.t(key)}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </fieldset>
  );
}
