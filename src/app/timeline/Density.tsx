/** One tick for each day on which land changes, as tall as the number of lands that change. */
import { useMemo } from 'react';
import { changeDensity } from '../../atlas/moments.ts';
import { toNumber } from '../../time/days.ts';
import type { TimeScale } from '../../view/scale.ts';
import { useDesk } from '../context.ts';

/** Height of the tallest tick in the drawing's own units. */
const HEIGHT = 24;

export function Density({ scale }: { scale: TimeScale }) {
  const { atlas } = useDesk();
  const path = useMemo(() => {
    const density = changeDensity(atlas);
    const most = Math.max(1, ...density.map(({ count }) => count));
    return density
      .map(({ day, count }) => {
        const x = (scale.toShare(toNumber(day)) * 1000).toFixed(2);
        return `M${x} ${HEIGHT}V${(HEIGHT - (4 + (HEIGHT - 4) * Math.sqrt(count / most))).toFixed(1)}`;
      })
      .join('');
  }, [atlas, scale]);
  return (
    <svg className="strip-ticks" viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
