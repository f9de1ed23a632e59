/** Where an open tour stands. All that tours need is loaded with the first one. */

import styles from '../panel/panel.module.css';
import { useServices, useView, useWords } from '../services/context.ts';
import { onDemand } from '../ui/OnDemand.tsx';

const TourPanel = onDemand(() => import('./TourPanel.tsx'), Opening);

function Opening() {
  const words = useWords();
  return <p className={`${styles.root} ${styles.empty}`}>{words.t('tour.loading')}</p>;
}

/** @param placed whether the address named a place on the map, which is then kept until the reader goes on */
export function TourDock({ placed }: { placed: boolean }) {
  const { view } = useServices();
  const ref = useView((v) => v.tour?.ref);
  if (ref === undefined) return null;
  return <TourPanel key={ref} tour={ref} placed={placed} onClose={() => view.set({ tour: null })} />;
}
