/** What the reader points at on the map: who holds it, since when, how sure; or which line and where. */
import type { CSSProperties } from 'react';
import type { Pointed } from '../../map/atlasMap.ts';
import { kindOf } from '../../view/kinds.ts';
import type { Selection } from '../../view/view.ts';
import { shownOf } from '../panel/kinds.tsx';
import { useServices } from '../services/context.ts';
import { useStore } from '../services/store.ts';
import tipStyles from '../ui/tip.module.css';
import styles from './map.module.css';

/** Height above the pointer in which the card has room, CSS pixels. */
const ROOM_PX = 150;

/** Beside the pointer, towards the middle of the map. */
function place({ x, y, width }: Pointed): CSSProperties {
  return {
    left: `${x.toFixed(0)}px`,
    top: `${y.toFixed(0)}px`,
    '--shift': `${((-x / width) * 100).toFixed(0)}%`,
  } as CSSProperties;
}

export function MapTip() {
  const { pointed } = useServices();
  const found = useStore(pointed, (value) => value);
  return (
    // Spoken only to those who point by keyboard: a mouse would never be silent.
    <div className={styles.tip} aria-live={found?.by === 'mouse' ? 'off' : 'polite'}>
      {found && (
        <div className={tipStyles.root} data-by={found.by} data-below={found.y < ROOM_PX} style={place(found)}>
          <ThingTip thing={found.thing} />
        </div>
      )}
    </div>
  );
}

function ThingTip({ thing: { kind, id, leg } }: { thing: Selection }) {
  const { atlas } = useServices();
  const record = kindOf(kind).find(atlas, id);
  const { Tip } = shownOf(kind);
  return record && Tip ? <Tip record={record} leg={leg} /> : <strong>{id}</strong>;
}
