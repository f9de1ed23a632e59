/** The marker of the position on a traced line, as an element over a live map: moving it draws nothing anew. */
import { elementOf } from '../picture/element.ts';
import { markerAtOrigin } from '../picture/positionMarker.ts';
import { el, SVG } from '../picture/svg.ts';
import { CIRCLES } from '../portrayal/symbols.ts';
import type { Theme } from '../view/view.ts';

const { radius, ring } = CIRCLES.tracePosition;
/** All of it, CSS pixels. */
const SIDE = 2 * radius + ring;

export interface MarkerElement {
  element: HTMLElement;
  /** In the colours of a theme. */
  dress(theme: Theme): void;
}

export function createMarkerElement(theme: Theme): MarkerElement {
  const element = document.createElement('div');
  element.className = 'walker';
  element.setAttribute('aria-hidden', 'true');
  let worn: Theme | undefined;
  const marker: MarkerElement = {
    element,
    dress(wanted) {
      if (wanted === worn) return;
      worn = wanted;
      const viewBox = `${-SIDE / 2} ${-SIDE / 2} ${SIDE} ${SIDE}`;
      element.replaceChildren(
        elementOf(el('svg', { xmlns: SVG, viewBox, width: SIDE, height: SIDE }, markerAtOrigin(wanted))),
      );
    },
  };
  marker.dress(theme);
  return marker;
}
