/** The button that begins a task, how far it is, and how it ended. */
import { FilmError } from '../../export/film.ts';
import { RasterError, WithheldError } from '../../export/raster.ts';
import { useWords } from '../services/context.ts';
import styles from './export.module.css';
import type { Task } from './useTask.ts';

export function TaskBar({
  task,
  label,
  onStart,
  disabled,
}: {
  task: Task;
  label: string;
  onStart: () => void;
  disabled?: boolean;
}) {
  const words = useWords();
  const { state } = task;
  const working = state.at === 'work';
  const why = (error: unknown) => {
    if (error instanceof WithheldError) return words.t('export.withheld');
    if (error instanceof RasterError) return words.t('export.tooLarge');
    if (error instanceof FilmError) return words.t('export.noEncoder');
    return words.t('export.failed', { detail: error instanceof Error ? error.message : String(error) });
  };
  /** One text, so that a page that is being translated keeps up with it. */
  const outcome = () => {
    switch (state.at) {
      case 'done':
        return words.t('export.saved', { name: state.name });
      case 'stopped':
        return words.t('export.stopped');
      case 'failed':
        return why(state.error);
      default:
        return '';
    }
  };
  return (
    <div className={styles.task}>
      {working ? (
        <>
          <progress max={1} value={state.share} aria-label={words.t('export.progress')} />
          <button type="button" className="button" onClick={task.stop}>
            {words.t('export.stop')}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" onClick={onStart} disabled={disabled}>
          {label}
        </button>
      )}
      <output>{outcome()}</output>
    </div>
  );
}
