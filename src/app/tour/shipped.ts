/** The tours that come with the atlas, each in a file of its own that is loaded when it is opened. */
import { type ParsedTour, parseTour } from '../../tour/parse.ts';

/** In the order of the list. */
export const SHIPPED = ['livas', 'article-4', 'nakhchivan', '1945'] as const;
export type ShippedId = (typeof SHIPPED)[number];

const loaders = import.meta.glob<string>('../../../tours/*.json', { query: '?raw', import: 'default' });

export const isShipped = (ref: string): ref is ShippedId => SHIPPED.some((id) => id === ref);

/** Rejects where the file cannot be fetched. */
export async function loadShipped(id: ShippedId): Promise<ParsedTour> {
  const load = loaders[`../../../tours/${id}.json`];
  if (!load) throw new Error(`no tour ${id}`);
  return parseTour(await load());
}
