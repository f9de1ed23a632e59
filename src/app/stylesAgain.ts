/**
 * Asks once more for the style sheets that did not come: the bundler's loader
 * takes a sheet it has asked for as there. Rejects where one still cannot be had.
 */
export async function stylesAgain(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    links
      .filter((link) => !arrived(link))
      .map((link) => {
        const again = document.createElement('link');
        again.rel = 'stylesheet';
        again.href = link.href;
        return new Promise<void>((resolve, reject) => {
          again.addEventListener('load', () => resolve());
          again.addEventListener('error', () => reject(new Error(`${again.href} could not be loaded`)));
          link.replaceWith(again);
        });
      }),
  );
}

/** A sheet that could not be fetched is there as well, but its rules cannot be read. */
function arrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}
