/** The tours that come with the atlas, each in a file of its own that is loaded when it is opened. */
import { tours } from '../../../geodata/page.json' with { type: 'json' };
import { type ParsedTour, parseTour } from '../../tour/parse.ts';

export { tours as SHIPPED };

const loaders = import.meta.glob<string>('../../../tours/*.json', { query: '?raw', import: 'default' });

export const isShipped = (ref: string): boolean => tours.some(({ id }) => id === ref);

/** Rejects where the file cannot be fetched. */
export async function loadShipped(id: string): Promise<ParsedTour> {
  const load = loaders[`../../../tours/${id}.json`];
  if (!load) throw new Error(`no tour ${id}`);
  return parseTour(await load());
}
