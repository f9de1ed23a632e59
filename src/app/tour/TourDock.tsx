/** Where an open tour stands. All that tours need is loaded with the first one. */
import { lazy, Suspense } from 'react';
import { useView, useWords } from '../context.ts';

const TourPanel = lazy(() => import('./TourPanel.tsx'));

/** @param placed whether the address named a place on the map, which is then kept until the reader goes on */
export function TourDock({ placed }: { placed: boolean }) {
  const words = useWords();
  const ref = useView((view) => view.tour?.ref);
  if (ref === undefined) return null;
  return (
    <Suspense fallback={<p className="panel panel-empty">{words.t('tour.loading')}</p>}>
      <TourPanel key={ref} tour={ref} placed={placed} />
    </Suspense>
  );
}
