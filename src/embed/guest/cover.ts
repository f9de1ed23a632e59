/** The poster on the page: one large button, in front of the map until that is there. */
import type { Atlas } from '../../atlas/atlas.ts';
import { formatDay } from '../../i18n/format.ts';
import { type PictureWord, pictureWord } from '../../i18n/pictureWords.ts';
import type { Lang, Theme, View } from '../../view/view.ts';
import styles from './poster.module.css';
import { poster } from './poster.ts';

/** Milliseconds in which the poster fades; as in `poster.module.css`. */
const LEAVES_MS = 300;

export interface Cover {
  element: HTMLElement;
  draw(atlas: Atlas, view: View): void;
  /** Words of the hint. */
  showHint(word: PictureWord): void;
  leave(): void;
}

export const sizeNow = () => ({ width: Math.max(1, window.innerWidth), height: Math.max(1, window.innerHeight) });
export const themeOf = (view: View): Theme =>
  view.theme ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** The picture comes as an image: whatever is in it, nothing of it can run. */
export function makeCover(onOpen: () => void): Cover {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = styles.root ?? '';
  const image = document.createElement('img');
  const hint = document.createElement('span');
  hint.className = styles.hint ?? '';
  element.append(image, hint);
  element.addEventListener('click', onOpen);
  let url = '';
  let lang: Lang = 'en';
  let word: PictureWord = 'embed.open';
  const showHint = (next: PictureWord) => {
    word = next;
    hint.textContent = pictureWord(lang, word);
  };
  return {
    element,
    draw(atlas, view) {
      const { width, height } = sizeNow();
      lang = view.lang;
      document.documentElement.lang = lang;
      image.alt = `${pictureWord(view.lang, 'app.title')} · ${formatDay(view.lang, view.date)}`;
      showHint(word);
      const before = url;
      url = URL.createObjectURL(
        new Blob([poster(atlas, view, width, height, themeOf(view))], { type: 'image/svg+xml' }),
      );
      image.src = url;
      if (before) URL.revokeObjectURL(before);
    },
    showHint,
    leave() {
      element.dataset.leaving = '';
      window.setTimeout(() => {
        element.remove();
        URL.revokeObjectURL(url);
      }, LEAVES_MS);
    },
  };
}
