/** A tour on its way out: into a file, or into a link that holds all of it. */
import { useState } from 'react';
import { foldLetters } from '../../atlas/findPlace.ts';
import { LINK_LIMIT, packTour } from '../../tour/link.ts';
import { writeTour } from '../../tour/parse.ts';
import { type Tour, textIn } from '../../tour/tour.ts';
import { useWords } from '../services/context.ts';
import { site } from '../services/site.ts';
import { useCopy } from '../ui/useCopy.ts';
import styles from './tour.module.css';

/** A name for a file that every system takes. */
const fileName = (title: string) =>
  foldLetters(title)
    .replace(/[^\w\s–-]/g, '')
    .trim()
    .replace(/[\s–_]+/g, '-')
    .slice(0, 60) || 'tour';

function saveFile(tour: Tour, lang: string): void {
  const url = URL.createObjectURL(new Blob([writeTour(tour)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(textIn(tour.title, lang).text)}.tour.json`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What is copied. */
const COPY = 'link';

export function SendTour({ tour }: { tour: Tour }) {
  const words = useWords();
  const [link, setLink] = useState<string | null>();
  const { copied, refused, copy, field } = useCopy();
  const share = async () => {
    const address = packTour(tour).then((packed) => (packed === undefined ? null : `${site ?? ''}#tour=${packed}`));
    const copying = copy(
      COPY,
      address.then((known) => known ?? Promise.reject(new RangeError('too long for a link'))),
    );
    setLink(await address);
    await copying;
  };
  return (
    <>
      <button type="button" className="button" onClick={() => saveFile(tour, words.lang)}>
        {words.t('tour.save')}
      </button>
      <button type="button" className="button" onClick={share}>
        {words.t('tour.share')}
      </button>
      <output className={styles.said}>
        {link === null && words.t('tour.tooLong', { limit: LINK_LIMIT })}
        {link && copied === COPY && words.t('tour.shared')}
        {link && refused === COPY && words.t('share.refused')}
        {link && site === null && ` ${words.t('share.noAddress', { part: '#' })}`}
      </output>
      {link && refused === COPY && (
        <label className={styles.field}>
          <span>{words.t('tour.shareHere')}</span>
          <textarea ref={field} readOnly rows={3} value={link} />
        </label>
      )}
    </>
  );
}
