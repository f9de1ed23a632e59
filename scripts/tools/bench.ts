/**
 * Measures our built page beside its peers in a real Chromium and writes docs/bench.md; what is measured and how is
 * told there. Needs a built page (`npm run build`).
 *
 *   npm run bench               all of it, about half an hour on a quiet machine
 *   npm run bench -- --quick    a few steps of everything, for a look
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { addDays, fromNumber, toNumber } from '../../src/time/days.ts';
import { replaceFiles } from '../data/files/replace.ts';
import { CAMERA, FIRST } from './bench/peers/subject.ts';
import { type Served, serve } from './bench/serve.ts';
import { CONTENDERS, type Contender, isOurs, type Measured, type Run, toMarkdown, type Weight } from './bench/table.ts';
import { QUIET } from './browser-arguments.ts';
import { findBrowser } from './find-browser.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bench = path.join(root, 'scripts/tools/bench');
const built = path.join(root, 'node_modules/.cache/bench');
const quick = process.argv.includes('--quick');

/** How much is measured at a size of the data; less where every step takes long. */
interface Plan {
  factor: number;
  /** Turns of steps, each page once in a turn, and the steps in one. */
  rounds: number;
  steps: number;
  scrubDays: number;
  firsts: number;
  trace: number;
}
const PLANS: readonly Plan[] = quick
  ? [{ factor: 1, rounds: 2, steps: 4, scrubDays: 58, firsts: 2, trace: 10 }]
  : [
      { factor: 1, rounds: 3, steps: 10, scrubDays: 116, firsts: 3, trace: 30 },
      { factor: 10, rounds: 2, steps: 6, scrubDays: 29, firsts: 1, trace: 10 },
      { factor: 50, rounds: 1, steps: 3, scrubDays: 6, firsts: 1, trace: 3 },
    ];
const MEMORY_STEPS = quick ? 400 : 10_000;
/** Steps asked for between two frames where only their number matters. */
const PER_FRAME = 100;
/** How long steps are taken for each of two looks at the memory, with more than the data. */
const MEMORY_MS = 30_000;

const LAST = '1991-12-31';
/** A day on which much changes hands stands between any two days that are far apart. */
const SPAN = toNumber(LAST) - toNumber(FIRST);
const evenDays = (count: number) =>
  Array.from({ length: count }, (_, i) => fromNumber(toNumber(FIRST) + Math.round((i * SPAN) / (count - 1))));
/** Steps of a reader's hand: some months on and back, over the years in which most changes. */
const stepDays = (count: number) =>
  Array.from({ length: count }, (_, i) => addDays('1917-11-01', ((i * 7) % 40) * 45 + (i % 2) * 10));

const log = (text: string) => console.error(text);

/** The peers' libraries are a package of their own, which the site's install leaves out; it is fetched when it is new. */
function installPeers(): void {
  const lock = path.join(bench, 'package-lock.json');
  const installed = path.join(bench, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(lock).mtimeMs) return;
  log('Installing the peers …');
  const shell = process.platform === 'win32';
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: ['ignore', 'ignore', 'inherit'], shell });
  execFileSync('npx', ['tsc', '-p', bench], { cwd: root, stdio: 'inherit', shell });
}

/** A page for each peer from the one in `peers/page.html`: they differ in the script alone. */
function pagesFrom(template: string, pages: readonly string[]): Plugin {
  return {
    name: 'peers-pages',
    enforce: 'pre',
    resolveId: (id) => (pages.includes(id) ? id : undefined),
    load: (id) => (pages.includes(id) ? template.replaceAll('NAME', path.basename(id, '.html')) : undefined),
  };
}

/** The peers' pages, and the probe, a plain script, beside them. */
async function buildPeers(): Promise<void> {
  const common = { configFile: false as const, logLevel: 'error' as const, base: './' };
  const peers = path.join(bench, 'peers');
  const pages = CONTENDERS.filter((name) => !isOurs(name)).map((name) => path.join(peers, `${name}.html`));
  await build({
    ...common,
    root: peers,
    plugins: [pagesFrom(readFileSync(path.join(peers, 'page.html'), 'utf8'), pages)],
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: pages },
    },
  });
  await build({
    ...common,
    root: peers,
    build: {
      outDir: built,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: path.join(peers, 'probe.ts'), formats: ['iife'], name: 'unused', fileName: () => 'probe.js' },
    },
  });
}

interface Opened {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
  /** Paths asked for until the map stands as it will be measured. */
  asked: string[];
  first: number;
}

interface Size {
  width: number;
  height: number;
}

/** Our page's window, CSS pixels. */
const WINDOW_SIZE = { width: 1280, height: 800 };
/** A page without a map by then has none. */
const READY_MS = 120_000;

async function open(
  browser: Browser,
  { address }: Served,
  factor: number,
  name: Contender,
  viewport: Size,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => log(`  ${name}: ${error.message}`));
  await page.addInitScript({ path: path.join(built, 'probe.js') });
  const { zoom, lat, lon } = CAMERA;
  const query = name === 'webgl' ? '?renderer=webgl' : '';
  const where = isOurs(name)
    ? `atlas/index.html${query}#map=${zoom}/${lat}/${lon}&date=${FIRST}`
    : `peers/${name}.html`;
  await page.goto(`${address}x${factor}/${where}`);
  await page.waitForSelector('html[data-ready="true"]', { timeout: READY_MS, state: 'attached' });
  const first = await page.evaluate(() => window.probe.firstMap());
  // The SVG map comes first, and stands until the WebGL map is ready.
  if (name === 'webgl')
    await page.waitForFunction(() => window.borderAtlas?.renderer() === 'webgl', undefined, { timeout: READY_MS });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { context, page, cdp, asked: [...new Set(asked)], first };
}

function weigh(served: Served, paths: string[], endings: RegExp): Weight {
  const bodies = paths.filter((file) => endings.test(file)).map((file) => served.body(file) ?? Buffer.alloc(0));
  const sum = (size: (body: Buffer) => number) => bodies.reduce((total, body) => total + size(body), 0);
  return {
    raw: sum((body) => body.length),
    gzip: sum((body) => gzipSync(body, { level: 9 }).length),
    brotli: sum((body) => brotliCompressSync(body).length),
  };
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function heapBytes(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

async function measureMemory({ page, cdp }: Opened, { factor }: Plan): Promise<Measured['heap']> {
  const days = evenDays(MEMORY_STEPS);
  // A step of some peers takes a second with much data.
  const [perFrame, mostMs] = factor === 1 ? [PER_FRAME, Number.POSITIVE_INFINITY] : [PER_FRAME / 10, MEMORY_MS];
  const run = (part: string[]) =>
    page.evaluate(([part, perFrame, mostMs]) => window.probe.many(part, perFrame, mostMs), [
      part,
      perFrame,
      mostMs,
    ] as const);
  const warm = MEMORY_STEPS / 10;
  let steps = await run(days.slice(0, warm));
  const before = await heapBytes(cdp);
  steps += await run(days.slice(warm));
  return { before, after: await heapBytes(cdp), steps };
}

/** The longest line of ours that can be walked, by its id. */
const TRACED = 'article-4';

/** @param map size of the map in our page's window: the peers' windows are that large, so that all draw as much */
async function measure(browser: Browser, served: Served, plan: Plan, map: Size): Promise<Run['results'][number]> {
  const { factor } = plan;
  const pages: Partial<Record<Contender, Measured>> = {};
  /** Pages that did not open are not asked again. */
  const closed = new Set<Contender>();
  const opened = new Map<Contender, Opened>();
  for (let turn = 0; turn < plan.firsts; turn += 1)
    for (const name of CONTENDERS) {
      if (closed.has(name)) continue;
      log(`${factor}×, first map ${turn + 1}/${plan.firsts}: ${name}`);
      try {
        const page = await open(browser, served, factor, name, isOurs(name) ? WINDOW_SIZE : map);
        pages[name] ??= {
          steps: [],
          repaints: [],
          scrubs: [],
          firsts: [],
          code: weigh(served, page.asked, /\.m?js$/),
          data: weigh(served, page.asked, /\.(topo)?json$/),
        };
        pages[name].firsts.push(page.first);
        if (turn < plan.firsts - 1) await page.context.close();
        else opened.set(name, page);
      } catch (error) {
        if (!browser.isConnected()) throw error;
        closed.add(name);
        log(`  ${name} could not be measured: ${(error as Error).message}`);
      }
    }

  const each = async (what: string, act: (name: Contender, of: Opened, into: Measured) => Promise<void>) => {
    for (const [name, of] of opened) {
      const into = pages[name];
      if (!into) continue;
      log(`${factor}×, ${what}: ${name}`);
      try {
        await of.page.bringToFront();
        await act(name, of, into);
      } catch (error) {
        if (!browser.isConnected()) throw error;
        log(`  ${name}: ${what} could not be measured: ${(error as Error).message}`);
      }
    }
  };
  const days = stepDays(plan.rounds * plan.steps);
  for (let round = 0; round < plan.rounds; round += 1)
    await each(`steps ${round + 1}/${plan.rounds}`, async (name, { page }, into) => {
      const part = days.slice(round * plan.steps, (round + 1) * plan.steps);
      if (name !== 'bare') into.steps.push(...(await page.evaluate((part) => window.probe.steps(part), part)));
      into.repaints.push(...(await page.evaluate((count) => window.probe.repaints(count), plan.steps)));
    });
  for (let turn = 0; turn < 2; turn += 1)
    await each(`scrub ${turn + 1}/2`, async (_, { page, cdp }, into) => {
      const before = await taskMs(cdp);
      const scrub = await page.evaluate((days) => window.probe.scrub(days), evenDays(plan.scrubDays));
      into.scrubs.push({ ...scrub, task: (await taskMs(cdp)) - before });
    });
  await each('trace', async (name, { page }, into) => {
    if (name !== 'atlas') return;
    const places = Array.from({ length: plan.trace }, (_, i) => i * 2);
    into.trace = await page.evaluate(([id, places]) => window.probe.trace(id, places), [TRACED, places] as const);
  });
  await each('memory', async (_, of, into) => {
    into.heap = await measureMemory(of, plan);
  });
  for (const { context } of opened.values()) await context.close();
  return { factor, pages };
}

if (!existsSync(path.join(root, 'dist/index.html'))) {
  console.error('There is no built page to measure: run "npm run build" first.');
  process.exit(1);
}
const load = loadavg()[0]?.toFixed(1) ?? '?';
installPeers();
await buildPeers();
const served = await serve({
  atlas: path.join(root, 'dist'),
  peers: built,
  data: path.join(root, 'geodata/published'),
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    ...QUIET,
    '--ignore-gpu-blocklist',
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    '--enable-precise-memory-info',
  ],
});
try {
  const look = await open(browser, served, 1, 'atlas', WINDOW_SIZE);
  const graphics = await look.page.evaluate(() => window.probe.graphics());
  const [width, height] = await look.page.evaluate(() => window.probe.size());
  await look.context.close();
  const run: Run = {
    quick,
    day: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model.trim() || 'unknown processor',
      cores: cpus().length,
      memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
      browser: `Chromium ${browser.version()}`,
      graphics,
      canvas: `${width} × ${height}`,
      load,
    },
    results: [],
  };
  // Written after every size, so that a run that is stopped has not been in vain.
  for (const plan of PLANS) {
    run.results.push(await measure(browser, served, plan, { width, height }));
    const file = path.join(root, 'docs/bench.md');
    replaceFiles(path.dirname(file), { [path.basename(file)]: toMarkdown(run) });
    execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', file], { cwd: root });
  }
  log('docs/bench.md is written.');
} finally {
  await browser.close();
  served.close();
}
