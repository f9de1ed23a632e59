/** The choice among the formats of a form, each by its name and what it is for. */
import type { MessageKey } from '../../i18n/index.ts';
import { useWords } from '../services/context.ts';
import styles from '../ui/form.module.css';

export function FormatField<F extends string>({
  formats,
  value,
  onChange,
}: {
  formats: Record<F, { name: string; use?: MessageKey }>;
  value: F;
  onChange: (format: F) => void;
}) {
  const words = useWords();
  return (
    <label className={styles.field}>
      <span>{words.t('export.format')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as F)}>
        {(Object.keys(formats) as F[]).map((known) => {
          const { name, use } = formats[known];
          return (
            <option key={known} value={known}>
              {use ? `${name}, ${words.t(use)}` : name}
            </option>
          );
        })}
      </select>
    </label>
  );
}
