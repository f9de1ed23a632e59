/**
 * Random use of one page, the same for the same seed. `npm test` takes some dozen
 * acts, `npm run soak` an hour of them (SOAK_MINUTES, SOAK_SEED, SOAK_RENDERER).
 */
import fc from 'fast-check';
import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../scripts/data/files/atlas.ts';
import { checkView } from '../../src/view/check.ts';
import { expectPixels, expectTrue, keepContext, ofContext } from './graphics.ts';
import { useBrowser, viewOf } from './open.ts';
import { type Act, acts, type Conditions, perform, rest, WINDOW } from './soak/acts.ts';

const atlas = readAtlas();
const { SOAK_MINUTES, SOAK_SEED, SOAK_RENDERER } = process.env;
const minutes = SOAK_MINUTES ? Number(SOAK_MINUTES) : undefined;
const seed = Number(SOAK_SEED ?? (minutes ? Date.now() & 0x7fffffff : 1877));
/** Acts of the short run, on the SVG map: software WebGL would take a second for each. */
const SHORT = 10;
/** Times the short run does the same acts; after the first the page holds what it will. */
const ROUNDS = 3;
const RENDERER = minutes && SOAK_RENDERER !== 'vector' ? 'webgl' : 'vector';
/** Only a WebGL map has a context to lose. */
const kinds = acts(atlas).filter(({ act }) => RENDERER === 'webgl' || act !== 'context');
/** Acts between two looks at the memory of the page at rest; the first looks are warming up. */
const BETWEEN = 50;
const WARM = 4;
/** What the last third of the looks may take above the first, as medians. */
const MARGIN = { heap: 3_000_000, nodes: 200, listeners: 50 };
type Taken = Record<keyof typeof MARGIN, number>;
/** What the last round of the short run may take above the one before: the same acts once more leave nothing. */
const ROUND_MARGIN = { heap: 2_000_000, nodes: 20, listeners: 5 } satisfies Taken;
/** What MapLibre keeps of every context it lost, its old style: 0.35 MB and one listener, measured over 14 losses. */
const LOST = { heap: 450_000, nodes: 0, listeners: 1 } satisfies Taken;

/** What the page holds after a collection of garbage, less what MapLibre keeps of lost contexts. */
async function taken(cdp: CDPSession, losses: number): Promise<Taken> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string, kind: keyof Taken) =>
    (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) - losses * LOST[kind];
  return {
    heap: of('JSHeapUsedSize', 'heap'),
    nodes: of('Nodes', 'nodes'),
    listeners: of('JSEventListeners', 'listeners'),
  };
}
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;

/** A page that stands still for so long is broken, ms. */
const HUNG_MS = 45_000;
const within = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The page hangs.')), HUNG_MS).unref()),
  ]);

/** Without a network the browser complains of what it cannot have, and the page notes it. */
const ofNetwork = (complaint: string) =>
  /net::ERR_INTERNET_DISCONNECTED|Failed to fetch|A part of the page could not be loaded/.test(complaint);

describe('the page', () => {
  const open = useBrowser(RENDERER);

  it('bears random use without an error, a leak or a wrong holder', {
    timeout: 300_000 + (minutes ?? 0) * 70_000,
  }, async () => {
    console.info(`soak: ${minutes ? `${minutes} min` : `${SHORT} acts`}, SOAK_SEED=${seed}`);
    const { page, complaints } = await open({ before: keepContext, ...WINDOW });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const conditions: Conditions = { offline: false, lost: false };
    const ends = Date.now() + (minutes ?? 0) * 60_000;
    const looks: Taken[] = [];
    const last: Act[] = [];
    let step = 0;
    let losses = 0;

    const look = async () => {
      await rest(page, conditions);
      await expectTrue(page, atlas);
      await expectPixels(page, atlas);
      looks.push(await taken(cdp, losses));
      console.info(`soak: step ${step} ${JSON.stringify(looks.at(-1))}`);
    };
    const done = () => (minutes ? Date.now() > ends : step >= SHORT * ROUNDS);
    try {
      while (!done()) {
        for (const act of fc.sample(kinds, {
          seed: minutes ? seed + step : seed,
          numRuns: minutes ? BETWEEN : SHORT,
        })) {
          if (done()) break;
          step++;
          last.push(act);
          const { lost } = conditions;
          await within(perform(page, act, conditions));
          if (conditions.lost && !lost) losses++;
          await within(expectTrue(page, atlas, 0));
          const view = await viewOf(page);
          expect(checkView(atlas, { view }).problems).toEqual([]);
          expect(complaints.filter((c) => !ofContext(c) && !ofNetwork(c))).toEqual([]);
        }
        await look();
      }
      const [before, after] = looks.slice(-2);
      if (!minutes && before && after)
        for (const kind of ['heap', 'nodes', 'listeners'] as const)
          expect(after[kind] - before[kind], `growth of ${kind} in a round`).toBeLessThan(ROUND_MARGIN[kind]);
      const settled = looks.slice(WARM);
      const third = Math.ceil(settled.length / 3);
      for (const kind of ['heap', 'nodes', 'listeners'] as const) {
        if (settled.length < 3) continue;
        const [first, end] = [settled.slice(0, third), settled.slice(-third)].map((part) =>
          median(part.map((each) => each[kind])),
        ) as [number, number];
        expect(end - first, `growth of ${kind}`).toBeLessThan(MARGIN[kind]);
      }
    } catch (error) {
      const told = last.slice(-12).map((act) => JSON.stringify(act));
      throw new Error(
        `SOAK_SEED=${seed}, step ${step}, ${JSON.stringify(conditions)}. Last acts:\n${told.join('\n')}`,
        {
          cause: error,
        },
      );
    }
  });
});
