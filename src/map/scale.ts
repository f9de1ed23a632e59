/** The scale bar of a live map: alike for every renderer, so that none tells another length at the hand-over. */
import { elementOf } from '../picture/element.ts';
import { scaleBar } from '../picture/scaleBar.ts';
import { el } from '../picture/svg.ts';
import type { Lang, Theme } from '../view/view.ts';

export interface Scale {
  show(metresPerPixel: number, lang: Lang, theme: Theme): void;
  remove(): void;
}

/** Room beside and beneath the bar for its ends, CSS pixels. */
const AT = { x: 2, y: 20 };

export function createScale(container: HTMLElement): Scale {
  const scale = elementOf(el('svg', { class: 'map-scale', 'aria-hidden': 'true' }));
  container.append(scale);
  let shown = '';
  return {
    show(metresPerPixel, lang, theme) {
      const key = `${metresPerPixel}/${lang}/${theme}`;
      if (key === shown) return;
      shown = key;
      scale.replaceChildren(elementOf(scaleBar({ metresPerPixel }, lang, theme, AT.x, AT.y)));
    },
    remove() {
      scale.remove();
    },
  };
}
