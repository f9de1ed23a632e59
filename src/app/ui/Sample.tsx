/** A sample of a line or an area, as the map draws it. What draws it comes with the map, after the page. */
import { useEffect, useState } from 'react';
import type { SvgNode } from '../../picture/svg.ts';
import styles from './sample.module.css';

type Draw = typeof import('../../picture/samples.ts');

let known: Draw | undefined;

/** Asked for once for all samples, before the first is shown: what is printed cannot wait for it. */
export function useSamples(): Draw | undefined {
  const [draw, setDraw] = useState(known);
  useEffect(() => {
    let wanted = true;
    if (!known)
      import('../../picture/samples.ts')
        .then((module) => {
          known = module;
          if (wanted) setDraw(module);
        })
        // The words of a legend stand without them.
        .catch((error: unknown) => console.warn('Samples of the map could not be loaded:', error));
    return () => {
      wanted = false;
    };
  }, []);
  return draw;
}

export function Sample({ of }: { of: (draw: Draw) => SvgNode[] }) {
  const draw = useSamples();
  if (!draw) return <span className={styles.root} />;
  return (
    <img className={styles.root} src={`data:image/svg+xml,${encodeURIComponent(draw.sampleImage(of(draw)))}`} alt="" />
  );
}
