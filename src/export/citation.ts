/** A view as something to be cited: the atlas as a map, the day shown, which data, and where to find it again. */
import { version } from '../../package.json';
import type { Cited } from '../cite/csl.ts';
import type { About } from './credit.ts';

/** Which data the atlas has. */
export interface Edition {
  /** Day of the data, ISO. */
  date: string;
  /** Short hash of the data: a correction makes it another. */
  hash: string;
}

/** `0.1.0 (data 1a2b3c4d)` */
export const versionOf = ({ hash }: Edition): string => `${version} (data ${hash})`;

/**
 * @param title the atlas and the day shown, in the reader’s language
 * @param accessed the day it is looked at, ISO
 */
export function citationOf({ date, link }: About, title: string, edition: Edition, accessed: string): Cited {
  return {
    id: `border-atlas-${date}`,
    type: 'map',
    title,
    author: 'Border Atlas contributors',
    publisher: 'Border Atlas',
    // When the data are from; the day shown is in the title.
    issued: edition.date,
    version: versionOf(edition),
    ...(link && { url: link }),
    licence: 'CC BY 4.0, ODbL 1.0',
    access: 'opened',
    accessed,
  };
}
