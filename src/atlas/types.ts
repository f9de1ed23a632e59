/** The types of the model, and the days the atlas speaks of. What they mean stands in `model.ts`. */
import { firstDay, frame, lastDay, reach } from '../../geodata/map.json' with { type: 'json' };
import type { Bounds } from '../geo/bounds.ts';
import { addDays } from '../time/days.ts';
import type { IsoDay, Text } from './model.ts';

export type * from './model.ts';
/** A text that names something. */
export type Names = Text;

/** First and last day the atlas speaks of; `LAST_DAY` is included. */
export const FIRST_DAY: IsoDay = firstDay;
export const LAST_DAY: IsoDay = lastDay;
/** Half-open end of the span: the day after `LAST_DAY`. */
export const END_DAY: IsoDay = addDays(LAST_DAY, 1);

/** The region that is mapped whole, degrees. */
export const FRAME = frame as Bounds;
/** How far a reader can go by hand, degrees: the frame and a margin of land beyond. */
export const REACH = reach as Bounds;
