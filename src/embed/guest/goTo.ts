/** What a page asks of an embed that runs, as parts of an address or as values. Loaded only when it is asked, so that posters stay light. */

import type { Services } from '../../app/services/context.ts';
import { stopsAsked } from '../../app/services/tourPlace.ts';
import type { Bounds } from '../../geo/bounds.ts';
import { checkView } from '../../view/check.ts';
import { type Field, fieldOf, PARTS, type Problem, rowOf, SHOW } from '../../view/parts.ts';
import type { TourPlace, View } from '../../view/view.ts';
import { changeBetween, type ReadParts, readParts } from './parts.ts';

/** Whether a part names what only the whole atlas knows for certain. */
const isOfThings = (name: string): boolean => {
  const field = fieldOf(name);
  return name === SHOW || (field !== undefined && rowOf(field).names !== undefined);
};

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
  const { hasPlace } = await import('../../app/tour/loadTour.ts');
  if (await hasPlace(tour)) return undefined;
  const value = `${tour.ref.slice(0, 50)}${tour.stop === null ? '' : `/${tour.stop + 1}`}`;
  return { problem: { code: 'tour', value }, absent: true };
}

interface Running {
  view: View;
  /** The view that an embed begins with. */
  first: View;
  /** The map, where it is there. */
  live: Services | undefined;
  /** Fetches the map. */
  whole(): Promise<Services>;
}

/** What parts of an address ask for. */
export const wantedBy = (address: string, running: Running): Promise<Wanted | Fault> =>
  wanted((view) => readParts(address, view, running.first), running);

/** What a change of parts asks for. */
export function wantedAs(change: Partial<View>, running: Running): Promise<Wanted | Fault> {
  const named = new Set((Object.keys(change) as Field[]).map((field) => PARTS[field].name));
  return wanted((view) => ({ view: { ...view, ...change }, problems: [], named }), running);
}

/** @param ask what is asked of a view */
async function wanted(ask: (view: View) => ReadParts, { view, live, whole }: Running): Promise<Wanted | Fault> {
  const read = ask(view);
  const { named } = read;
  const [unreadable] = read.problems;
  if (unreadable) return { problem: unreadable };
  const placed = named.has('map');
  // Days, layers and colours need no atlas to tell whether they exist.
  if (!live && ![...named].some(isOfThings)) return { change: changeBetween(view, read.view), placed };
  const services = live ?? (await whole());
  const before = services.view.get();
  const { view: after, problems, bounds } = checkView(services.atlas, ask(before));
  const [missing] = problems;
  if (missing) return { problem: missing, absent: missing.code !== 'trace-range' };
  const tour = named.has('tour') ? after.tour : null;
  const nowhere = tour && (await missingStop(tour));
  if (nowhere) return nowhere;
  const arrive = tour && !placed ? () => stopsAsked.set(stopsAsked.get() + 1) : undefined;
  return { change: changeBetween(before, after), placed, bounds, arrive };
}
