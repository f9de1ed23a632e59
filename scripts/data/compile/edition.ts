/**
 * Which edition of the atlas this is, for citations: the day of its data as in
 * CITATION.cff, and a hash of the data themselves, so that any correction can
 * be told from what was before. Both are the same wherever and whenever it is
 * built, with git or without.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What the page reads, and all other published files are made with. */
const DATA = ['geodata/published/atlas.json', 'geodata/published/atlas.topojson'];
/** Characters of the hash: enough to tell any two editions apart, few enough to print. */
const HASH_LENGTH = 8;

export interface Edition {
  /** Day of the data, ISO. */
  date: string;
  /** Which data these are. */
  hash: string;
}

/** Day of the data. @throws where CITATION.cff gives none */
export function releaseDay(root: string): string {
  const date = /^date-released: ['"]?(\d{4}-\d{2}-\d{2})['"]?$/m.exec(
    readFileSync(path.join(root, 'CITATION.cff'), 'utf8'),
  )?.[1];
  if (!date) throw new Error('CITATION.cff: date-released must be a day, YYYY-MM-DD.');
  return date;
}

/** @throws where CITATION.cff gives no day */
export function editionOf(root: string): Edition {
  const sum = createHash('sha256');
  for (const file of DATA) sum.update(readFileSync(path.join(root, file)));
  return { date: releaseDay(root), hash: sum.digest('hex').slice(0, HASH_LENGTH) };
}

/**
 * Tells the page its edition, and where it will stand.
 * @param site address as in SITE_URL
 */
export function edition(site: string | undefined, root = path.resolve(import.meta.dirname, '../../..')): Plugin {
  return {
    name: 'edition',
    config: () => {
      const { date, hash } = editionOf(root);
      return {
        define: {
          'import.meta.env.SITE_URL': JSON.stringify(site || undefined) ?? 'undefined',
          'import.meta.env.DATA_DATE': JSON.stringify(date),
          'import.meta.env.DATA_HASH': JSON.stringify(hash),
        },
      };
    },
  };
}
