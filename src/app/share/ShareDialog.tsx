/** Builds the code that shows this view elsewhere, shows it live, and copies it. */
import { useId, useRef, useState } from 'react';
import { CHROME_PARTS, type Chrome, type ChromePart } from '../../view/chrome.ts';
import { useServices, useWords } from '../services/context.ts';
import { isFile, site } from '../services/site.ts';
import { withoutOwnTour } from '../services/tourPlace.ts';
import { Dialog } from '../ui/Dialog.tsx';
import formStyles from '../ui/form.module.css';
import { useCopy } from '../ui/useCopy.ts';
import { codeFor, embedAddress, FIRST_CHROME, isEmbed, SHARE_FORMS, type ShareForm } from './codes.ts';
import styles from './share.module.css';

/** Heights a page can give a map, CSS pixels. */
const HEIGHTS = { least: 240, first: 520, most: 2000 } as const;
/** What follows the atlas's address in a code that holds no frame. */
const FIRST_PART: Partial<Record<ShareForm, string>> = { link: '#', powerpoint: '#', element: 'border-atlas.js' };
/** The form most teachers want. */
const FIRST_FORM: ShareForm = 'page';

export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const services = useServices();
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [form, setForm] = useState<ShareForm>(FIRST_FORM);
  const [chrome, setChrome] = useState<Chrome>(FIRST_CHROME);
  const [height, setHeight] = useState<number>(HEIGHTS.first);
  // The view as it was when Share was opened: what is shared stands still.
  const [view] = useState(() => withoutOwnTour(services.view.get()));
  const { copied, refused, copy, field } = useCopy();
  const share = {
    // Without an address for others what is copied begins where that would end.
    atlas: site ?? '',
    view: { ...view, lang: words.lang },
    chrome,
    height,
    title: `${words.t('app.title')} · ${words.day(view.date)}`,
  };
  const code = codeFor(form, share);
  /** The map here and now, from beside this page. */
  const preview = embedAddress({ ...share, atlas: '' });
  const embedded = isEmbed(form);
  const tall = Number.isInteger(height) && height >= HEIGHTS.least && height <= HEIGHTS.most;
  const toggle = (part: ChromePart) => {
    const hidden = new Set(chrome.hidden);
    if (!hidden.delete(part)) hidden.add(part);
    setChrome({ ...chrome, hidden });
  };
  return (
    <Dialog dialog={dialog} className="share" title={words.t('share.title')} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.choices}>
          <label className={formStyles.field}>
            <span>{words.t('share.form')}</span>
            <select value={form} onChange={(event) => setForm(event.target.value as ShareForm)}>
              {SHARE_FORMS.map((known) => (
                <option key={known} value={known}>
                  {words.t(`share.form.${known}`)}
                </option>
              ))}
            </select>
          </label>
          <p className={formStyles.how}>{words.t(`share.how.${form}`)}</p>
          {embedded && (
            <>
              <fieldset>
                <legend>{words.t('share.parts')}</legend>
                {CHROME_PARTS.map((part) => (
                  <label key={part}>
                    <input type="checkbox" checked={!chrome.hidden.has(part)} onChange={() => toggle(part)} />
                    {words.t(`share.part.${part}`)}
                  </label>
                ))}
              </fieldset>
              <fieldset>
                <legend>{words.t('share.wake')}</legend>
                {(['view', 'touch'] as const).map((wake) => (
                  <label key={wake}>
                    <input
                      type="radio"
                      name={`${id}-wake`}
                      checked={chrome.wake === wake}
                      onChange={() => setChrome({ ...chrome, wake })}
                    />
                    {words.t(`share.wake.${wake}`)}
                  </label>
                ))}
              </fieldset>
              {form !== 'element' && form !== 'reveal' && (
                <label className={formStyles.field}>
                  <span>{words.t('share.height')}</span>
                  <input
                    type="number"
                    min={HEIGHTS.least}
                    max={HEIGHTS.most}
                    step={10}
                    value={Number.isNaN(height) ? '' : height}
                    aria-invalid={!tall}
                    aria-describedby={tall ? undefined : `${id}-range`}
                    onChange={(event) => setHeight(event.target.valueAsNumber)}
                    onBlur={() =>
                      setHeight(Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, height || HEIGHTS.first))))
                    }
                  />
                  {!tall && (
                    <span id={`${id}-range`} role="alert">
                      {words.t('share.heightRange', { least: HEIGHTS.least, most: HEIGHTS.most })}
                    </span>
                  )}
                </label>
              )}
            </>
          )}
          <label className={formStyles.field}>
            <span>{words.t('share.code')}</span>
            <textarea ref={field} readOnly rows={5} value={code} spellCheck={false} />
          </label>
          <div className={formStyles.copy}>
            <button type="button" className="button primary" onClick={() => copy(code, code)}>
              {words.t('share.copy')}
            </button>
            <output>
              {copied === code && words.t('share.copied')}
              {refused === code && words.t('share.refused')}
            </output>
          </div>
          {site === null && (
            <p role="alert">{words.t('share.noAddress', { part: FIRST_PART[form] ?? 'embed.html' })}</p>
          )}
        </div>
        {embedded && !isFile && (
          <figure className={styles.preview}>
            <figcaption>{words.t('share.preview')}</figcaption>
            {/* A new address is a new frame: a change of the fragment alone would not start it again. */}
            <iframe key={preview} src={preview} title={share.title} />
          </figure>
        )}
      </div>
    </Dialog>
  );
}
