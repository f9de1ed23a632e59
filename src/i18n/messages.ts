/** What every catalogue must have: the keys of the English one. */
import type { en } from './en.ts';

export type Messages = Record<keyof typeof en, string>;
