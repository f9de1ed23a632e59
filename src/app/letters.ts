/**
 * How large the reader has the page's small letters, as a factor on the 16 px
 * to a rem that the style sheets are written for. It is read off letters, not
 * off a size: browsers can enlarge small letters alone.
 */
import { createStore, useStore } from './store.ts';

const SAMPLE = '0123456789';
/** The sample's size in style sheets at 16 px to a rem, and one that no browser finds too small, CSS pixels. */
const SMALL = 11;
const LARGE = 110;

const scale = createStore(1);

function watch(): void {
  const holder = document.createElement('div');
  holder.className = 'letters';
  holder.setAttribute('aria-hidden', 'true');
  const sample = (size: string) => {
    const letters = holder.appendChild(document.createElement('span'));
    letters.textContent = SAMPLE;
    letters.style.fontSize = size;
    return letters;
  };
  const [small, large] = [sample(`${SMALL / 16}rem`), sample(`${LARGE}px`)];
  document.body.append(holder);
  new ResizeObserver(() => {
    const found = (small.offsetWidth / large.offsetWidth) * (LARGE / SMALL);
    if (!Number.isFinite(found) || found === 0) return;
    // Widths are whole pixels: what is less than the doubt in them is none.
    const now = Math.abs(found - 1) < 0.03 ? 1 : found;
    scale.set(now);
    document.documentElement.style.setProperty('--t', `${now}px`);
  }).observe(small);
}

let watched = false;

/** Wakes when the reader's letters change their size. */
export function useLetters(): number {
  if (!watched) {
    watched = true;
    watch();
  }
  return useStore(scale, (value) => value);
}
