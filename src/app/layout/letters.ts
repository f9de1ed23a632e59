/**
 * How large the reader has the page's small letters, as a factor on the 16 px
 * to a rem that the style sheets are written for. It is read off letters, not
 * off a size: browsers can enlarge small letters alone.
 */
import { createStore, useStore } from '../services/store.ts';
import styles from './letters.module.css';

const SAMPLE = '0123456789';
/** What the page's text is written in at 16 px to a rem, CSS pixels. */
const TEXT = 13.5;
/** The sample's size in style sheets at 16 px to a rem, and one that no browser finds too small, CSS pixels. */
const SMALL = 11;
const LARGE = 110;

const scale = createStore(1);

/** Before the page is first shown: what opens by itself depends on the room. */
export function watchLetters(): void {
  const holder = document.createElement('div');
  holder.className = styles.root ?? '';
  holder.setAttribute('aria-hidden', 'true');
  const sample = (size: string) => {
    const letters = holder.appendChild(document.createElement('span'));
    letters.textContent = SAMPLE;
    letters.style.fontSize = size;
    return letters;
  };
  const [small, text, large] = [sample(`${SMALL / 16}rem`), sample(`${TEXT / 16}rem`), sample(`${LARGE}px`)];
  document.body.append(holder);
  const { documentElement: root } = document;
  const factor = (letters: HTMLElement, size: number) => {
    const found = (letters.offsetWidth / large.offsetWidth) * (LARGE / size);
    // Widths are whole pixels: what is less than the doubt in them is none.
    return Math.abs(found - 1) < 0.03 ? 1 : found;
  };
  const measure = () => {
    if (large.offsetWidth === 0 || small.offsetWidth === 0) return;
    // Where the browser enlarges the text alone, what holds the text follows.
    const wanted = factor(text, TEXT);
    if (wanted > (Number.parseFloat(getComputedStyle(root).fontSize) / 16) * 1.04)
      root.style.fontSize = `${16 * wanted}px`;
    scale.set(factor(small, SMALL));
    root.style.setProperty('--t', `${scale.get()}px`);
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(small);
  observer.observe(text);
}

/** Wakes when the reader's letters change their size. */
export const useLetters = (): number => useStore(scale, (value) => value);
