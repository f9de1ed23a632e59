/** A picture of the view: vectors for print and drawing programs, pixels for slides. */
import { useEffect, useState } from 'react';
import { PICTURE_FORMATS } from '../../export/formats.ts';
import { loadOutliner } from '../../export/outlines.ts';
import { pagePicture, svgText } from '../../export/picture.ts';
import { SIZE_NAMES, SIZES, type SizeName } from '../../export/sizes.ts';
import type { Theme } from '../../view/view.ts';
import { useWords } from '../services/context.ts';
import formStyles from '../ui/form.module.css';
import styles from './export.module.css';
import { FormatField } from './FormatField.tsx';
import { save } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { TaskBar } from './TaskBar.tsx';
import { useTask } from './useTask.ts';

const SCALES = [1, 2, 3, 4] as const;

export function PictureForm({ snapshot }: { snapshot: Snapshot }) {
  const words = useWords();
  const task = useTask();
  const [format, setFormat] = useState<keyof typeof PICTURE_FORMATS>('svg');
  const [sizeName, setSizeName] = useState<SizeName | 'screen'>('a4');
  const [scale, setScale] = useState<number>(2);
  const [theme, setTheme] = useState<Theme>('light');
  const [preview, setPreview] = useState('');
  const size = sizeName === 'screen' ? snapshot.window : SIZES[sizeName];

  const draw = async () =>
    pagePicture(
      snapshot.atlas,
      snapshot.view,
      snapshot.window,
      { size, theme, footnotes: snapshot.footnotes },
      await loadOutliner(),
    );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these alone
  useEffect(() => {
    let current = true;
    let url = '';
    void draw().then(
      (drawn) => {
        if (!current) return;
        url = URL.createObjectURL(new Blob([svgText(drawn, size, false)], { type: 'image/svg+xml' }));
        setPreview(url);
      },
      () => setPreview(''),
    );
    return () => {
      current = false;
      URL.revokeObjectURL(url);
    };
  }, [snapshot, sizeName, theme]);

  const start = () =>
    task.run(async (signal) => {
      const drawn = await draw();
      const how = { size, paper: sizeName !== 'screen', scale, facts: snapshot.facts };
      const content = await PICTURE_FORMATS[format].make(drawn, how);
      // Neither drawing can be broken off, but a stopped one is not saved.
      signal.throwIfAborted();
      return save(content, `border-atlas-${snapshot.view.date}-${sizeName}`, PICTURE_FORMATS[format]);
    });

  return (
    <div className={styles.form}>
      <div className={styles.choices}>
        <FormatField formats={PICTURE_FORMATS} value={format} onChange={setFormat} />
        <label className={formStyles.field}>
          <span>{words.t('export.size')}</span>
          <select value={sizeName} onChange={(event) => setSizeName(event.target.value as SizeName | 'screen')}>
            {([...SIZE_NAMES, 'screen'] as const).map((known) => (
              <option key={known} value={known}>
                {words.t(`export.size.${known}`)}
              </option>
            ))}
          </select>
        </label>
        {'pixels' in PICTURE_FORMATS[format] && (
          <label className={formStyles.field}>
            <span>{words.t('export.scale')}</span>
            <select value={scale} onChange={(event) => setScale(Number(event.target.value))}>
              {SCALES.map((times) => (
                <option key={times} value={times}>
                  {words.t('export.scale.times', { times, width: size.width * times, height: size.height * times })}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={formStyles.field}>
          <span>{words.t('theme.label')}</span>
          <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
            {(['light', 'dark'] as const).map((known) => (
              <option key={known} value={known}>
                {words.t(`theme.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <TaskBar task={task} label={words.t('export.save')} onStart={start} />
        <p className={formStyles.how}>{words.t('export.pictureHow')}</p>
      </div>
      <figure className={styles.preview}>{preview && <img src={preview} alt={words.t('export.preview')} />}</figure>
    </div>
  );
}
