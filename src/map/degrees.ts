/** The degrees of the graticule, written along the top and the right edge of a live map as it moves. */
import { type Degree, degreesInSight, type Sight } from '../portrayal/graticule.ts';

/** What a live map has in sight, and where that stands in it. */
interface Standing extends Sight {
  /** CSS pixels from the left edge of a meridian, and from the top of a parallel. */
  x(lon: number): number;
  y(lat: number): number;
}

export function createDegrees(container: HTMLElement): { write(sight: Standing): void; remove(): void } {
  const frame = document.createElement('div');
  frame.className = 'graticule';
  frame.setAttribute('aria-hidden', 'true');
  container.append(frame);
  const label = (edge: 'top' | 'right', { text }: Degree, at: number) => {
    const element = document.createElement('span');
    element.dataset.edge = edge;
    element.textContent = text;
    element.style.setProperty('--at', `${at.toFixed(1)}px`);
    return element;
  };
  return {
    write(sight) {
      const { top, side } = degreesInSight(sight);
      frame.replaceChildren(
        ...top.map((degree) => label('top', degree, sight.x(degree.at))),
        ...side.map((degree) => label('right', degree, sight.y(degree.at))),
      );
    },
    remove() {
      frame.remove();
    },
  };
}
