/** A style sheet that cannot be had. */
export class StyleError extends Error {}

const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
const nameOf = (link: HTMLLinkElement) => link.href.replace(/\?.*/, '');
/** Addresses of the sheets the page has asked for so far. */
export const sheetNames = (): string[] => sheets().map(nameOf);

/**
 * A link does not tell whether its sheet failed or is yet to come. Those the page has named itself are settled before
 * its program runs; but one that hung may have been asked for by another name a moment ago.
 */
const failed = new WeakSet<EventTarget>(sheets().filter((link) => !arrived(link) && link.href === nameOf(link)));
document.addEventListener('error', ({ target }) => target && failed.add(target), true);

/**
 * Asks once more for the style sheets that did not come, or not whole: the
 * bundler's loader takes a sheet it has asked for as there. Rejects with
 * `StyleError` where one still cannot be had.
 * @param names of the sheets that matter; default all
 */
export async function stylesAgain(names: readonly string[] = sheetNames()): Promise<void> {
  await Promise.all(
    sheets()
      .filter((link) => names.includes(nameOf(link)) && (failed.has(link) || (link.sheet && !arrived(link))))
      .map((link) => {
        const again = document.createElement('link');
        again.rel = 'stylesheet';
        // By another name: what came in its place may be kept under its own.
        again.href = `${nameOf(link)}?again=${Date.now()}`;
        return new Promise<void>((resolve, reject) => {
          const refuse = () => reject(new StyleError(again.href));
          again.addEventListener('load', () => (arrived(again) ? resolve() : refuse()));
          again.addEventListener('error', refuse);
          link.replaceWith(again);
        });
      }),
  );
}

/**
 * A built sheet ends with a mark: one that was cut, or that is another file, lacks it. One that could not be fetched is
 * there as well, but its rules cannot be read.
 */
function arrived({ sheet }: HTMLLinkElement): boolean {
  try {
    const rules = sheet?.cssRules;
    const last = rules?.[rules.length - 1];
    return last !== undefined && (import.meta.env.DEV || last.cssText.includes('--sheet-end'));
  } catch {
    return false;
  }
}
