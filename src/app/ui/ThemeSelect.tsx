/** The choice of colours: the system's, light or dark. Among the tools; where those are small, below the layers. */
import type { Theme } from '../../view/view.ts';
import { useServices, useView, useWords } from '../services/context.ts';
import styles from './tool-select.module.css';

export function ThemeSelect() {
  const { view } = useServices();
  const words = useWords();
  const theme = useView((v) => v.theme);
  return (
    <label className={styles.root}>
      <span className={styles.name}>{words.t('theme.label')}</span>
      <select
        value={theme ?? 'auto'}
        onChange={(event) =>
          view.set({ theme: event.target.value === 'auto' ? undefined : (event.target.value as Theme) } as {
            theme?: Theme;
          })
        }
      >
        {(['auto', 'light', 'dark'] as const).map((value) => (
          <option key={value} value={value}>
            {words.t(`theme.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
