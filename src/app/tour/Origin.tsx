/** Says of a tour that is not the atlas's how it came here. Stands outside what scrolls, and no part of an address hides it. */
import { useWords } from '../services/context.ts';
import { originOf } from '../services/tourPlace.ts';
import styles from './tour.module.css';

export function Origin({ tour }: { tour: string }) {
  const words = useWords();
  const origin = originOf(tour);
  return origin && <p className={styles.origin}>{words.t(`tour.origin.${origin}`)}</p>;
}
