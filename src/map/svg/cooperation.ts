/** A map that leaves the wheel and one finger to the page round it, and says how it is moved. */
import type { MapWords } from '../atlasMap.ts';

const SHOWN_MS = 1600;

export function createCooperation(
  surface: SVGElement,
  container: HTMLElement,
  words: NonNullable<MapWords['cooperative']>,
): { remove(): void } {
  // d3-zoom takes every touch from the page; here the page scrolls with one finger.
  surface.style.touchAction = 'pan-x pan-y';
  const hint = document.createElement('p');
  hint.className = 'vector-hint';
  hint.setAttribute('aria-hidden', 'true');
  container.append(hint);
  let leaving = 0;
  const show = (text: string) => {
    window.clearTimeout(leaving);
    hint.textContent = text;
    hint.dataset.shown = '';
    leaving = window.setTimeout(() => delete hint.dataset.shown, SHOWN_MS);
  };
  surface.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (!ctrlKey && !metaKey) show(/Mac/.test(navigator.platform) ? words.command : words.control);
    },
    { passive: true },
  );
  surface.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (touches.length === 1) show(words.touch);
    },
    { passive: true },
  );
  return {
    remove() {
      window.clearTimeout(leaving);
      hint.remove();
    },
  };
}
