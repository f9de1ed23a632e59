/** What a reader should be told of how a date was read. */
import { formatWeekday } from '../../i18n/format.ts';
import type { DateNote } from '../../view/typedDate.ts';
import type { Words } from '../services/context.ts';

/** One sentence each; '' where there is nothing to tell. */
export const notesText = (words: Words, day: string, notes: readonly DateNote[]): string =>
  notes
    .map((note) => words.t(`date.note.${note}`, { date: words.day(day), weekday: formatWeekday(words.lang, day) }))
    .join(' ');
