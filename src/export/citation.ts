/** A view as something to be cited: the atlas as a map, the day shown, and where to find it again. */
import { version } from '../../package.json';
import type { Source } from '../atlas/types.ts';
import type { About } from './credit.ts';

/** @param subtitle what the atlas is about, in the reader’s language */
export function citationOf({ title, date, link }: About, subtitle: string): Source {
  return {
    id: `border-atlas-${date}`,
    type: 'map',
    title: `${title}. ${subtitle}`,
    author: 'Border Atlas contributors',
    version,
    url: link,
    licence: 'CC BY 4.0, ODbL 1.0',
    access: 'opened',
  };
}
