/** The types of the model, and the days the atlas speaks of. What they mean stands in `model.ts`. */
import { firstDay, lastDay } from '../../geodata/map.json' with { type: 'json' };
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
