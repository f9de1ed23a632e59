/** Where focus goes as the panel opens, changes and closes. */

/** Reading goes on in the panel where it began there, in the legend or in a dialog; the map and the timeline keep theirs. */
export function focusPanel(body: HTMLElement | null): void {
  const { activeElement } = document;
  const lost = !activeElement || activeElement === document.body;
  if (body && (lost || activeElement.closest('.panel, .legend, dialog, .tools')))
    body.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** A closed panel hands focus to the map. */
export function focusMap(): void {
  document
    .querySelector<HTMLElement | SVGElement>('.vector-map, canvas.maplibregl-canvas')
    ?.focus({ preventScroll: true });
}
