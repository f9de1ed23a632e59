/** What parts of an address ask of an embed that runs. Loaded only when it is asked, so that posters stay light. */
import type { Bounds } from '../atlas/measure.ts';
import { changeBetween, readParts } from '../embed/parts.ts';
import { checkView } from '../view/check.ts';
import type { TourPlace, View } from '../view/view.ts';
import type { Problem } from '../view/viewParts.ts';
import type { Desk } from './context.ts';
import { stopsAsked } from './tour/place.ts';

export { selectionExists } from '../view/check.ts';

/** Parts that name what only the whole atlas knows for certain. */
const OF_THINGS = ['select', 'trace', 'table', 'tour', 'view'];

/** What is wrong; `absent`: it could be read, and the atlas has no such thing. */
export interface Fault {
  problem: Problem;
  absent?: boolean | undefined;
}

export interface Wanted {
  change: Partial<View>;
  /** Whether the parts say where, or that the map is to stand where it began. */
  placed: boolean;
  bounds?: Bounds | undefined;
  /** Once the view is changed: leads to the stop of the tour. */
  arrive?: (() => void) | undefined;
}

/** The fault of an address that names a tour or a stop that is not there. Rejects where its file cannot be fetched. */
export async function missingStop(tour: TourPlace): Promise<Fault | undefined> {
  // Reading tours is no part of the first load.
  const { hasPlace } = await import('./tour/loadTour.ts');
  if (await hasPlace(tour)) return undefined;
  const value = `${tour.ref.slice(0, 50)}${tour.stop === null ? '' : `/${tour.stop + 1}`}`;
  return { problem: { code: 'tour', value }, absent: true };
}

/**
 * @param first the view that an embed begins with
 * @param live the map, where it is there
 * @param whole fetches the map
 */
export async function wantedBy(
  address: string,
  { view, first, live, whole }: { view: View; first: View; live: Desk | undefined; whole(): Promise<Desk> },
): Promise<Wanted | Fault> {
  const read = readParts(address, view, first);
  const { named } = read;
  const [unreadable] = read.problems;
  if (unreadable) return { problem: unreadable };
  const placed = named.has('map');
  // Days, layers and colours need no atlas to tell whether they exist.
  if (!live && !OF_THINGS.some((name) => named.has(name))) return { change: changeBetween(view, read.view), placed };
  const desk = live ?? (await whole());
  const before = desk.view.get();
  const { view: after, problems, bounds } = checkView(desk.atlas, readParts(address, before, first));
  const [missing] = problems;
  if (missing) return { problem: missing, absent: missing.code !== 'trace-range' };
  const tour = named.has('tour') ? after.tour : null;
  const nowhere = tour && (await missingStop(tour));
  if (nowhere) return nowhere;
  const arrive = tour && !placed ? () => stopsAsked.set(stopsAsked.get() + 1) : undefined;
  return { change: changeBetween(before, after), placed, bounds, arrive };
}
