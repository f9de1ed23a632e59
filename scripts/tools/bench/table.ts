/** The measurements as Markdown, with what was aimed at and whether it was reached. Pure. */
import { dropped, quantile, spread } from './stats.ts';

export const CONTENDERS = ['atlas', 'webgl', 'bare', 'dates', 'setdata', 'timeline', 'timedimension'] as const;
export type Contender = (typeof CONTENDERS)[number];
/** Our own page: with the renderer it chooses for the machine, and with MapLibre in any case. */
export const isOurs = (name: Contender) => name === 'atlas' || name === 'webgl';

const NAMES: Record<Contender, string> = {
  atlas: 'Border Atlas, as it opens here',
  webgl: 'Border Atlas, `renderer=webgl`',
  bare: 'MapLibre alone, same land',
  dates: 'MapLibre + maplibre-gl-dates',
  setdata: 'MapLibre, `setData` per step',
  timeline: 'leaflet.timeline (canvas)',
  timedimension: 'leaflet-timedimension (canvas)',
};

/** Weight before the first map, bytes. */
export interface Weight {
  raw: number;
  gzip: number;
  brotli: number;
}

/** Of one page at one size of the data. All times in ms. */
export interface Measured {
  steps: number[];
  repaints: number[];
  /** Of each passage over all years: how long, the main thread's share of it, and the frames' lengths. */
  scrubs: { ms: number; task: number; intervals: number[] }[];
  firsts: number[];
  code: Weight;
  data: Weight;
  /** JavaScript heap after the first steps and after the last, bytes. */
  heap?: { before: number; after: number; steps: number };
  /** Frames of a walk along a treaty line; of our own pages alone. */
  trace?: number[];
}

export interface Run {
  quick: boolean;
  day: string;
  machine: {
    cpu: string;
    cores: number;
    memory: string;
    browser: string;
    graphics: string;
    canvas: string;
    load: string;
  };
  /** By how many times the data. */
  results: { factor: number; pages: Partial<Record<Contender, Measured>> }[];
}

const ms = (value: number) => (Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : String(Math.round(value)));
const kb = (bytes: number) => String(Math.round(bytes / 1000));
const times = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)}×` : '–');
const both = (values: readonly number[]) => {
  const { median, p95 } = spread(values);
  return values.length ? `${ms(median)} / ${ms(p95)}` : '–';
};
const median = (values: readonly number[]) => quantile(values, 0.5);

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** What a step costs beyond drawing the same scene again, on the same page or on another; nothing is the least it can be. */
const above = ({ steps }: Measured, floor: Measured) => Math.max(0, median(steps) - median(floor.repaints));

export interface Goal {
  goal: string;
  found: string;
  met: boolean;
}

/** The goals that a run can judge. */
export function goals({ results, machine }: Run): Goal[] {
  const found: Goal[] = [];
  for (const { factor, pages } of results) {
    const { atlas, webgl, bare, timeline } = pages;
    if (!atlas) continue;
    const limit = { 1: 1.2, 10: 1.5 }[factor];
    const peers = [pages.dates, pages.setdata].filter((page) => page !== undefined);
    const least = Math.min(...peers.map((peer) => above(peer, peer)));
    for (const [page, who] of [
      [atlas, ''],
      [webgl, '`renderer=webgl`: '],
    ] as const) {
      if (!limit || !page) continue;
      // The floor is MapLibre's: it renders the same scene anew, with nothing changed.
      const floor = webgl ?? atlas;
      const ratio = median(page.steps) / median(floor.repaints);
      found.push({
        goal: `${who}A date step within ${limit}× of MapLibre's bare repaint of the same scene, ${factor}× the data`,
        found: times(ratio),
        met: ratio <= limit,
      });
      if (peers.length)
        found.push({
          goal: `${who}Above that repaint at least ten times less than any MapLibre peer above its own, ${factor}× the data`,
          found: `${ms(above(page, floor))} ms against ${ms(least)} ms`,
          met: above(page, floor) * 10 <= least,
        });
    }
    if (timeline && /swiftshader|llvmpipe|software|no WebGL/i.test(machine.graphics)) {
      const against = median(atlas.steps) / median(timeline.steps);
      found.push({
        goal: `WebGL in software: a date step no slower than leaflet.timeline on canvas, ${factor}× the data`,
        found: times(against),
        met: against <= 1,
      });
    }
    if (atlas.heap) {
      const growth = atlas.heap.after / atlas.heap.before - 1;
      found.push({
        goal: `No growth of memory over ${atlas.heap.steps} steps (2% is taken for noise), ${factor}× the data`,
        found: `${(growth * 100).toFixed(1)}%`,
        met: growth <= 0.02,
      });
    }
    if (factor !== 1 || !bare) continue;
    for (const [page, who] of [
      [atlas, ''],
      [webgl, '`renderer=webgl`: '],
    ] as const) {
      if (!page) continue;
      const first = median(page.firsts) / median(bare.firsts);
      found.push({
        goal: `${who}First map within 1.25× of MapLibre alone with the same land`,
        found: times(first),
        met: first <= 1.25,
      });
      const weight = (page.code.gzip + page.data.gzip) / bare.code.gzip;
      found.push({
        goal: `${who}Code and data within 1.4× of MapLibre's own bytes (gzip)`,
        found: times(weight),
        met: weight <= 1.4,
      });
    }
  }
  return found;
}

const METHOD = `## How it is measured

- One command, \`npm run bench\` (about half an hour; \`npm run bench -- --quick\` for a look in minutes). Our built page and the peers' small pages (\`scripts/tools/bench/peers\`) are served from this machine, read the same \`atlas.json\` and \`atlas.topojson\`, have maps of the same size, centre and zoom, and take turns in one real Chromium whose frames are not held back to the screen's rate.
- Our page is the whole page: panels, timeline, labels, hatches, treaty lines. It stands in the table twice: with the renderer that it chooses for this machine (where WebGL is computed in software, SVG) and with MapLibre in any case. The peers draw land, water, territories and borders alone. Every page's repaint is of its own scene.
- **Date step**: from the call that a slider's handler makes to the end of the first frame that shows the day. For WebGL and canvas a pixel is read back, so that the drawing is done and not merely ordered; and for every page one more frame is asked for, with a dot that changes its colour, which the browser takes over only when the frame before it is drawn: so drawings made of elements are finished as well. For MapLibre peers that frame is the first with all tiles of the day there. Every step begins at rest. What follows in later frames is not counted, for any page, and shows in the scrubbing: MapLibre's labels; and the lines and words of our drawn map, which come when the day has stood for 60 ms, or has moved on for 160.
- **Repaint**: the same from a call that asks for a frame with nothing changed. The floor.
- **Scrubbing**: from 1877 to the end of 1991, a new day with every frame, as fast as frames come. Frames dropped are those a screen of 60 Hz would have shown. Main thread: the browser's own count (\`TaskDuration\`). Where a peer draws in a worker many frames still show an earlier day.
- **First map**: a new browser context, from navigation until a map with its words is there; MapLibre's at rest, labels faded in. Our page's is SVG in any case, which WebGL replaces when it is ready.
- **Bytes**: what was asked for until then, with \`renderer=webgl\` until the WebGL map is ready, compressed at the strongest setting.
- **Memory**: JavaScript heap after collection, after a tenth of the steps and after all; with more than the data after half a minute of steps and after another, or after all where they are done by then.
- **10×, 50×**: the partition again, shrunk copies in a grid over the window, with spells whose inner days are moved (\`scripts/tools/bench/grow.ts\`). They stand for more land and more history; they are no history.
- leaflet-timedimension's layer cuts polygons as if they were tracks; the peer's page shows them whole, by its documented way of extending.`;

/** The page `docs/bench.md`. */
export function toMarkdown(run: Run): string {
  const { machine, results } = run;
  const sections = results.map(({ factor, pages }) => {
    const floor = pages.atlas;
    const rows = CONTENDERS.flatMap((name) => {
      const page = pages[name];
      if (!page)
        return [
          [
            NAMES[name],
            'could not be measured: no map within two minutes, or the page crashed',
            ...Array<string>(10).fill('–'),
          ],
        ];
      const frames = page.scrubs.map((scrub) => dropped(scrub.intervals));
      return [
        [
          NAMES[name],
          name === 'bare' ? '–' : both(page.steps),
          both(page.repaints),
          name === 'bare' ? '–' : times(median(page.steps) / median(page.repaints)),
          name === 'bare' ? '–' : ms(above(page, page)),
          name === 'bare' || !floor ? '–' : times(median(page.steps) / median(floor.steps)),
          ms(median(page.scrubs.map((scrub) => scrub.ms))),
          ms(median(page.scrubs.map((scrub) => scrub.task))),
          ms(median(frames)),
          both(page.firsts),
          `${kb(page.code.gzip)} / ${kb(page.code.brotli)}`,
          `${kb(page.data.gzip)} / ${kb(page.data.brotli)}`,
        ],
      ];
    });
    const head = [
      'Page',
      'Date step, ms (median / p95)',
      'Repaint, ms (median / p95)',
      'Step : repaint',
      'Above repaint, ms',
      'Step : ours',
      'Scrub, ms',
      'Main thread, ms',
      'Frames dropped',
      'First map, ms (median / p95)',
      'Code, kB (gzip / brotli)',
      'Data, kB (gzip / brotli)',
    ];
    const trace = CONTENDERS.flatMap((name) => {
      const page = pages[name];
      return page?.trace?.length
        ? [
            `\n\nTracing a line, one place with every frame, ${NAMES[name]}: ${both(page.trace)} ms a frame (median / p95), ${times(median(page.trace) / median(page.repaints))} of its repaint.`,
          ]
        : [];
    }).join('');
    const heaps = CONTENDERS.flatMap((name) => {
      const heap = pages[name]?.heap;
      const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
      return heap ? [[NAMES[name], String(heap.steps), mb(heap.before), mb(heap.after)]] : [];
    });
    const memory = heaps.length ? `\n\n${table(['Page', 'Steps', 'Heap before, MB', 'Heap after, MB'], heaps)}` : '';
    return `## ${factor}× the data\n\n${table(head, rows)}${trace}${memory}`;
  });
  const verdicts = goals(run).map(({ goal, found, met }) => [goal, found, met ? 'met' : '**not met**']);
  return `# Bench

Written by \`npm run bench\` on ${run.day}; figures are of the machine below and mean nothing on another, ratios travel better. Measured at ${results.map(({ factor }) => `${factor}×`).join(', ')} the data.
${run.quick ? '\n**A quick run, on a machine that was busy with other work: few samples, for orientation only.**\n' : ''}
${table(
  ['Machine', ''],
  [
    ['Processor', `${machine.cpu}, ${machine.cores} cores`],
    ['Memory', machine.memory],
    ['Load at the start (1 min)', machine.load],
    ['Browser', machine.browser],
    ['Graphics', machine.graphics],
    ['Canvas of our map, CSS pixels', machine.canvas],
  ],
).replaceAll('---:', '---')}

## Goals

${table(['Goal', 'Found', ''], verdicts).replaceAll('---:', '---')}

${sections.join('\n\n')}

${METHOD}
`;
}
