/** Where this page stands for everyone. The one place that reads its address for links: what others get is made from here. */
import { isPacked } from '../../tour/packed.ts';
import { permanentLink, siteOf } from '../../view/link.ts';
import type { View } from '../../view/view.ts';
import { withoutOwnTour } from './tourPlace.ts';

/** Address of the atlas that others can open, ending in a slash; null where none is known. */
export const site: string | null = siteOf(import.meta.env.SITE_URL, location.href);

/** Whether the page is the one file that opens without a server. */
export const isFile: boolean = location.protocol === 'file:';

/** The view's address to be cited and printed; null where none is known. A whole tour in it would fill the page. */
export function linkTo(view: View): string | null {
  const packed = view.tour && isPacked(view.tour.ref);
  return permanentLink(site, packed ? { ...view, tour: null } : withoutOwnTour(view));
}
