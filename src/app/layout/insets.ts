/**
 * What takes room from the map. Each part of the page hands in its own element for as long as it stands, and says what
 * kind of room it takes; `fit.ts` makes the map's free room of these. So no part needs another's name.
 */
import type { RefCallback } from 'react';

interface Inset {
  /** For the element. */
  ref: RefCallback<HTMLElement>;
  /** The elements that stand now. */
  standing: ReadonlySet<HTMLElement>;
}

function inset(): Inset {
  const standing = new Set<HTMLElement>();
  return {
    ref(element) {
      if (!element) return;
      standing.add(element);
      return () => {
        standing.delete(element);
      };
    },
    standing,
  };
}

export const insets = {
  /** The map itself. */
  map: inset(),
  /** The columns over the map's sides on a wide page. */
  left: inset(),
  right: inset(),
  /** Lies over the top of the map on a small page. */
  top: inset(),
  /** So too, but not on a low one: there it lies elsewhere. */
  topUnlessLow: inset(),
  /** A panel in the right column; on a small page a sheet, from below or from the side. */
  sheet: inset(),
  /** Stands in the right column as well, and never becomes a sheet. */
  card: inset(),
  /** Stands under the map. */
  dock: inset(),
} as const;

/** The one element of a kind; undefined while there is none. */
export const only = ({ standing }: Inset): HTMLElement | undefined => standing.values().next().value;

/** The map's size on the page, CSS pixels; undefined while it has none. */
export function mapSize(): { width: number; height: number } | undefined {
  const { clientWidth: width = 0, clientHeight: height = 0 } = only(insets.map) ?? {};
  return width && height ? { width, height } : undefined;
}
