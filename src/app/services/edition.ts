/** Which data this page has, as its build knows. */
import type { Edition } from '../../export/citation.ts';

export const EDITION: Edition = { date: import.meta.env.DATA_DATE, hash: import.meta.env.DATA_HASH };
