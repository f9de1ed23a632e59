/** Opens the built page in a real Chromium and writes down what it asks for and complains of. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { WEBGL_ARGUMENTS, WITHOUT_GRAPHICS } from '../../scripts/tools/browser-arguments.ts';
import type { Position } from '../../src/atlas/types.ts';
import type { Renderer } from '../../src/view/chrome.ts';
import { encodeView } from '../../src/view/fragment.ts';
import type { Camera, View } from '../../src/view/view.ts';

export interface Opened {
  page: Page;
  /** Address of every request, in order. */
  requests: string[];
  /** Errors and warnings of the console, and exceptions nobody caught. */
  complaints: string[];
}

export interface OpenOptions {
  /** The fragment, with its `#`; before it, another page's name and query; or another site's whole address. */
  hash?: string;
  width?: number;
  height?: number;
  locale?: string;
  /** Called before the page is loaded, to intercept requests. */
  before?: (page: Page) => Promise<unknown>;
  /** Whether to wait until the map is rendered; default true. */
  ready?: boolean;
  /** Whether the page stands at `WEB` for the browser, not at an address of this machine. */
  web?: boolean;
}

/** An address of the web at which the built page can stand in a browser; no request for it leaves this machine. */
export const WEB = 'https://maps.example/atlas/';

const onTheWeb = (context: BrowserContext): Promise<unknown> =>
  context.route(`${WEB}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(WEB, inject('address')) });
    await route.fulfill({ response });
  });

/** `auto`: the page chooses, as it does for its readers. */
export type RendererOption = Renderer | 'auto';

/** Software WebGL on a slow machine; a page that is not ready by then never will be. */
const READY_MS = 60_000;

async function goTo(page: Page, renderer: RendererOption, { hash = '', ready = true, web = false }: OpenOptions) {
  const url = new URL(hash, web ? WEB : inject('address'));
  if (renderer !== 'auto') url.searchParams.set('renderer', renderer);
  // A page that opens says so itself; the browser's own word also waits for what hangs.
  await page.goto(url.href, { waitUntil: ready ? 'commit' : 'load' });
  if (ready) await whenReady(page, renderer === 'auto' ? undefined : renderer);
}

const MEDIA = { colorScheme: 'light', reducedMotion: 'reduce' } as const;
/** In software each pixel of WebGL costs: its windows are small. */
const sizeOf = (renderer: RendererOption, { width, height }: OpenOptions) => ({
  width: width ?? (renderer === 'webgl' ? 800 : 1280),
  height: height ?? (renderer === 'webgl' ? 600 : 800),
});

/** A window in a context of its own, with nothing in it yet. */
async function newWindow(renderer: RendererOption, options: OpenOptions): Promise<Opened> {
  const browser = await browserFor(renderer);
  const context = await browser.newContext({
    ...MEDIA,
    viewport: sizeOf(renderer, options),
    locale: options.locale ?? 'en-GB',
    // Kept pages have tests of their own; here they would only slow the others down.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // What the tests themselves hold back is no fault of the page.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  return { page, requests, complaints };
}

/** Opens the page in a window of its own. */
async function openPage(renderer: RendererOption, options: OpenOptions): Promise<Opened> {
  const opened = await newWindow(renderer, options);
  if (options.web) await onTheWeb(opened.page.context());
  await options.before?.(opened.page);
  await goTo(opened.page, renderer, options);
  return opened;
}

/** The browsers of this file, by how they are started, and the window that stands in each for a renderer. */
const browsers = new Map<readonly string[], Promise<Browser>>();
const windows = new Map<RendererOption, Opened>();

function browserFor(renderer: RendererOption): Promise<Browser> {
  const args = renderer === 'webgl' ? WEBGL_ARGUMENTS : WITHOUT_GRAPHICS;
  const browser = browsers.get(args) ?? chromium.launch({ executablePath: inject('browser'), args });
  browsers.set(args, browser);
  return browser;
}

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

/** What a test answered by itself or held back may still be under way when it ends: no fault of any test. */
async function unroute(page: Page): Promise<void> {
  await Promise.all([page, page.context()].map((routed) => routed.unrouteAll({ behavior: 'ignoreErrors' })));
}

async function close({ page }: Opened): Promise<void> {
  await unroute(page);
  await page.context().close();
}

/** The window that stands, empty: of what was done in it, it has but the files that it has read. */
async function emptied({ page, requests, complaints }: Opened): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearPermissions();
  await page.emulateMedia({ ...MEDIA, media: null });
  await page.mouse.move(-1, -1);
  // Another document: an address that differs in its fragment alone would be read by the page that stands.
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Page.resetNavigationHistory');
  await devtools.detach();
  requests.length = complaints.length = 0;
}

/** What is there before the page, another language and an address of the web take a window of their own. */
const needsOwn = ({ before, locale, web }: OpenOptions) => Boolean(before || locale || web);

/**
 * A way to open the page: anew for each test, but in one window for all of them, for a window's first page costs twice
 * as much as the next one. A test has one such page at a time. Tests of `webgl` stand in tests/browser/webgl.
 */
export function useBrowser(renderer: RendererOption = 'webgl'): (options?: OpenOptions) => Promise<Opened> {
  return async (options = {}) => {
    if (needsOwn(options)) {
      const opened = await openPage(renderer, options);
      onTestFinished(() => close(opened));
      return opened;
    }
    const found = windows.get(renderer);
    const opened = found && !found.page.isClosed() ? found : await newWindow(renderer, options);
    windows.set(renderer, opened);
    if (opened === found) await emptied(opened);
    onTestFinished(() => unroute(opened.page));
    await opened.page.setViewportSize(sizeOf(renderer, options));
    await goTo(opened.page, renderer, options);
    return opened;
  };
}

/** One page for all tests of a block, which bring it to where they want it. */
export function usePage(renderer: RendererOption, options: OpenOptions = {}): () => Opened {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(renderer, options);
  });
  afterAll(() => opened && close(opened));
  return () => opened;
}

/** Brings the page that stands to another address, as a link within it would; without a camera the map stays where it is. */
export async function bring(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash);
  const named = (view: View) => (hash.includes('map=') ? view : { ...view, camera: null });
  await expect.poll(async () => encodeView(named(await viewOf(page)))).toBe(hash);
  await rendered(page);
}

/** Waits until the map stands there, made as it is wanted: the SVG map comes first. */
export async function whenReady(page: Page, renderer?: Renderer): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { timeout: READY_MS });
  if (renderer)
    await page.waitForFunction((wanted) => window.borderAtlas?.renderer() === wanted, renderer, { timeout: READY_MS });
  await rendered(page);
}

/** Waits until the map has rendered all it was asked for. */
export const rendered = (page: Page): Promise<void> => page.evaluate(() => window.borderAtlas?.mapIdle());

export const viewOf = (page: Page): Promise<View & { camera: Camera }> =>
  page.evaluate(() => window.borderAtlas?.view() as View & { camera: Camera });

/** The view has its place in the history: the address follows when it has stood for a moment. */
export const addressed = (page: Page): Promise<void> =>
  expect.poll(async () => new URL(page.url()).hash === encodeView(await viewOf(page))).toBe(true);

/** Colour that the map gave to each territory on screen, by id. */
export async function fills(page: Page): Promise<Record<string, string>> {
  await rendered(page);
  const features = await page.evaluate(() => window.borderAtlas?.rendered('territories').features ?? []);
  return Object.fromEntries(features.map(({ properties, state }) => [String(properties.id), String(state.fill)]));
}

export type Rgb = [red: number, green: number, blue: number];

export const rgb = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Rgb;

/** Largest difference of two colours in any channel, 0 to 255. */
export const difference = (a: Rgb, b: Rgb): number => Math.max(...a.map((v, i) => Math.abs(v - (b[i] as number))));

/** On the screen, CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** How the map lies on the screen: its box, CSS pixels, and the way to and fro in Web Mercator with tiles of 512 px. */
export async function geometryOf(page: Page) {
  const { camera } = await viewOf(page);
  // Not the canvas: one whose context is lost keeps the size it had.
  const box = await page.locator('.map > .map-canvas').first().boundingBox();
  if (!box) throw new Error('there is no map on the page');
  const size = 512 * 2 ** camera.zoom;
  const down = (lat: number) => (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * size;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    box,
    toScreen: ([lon, lat]: Position) => ({
      x: middle.x + ((lon - camera.lon) / 360) * size,
      y: middle.y + down(lat) - down(camera.lat),
    }),
    toPosition: ({ x, y }: Place): Position => [
      camera.lon + ((x - middle.x) / size) * 360,
      (Math.atan(Math.exp((1 - (2 * (down(camera.lat) + y - middle.y)) / size) * Math.PI)) * 360) / Math.PI - 90,
    ],
  };
}

/** Where a position lies on the screen, CSS pixels. */
export const onScreen = async (page: Page, position: Position): Promise<Place> =>
  (await geometryOf(page)).toScreen(position);

/** Positions all over the map as it lies on the screen: the middles of so many squares across and down. */
export async function positionsOnMap(page: Page, squares = 12): Promise<Position[]> {
  const { box, toPosition } = await geometryOf(page);
  const shares = Array.from({ length: squares }, (_, i) => (i + 0.5) / squares);
  return shares.flatMap((right) =>
    shares.map((below) => toPosition({ x: box.x + right * box.width, y: box.y + below * box.height })),
  );
}

/** Exceptions that nobody caught. */
export const exceptions = (complaints: string[]) => complaints.filter((text) => text.startsWith('exception'));

/** Requests for the WebGL renderer, and its library. */
export const maplibre = (requests: string[]) => requests.filter((url) => /createWebglMap|maplibre/.test(url));

/** The page asked its own server alone, and had nothing to complain of. */
export function expectQuiet({ requests, complaints }: Opened): void {
  const own = new URL(inject('address')).origin;
  expect(
    requests.filter((url) => !url.startsWith(`${own}/`) && !url.startsWith(WEB) && !/^(data|blob):/.test(url)),
  ).toEqual([]);
  expect(complaints).toEqual([]);
}
