/** What an embed announces as it begins: that it is there, how tall it would be, and what of its address was left out. */
import type { Services } from '../../app/services/context.ts';
import type { Decoded } from '../../view/fragment.ts';
import type { Problem } from '../../view/parts.ts';
import type { Reply } from '../messages.ts';
import { sizeNow } from './cover.ts';
import { faultOf } from './fault.ts';
import { createHeights } from './height.ts';
import type { Embedded } from './listen.ts';
import { publicView } from './said.ts';

interface Announcer {
  /** Says that the embed is there, what of its address it could not read, and how tall it would be. */
  introduce(embedded: Embedded, unknown: readonly string[], decoding: Promise<Decoded>): Promise<void>;
  /** What only the whole atlas could tell of the address. */
  missing(live: Services): void;
}

/** @param announce to the page round the embed */
export function createAnnouncer(announce: (reply: Reply) => void): Announcer {
  /** What the address asked for and was left out, in words for the page's console and the page round it. */
  function problem(found: Problem, absent?: boolean): void {
    const fault = faultOf(found, absent);
    console.warn(`Border Atlas: in the embed's address, ${fault.message} It was left out.`);
    announce({ type: 'error', id: undefined, ...fault });
  }
  return {
    async introduce(embedded, unknown, decoding) {
      announce({ type: 'ready', view: publicView(embedded.view()) });
      for (const value of unknown) problem({ code: 'unknown-key', value }, false);
      for (const found of (await decoding).problems) problem(found);
      const heights = createHeights();
      const announceHeight = () => {
        const height = heights(sizeNow().width, window.devicePixelRatio);
        if (height !== undefined) announce({ type: 'height', height });
      };
      announceHeight();
      window.addEventListener('resize', announceHeight);
    },
    missing(live) {
      for (const found of live.misread.get().problems) problem(found, found.code !== 'trace-range');
      const { tour } = live.view.get();
      if (tour)
        import('./goTo.ts')
          .then(({ missingStop }) => missingStop(tour))
          .then((fault) => fault && problem(fault.problem, fault.absent), console.warn);
    },
  };
}
