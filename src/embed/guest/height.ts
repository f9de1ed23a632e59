/** Height, as a share of the width, at which the map reads well; and the room its timeline wants, CSS pixels. */
const ASPECT = 0.62;
const LEAST_HEIGHT = 360;

/** No bar for scrolling is broader, CSS pixels. */
const SCROLLBAR = 20;

const heightFor = (width: number) => Math.round(Math.max(LEAST_HEIGHT, width * ASPECT));

/**
 * The heights an embed asks for, one width after the other; undefined where the one it asked for last will do.
 * A page that grows with the embed may get a bar for scrolling, which makes the embed narrower: an embed that shrank
 * for that would take the bar away again, and so on without end. So it stays as tall as it was for a bar more of width.
 * @param scale device pixels to a CSS pixel: a page zoomed out has the same bar in more of its own pixels
 */
export function createHeights(): (width: number, scale?: number) => number | undefined {
  let last: number | undefined;
  return (width, scale = 1) => {
    const bar = SCROLLBAR / Math.min(1, scale);
    if (last !== undefined && width <= last && last - width <= bar) return undefined;
    last = width;
    return heightFor(width);
  };
}
