/** What each published file says of itself. No day of making: the same data give the same bytes. */
import path from 'node:path';
import { version } from '../../../package.json' with { type: 'json' };
import { FIRST_DAY, LAST_DAY } from '../../../src/atlas/types.ts';
import type { Header } from '../../../src/export/header.ts';
import { licencesOf } from '../../../src/export/licences.ts';
import { releaseDay } from './edition.ts';

const issued = releaseDay(path.resolve(import.meta.dirname, '../../..'));

/** @param sources ids of all sources of what is in the file */
export const publishedHeader = (title: string, sources: Iterable<string>): Header => ({
  title: `Border Atlas · ${title}`,
  date: `${FIRST_DAY}/${LAST_DAY}`,
  version,
  issued,
  licences: licencesOf(sources),
});
