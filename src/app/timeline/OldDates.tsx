/** The day in the calendars of the sources: Old Style, and Rumi where it was in use. */
import { formatMonth } from '../../i18n/index.ts';
import { toJulian, toRumi } from '../../time/calendars.ts';
import { useView, useWords } from '../services/context.ts';
import styles from './timeline.module.css';

/** Months of the Rumi year by their own names, January first. */
const RUMI_MONTHS = [
  'Kânun-ı Sani',
  'Şubat',
  'Mart',
  'Nisan',
  'Mayıs',
  'Haziran',
  'Temmuz',
  'Ağustos',
  'Eylül',
  'Teşrin-i Evvel',
  'Teşrin-i Sani',
  'Kânun-ı Evvel',
] as const;

export function OldDates() {
  const words = useWords();
  const date = useView((view) => view.date);
  const [year = 0, month = 1, day = 1] = toJulian(date).split('-').map(Number);
  const rumi = toRumi(date);
  return (
    <p className={styles.oldDates}>
      <span>{words.t('calendars.julian', { date: `${day} ${formatMonth(words.lang, month, 'long')} ${year}` })}</span>
      {rumi && (
        <span>{words.t('calendars.rumi', { date: `${rumi.day} ${RUMI_MONTHS[rumi.month - 1]} ${rumi.year}` })}</span>
      )}
    </p>
  );
}
