/** How far a line may be off, drawn to one scale for all panels and said in words. */
import type { Grade } from '../../atlas/types.ts';
import { accuracyText, SelectLink } from '../facts/parts.tsx';
import { useWords } from '../services/context.ts';
import styles from './accuracy.module.css';

/** Half height of the drawing, km and CSS pixels: the widest band is that of grade C. */
const REACH_KM = 15;
const REACH_PX = 15;

/** The grade that an accuracy in metres falls in. */
export const gradeWithin = (metres: number): Grade => (metres <= 1000 ? 'A' : metres <= 5000 ? 'B' : 'C');

export function Accuracy({ metres, grade }: { metres: number | null; grade: Grade }) {
  const words = useWords();
  const half = metres === null ? 0 : Math.min(REACH_PX, Math.max(0.75, (metres / 1000 / REACH_KM) * REACH_PX));
  return (
    <span className={styles.root}>
      {metres !== null && (
        <svg className={styles.drawing} viewBox={`0 ${-REACH_PX} 60 ${2 * REACH_PX}`} aria-hidden="true">
          <rect className={styles.band} x="0" y={-half} width="60" height={2 * half} />
          <path className={styles.line} d="M0 0H60" />
        </svg>
      )}
      <span>
        {accuracyText(words, metres)}
        <span className="aside">
          {grade === 'D' ? (
            words.t('grade.D')
          ) : (
            <SelectLink to={{ kind: 'sign', id: `grade-${grade}` }}>{words.t(`grade.${grade}`)}</SelectLink>
          )}
        </span>
      </span>
    </span>
  );
}
