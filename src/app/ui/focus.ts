/** Where focus goes as the panel opens and changes. */

/** Reading goes on in the panel where it began there, in what leads to it or in a dialog; the map and the timeline keep theirs. */
export function focusPanel(body: HTMLElement | null): void {
  const { activeElement } = document;
  const lost = !activeElement || activeElement === document.body;
  if (body && (lost || activeElement.closest('[data-reading], dialog')))
    body.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
