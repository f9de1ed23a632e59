/** Embeds on a page of another origin: poster, element, protocol. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { useBrowser } from './open.ts';

/** Whole weight of a poster, bytes, compressed as servers send it. */
const POSTER_BYTES = 60_000;

let host: Server;
let hostAddress = '';
let body = '';

beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><title>A course page</title>${body}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostAddress = `http://localhost:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => host.close(resolve)));

const script = () => `<script type="module" src="${inject('address')}border-atlas.js"></script>`;
/** Writes down what the element fires. */
const recorder = `<script>
  window.heard = [];
  for (const name of ['ready', 'datechange', 'select', 'error'])
    document.addEventListener(name, (event) => event.target.localName === 'border-atlas' && heard.push([name, event.detail]), true);
</script>`;

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}
const heard = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { heard: [string, unknown][] }).heard.filter(([n]) => n === wanted).map(([, d]) => d),
    name,
  );

describe('an embed', () => {
  const open = useBrowser('auto');
  const host_ = (markup: string) => {
    body = markup;
    return open({ hash: hostAddress, ready: false });
  };

  it('is a light poster of its view until it is touched', async () => {
    const { page, requests, complaints } = await host_(
      `<iframe width="720" height="420" src="${inject('address')}embed.html?wake=touch#date=1920-12-10&view=gumru&lang=tr"></iframe>`,
    );
    const frame = await frameOf(page);
    const poster = frame.locator('.poster');
    await poster.waitFor();
    const src = await frame.locator('img').getAttribute('src');
    const svg = await frame.evaluate(async (url) => (await fetch(url)).text(), src ?? '');
    expect(svg).toContain('10 Aralık 1920');
    expect(svg).toContain('#b4530d');
    const sizes = await Promise.all(
      [...new Set(requests.filter((url) => url.startsWith(inject('address')) && !url.startsWith('blob:')))].map(
        async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length,
      ),
    );
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(POSTER_BYTES);
    expect(complaints).toEqual([]);

    await poster.click();
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    await poster.waitFor({ state: 'detached' });
    expect(await frame.evaluate(() => window.borderAtlas?.view())).toMatchObject({ date: '1920-12-10', lang: 'tr' });
  });

  it('shows on the live map what the poster showed', async () => {
    const { page } = await host_(
      `<iframe width="800" height="500" src="${inject('address')}embed.html?wake=touch&hide=title,timeline,legend,panel,tools#date=1921-10-13&view=article-4"></iframe>`,
    );
    const frame = await frameOf(page);
    await frame.getByRole('button').waitFor();
    await page.waitForTimeout(300);
    const box = await page.locator('iframe').boundingBox();
    if (!box) throw new Error('no frame on screen');
    const before = (await page.screenshot({ clip: box })).toString('base64');
    await frame.locator('.poster').click();
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    await frame.locator('.poster').waitFor({ state: 'detached' });
    await frame.evaluate(() => window.borderAtlas?.mapIdle());
    const after = (await page.screenshot({ clip: box })).toString('base64');
    const alike = await page.evaluate(
      async ([a, b]) => {
        const pixels = async (png: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          // A hundredth of the size: what is compared is land and sea, not letters.
          const canvas = new OffscreenCanvas(80, 50);
          const context = canvas.getContext('2d', { willReadFrequently: true });
          context?.drawImage(image, 0, 0, 80, 50);
          return context?.getImageData(0, 0, 80, 50).data ?? new Uint8ClampedArray();
        };
        const [x, y] = [await pixels(a as string), await pixels(b as string)];
        let near = 0;
        for (let i = 0; i < x.length; i += 4)
          if ([0, 1, 2].every((c) => Math.abs((x[i + c] ?? 0) - (y[i + c] ?? 0)) < 48)) near++;
        return near / (x.length / 4);
      },
      [before, after],
    );
    expect(alike).toBeGreaterThan(0.85);
  });

  it('loses nothing the poster cannot show', async () => {
    const asks: [fragment: string, view: object][] = [
      ['select=event:abdication-march-1917', { selection: { kind: 'event', id: 'abdication-march-1917' } }],
      ['trace=article-4/618', { trace: { id: 'article-4', km: 618 } }],
      ['view=swc-held', { selection: { kind: 'area', id: 'swc-held' } }],
      ['date=1919-02-01&view=claims-1919', { layers: { 'claims-1919': 'auto' } }],
    ];
    const { page, complaints } = await host_(
      asks
        .map(
          ([fragment]) =>
            `<iframe width="600" height="370" src="${inject('address')}embed.html?wake=touch#${fragment}"></iframe>`,
        )
        .join(''),
    );
    for (const [i, [, wanted]] of asks.entries()) {
      const frame = await (await page.locator('iframe').nth(i).elementHandle())?.contentFrame();
      await frame?.locator('.poster').click();
      await frame?.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
      expect(await frame?.evaluate(() => window.borderAtlas?.view())).toMatchObject(wanted);
      expect(await frame?.locator('.notice').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  it('shows the heart of the map after it was loaded in a closed part of its page', async () => {
    const { page } = await host_(
      `<div id="tab" style="display:none">
        <iframe width="640" height="400" src="${inject('address')}embed.html#lang=en"></iframe>
        <iframe width="640" height="400" src="${inject('address')}#lang=en"></iframe>
      </div>`,
    );
    await page.waitForTimeout(2000);
    await page.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
    for (const i of [0, 1]) {
      const frame = await (await page.locator('iframe').nth(i).elementHandle())?.contentFrame();
      await frame?.waitForSelector('html[data-ready="true"]', { timeout: 20_000 });
      const camera = await frame?.evaluate(() => window.borderAtlas?.view().camera);
      expect(camera?.zoom).toBeGreaterThan(5);
      expect(Math.abs((camera?.lat ?? 0) - 40.5)).toBeLessThan(1);
    }
  });

  it('is an element whose attributes and properties follow the reader', async () => {
    const { page, complaints } = await host_(
      `${recorder}${script()}<border-atlas date="1921-10-13" view="article-4" lang="tr" hide="panel" style="width:800px"></border-atlas>`,
    );
    const frame = await frameOf(page);
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
    expect(await frame.evaluate(() => window.borderAtlas?.view())).toMatchObject({
      date: '1921-10-13',
      lang: 'tr',
      selection: { kind: 'boundary', id: 'article-4' },
    });
    // It is as tall as it asked to be.
    expect((await page.locator('iframe').boundingBox())?.height).toBeCloseTo(800 * 0.62, 0);

    await page.evaluate(() => {
      (document.querySelector('border-atlas') as unknown as { date: string }).date = '1945-12-25';
    });
    await expect.poll(() => frame.evaluate(() => window.borderAtlas?.view().date)).toBe('1945-12-25');
    await page.evaluate(() => document.querySelector('border-atlas')?.setAttribute('lang', 'en'));
    await expect.poll(() => frame.evaluate(() => window.borderAtlas?.view().lang)).toBe('en');
    await page.evaluate(() => document.querySelector('border-atlas')?.setAttribute('layers', '-soviet-claims-1945'));
    await expect.poll(() => frame.evaluate(() => window.borderAtlas?.view().layers['soviet-claims-1945'])).toBe('off');

    // What the reader does comes back.
    await frame.evaluate(() =>
      window.borderAtlas?.setView({ date: '1918-06-10', selection: { kind: 'territory', id: 'kars' } }),
    );
    await expect.poll(() => page.locator('border-atlas').getAttribute('date')).toBe('1918-06-10');
    expect(await heard(page, 'datechange')).toContainEqual(expect.objectContaining({ date: '1918-06-10' }));
    expect(await heard(page, 'select')).toContainEqual({ selection: { kind: 'territory', id: 'kars' } });

    await page.evaluate(() =>
      (document.querySelector('border-atlas') as unknown as { nextChange(d: number): unknown }).nextChange(-1),
    );
    await expect
      .poll(async () => ((await page.locator('border-atlas').getAttribute('date')) ?? '') < '1918-06-10')
      .toBe(true);
    const picture = await page.evaluate(() =>
      (document.querySelector('border-atlas') as unknown as { picture(): Promise<string> }).picture(),
    );
    expect(picture).toMatch(/^<svg /);
    expect(complaints).toEqual([]);
  });

  it('answers bad messages with an error and stays as it is; a good one may set every part', async () => {
    const parts = {
      trace: { id: 'gumru', km: 12.5 },
      table: { kind: 'points', id: 'gumru' },
      compare: { date: '1914-07-01', share: 0.4 },
    };
    const { page } = await host_(
      `<iframe width="720" height="420" src="${inject('address')}embed.html?wake=touch#date=1920-12-10"></iframe>`,
    );
    const frame = await frameOf(page);
    await frame.getByRole('button').waitFor();
    const replies = await page.evaluate(async (parts) => {
      const target = document.querySelector('iframe')?.contentWindow;
      const ask = (message: unknown) =>
        new Promise<unknown>((resolve) => {
          // Whether a thing is unknown only the whole atlas can say: it is loaded for that.
          const stop = window.setTimeout(
            () => done('silence'),
            message === null || message === 'nonsense' ? 800 : 20_000,
          );
          const done = (value: unknown) => {
            window.clearTimeout(stop);
            window.removeEventListener('message', hear);
            resolve(value);
          };
          const hear = ({ data }: MessageEvent) => ['ack', 'error'].includes(data?.type) && done(data);
          window.addEventListener('message', hear);
          target?.postMessage(message, '*');
        });
      const answers: unknown[] = [];
      for (const message of [
        { borderAtlas: 1, id: 1, type: 'setView', view: { date: '1900-02-30' } },
        { borderAtlas: 1, id: 2, type: 'setView', view: { camera: { lon: Number.NaN, lat: 40, zoom: 7 } } },
        { borderAtlas: 1, id: 3, type: 'explode' },
        { borderAtlas: 2, id: 4, type: 'hello' },
        { borderAtlas: 1, id: 5, type: 'show', what: 'atlantis' },
        'nonsense',
        null,
        { borderAtlas: 1, id: 6, type: 'setView', view: { date: '1921-03-16' } },
        { borderAtlas: 1, id: 7, type: 'setView', view: { date: '1921-03-17', trace: { id: 'atlantis', km: 1 } } },
        { borderAtlas: 1, id: 8, type: 'setView', view: { tour: { ref: 'livas', stop: 400 } } },
        { borderAtlas: 1, id: 9, type: 'setView', view: parts },
        { borderAtlas: 1, id: 10, type: 'setView', view: { trace: null, table: null, compare: null } },
      ])
        answers.push(await ask(message));
      return answers;
    }, parts);
    expect(replies).toMatchObject([
      { type: 'error', id: 1, code: 'malformed' },
      { type: 'error', id: 2, code: 'malformed' },
      { type: 'error', id: 3, code: 'unknown-type' },
      { type: 'error', id: 4, code: 'version' },
      { type: 'error', id: 5, code: 'unknown-thing' },
      'silence',
      'silence',
      { type: 'ack', id: 6, result: { date: '1921-03-16' } },
      { type: 'error', id: 7, code: 'unknown-thing' },
      { type: 'error', id: 8, code: 'unknown-thing' },
      { type: 'ack', id: 9, result: { date: '1921-03-16', ...parts } },
      { type: 'ack', id: 10, result: { trace: null, table: null, compare: null } },
    ]);
  });

  it('obeys the one origin it was given', async () => {
    const { page } = await host_(
      `<iframe width="720" height="420" src="${inject('address')}embed.html?wake=touch&origin=https%3A%2F%2Fschool.example#date=1920-12-10"></iframe>`,
    );
    const frame = await frameOf(page);
    await frame.getByRole('button').waitFor();
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ borderAtlas: 1, type: 'setView', view: { date: '1930-01-01' } }, '*'),
    );
    await page.waitForTimeout(500);
    const svg = await frame.evaluate(async () => (await fetch(document.querySelector('img')?.src ?? '')).text());
    expect(svg).toContain('10 December 1920');
  });

  it('works in a frame that is allowed scripts alone, without an origin or a store of its own', async () => {
    const { page, complaints } = await host_(
      `<script>
        window.said = [];
        addEventListener('message', ({ data, origin }) => said.push([data.type, origin]));
      </script>
      <iframe sandbox="allow-scripts" width="720" height="480" src="${inject('address')}embed.html?wake=touch&renderer=vector#date=1920-12-10"></iframe>`,
    );
    const frame = await frameOf(page);
    const said = () => page.evaluate(() => (window as unknown as { said: [string, string][] }).said);
    await expect.poll(said).toContainEqual(['ready', 'null']);
    await frame.locator('.poster').click();
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    await frame.evaluate(() => window.borderAtlas?.setView({ lang: 'tr', date: '1921-03-16' }));
    await frame.locator('.tool-tours').dispatchEvent('click');
    await frame.locator('.tour-list').first().waitFor();
    await frame.evaluate(() => window.borderAtlas?.mapIdle());
    expect((await said()).map(([type]) => type)).toContain('dateChange');
    expect(complaints).toEqual([]);
  });

  it('is silent at rest: by itself, and beside a page that sends back all it hears', async () => {
    const count = `<script>
      window.count = 0;
      const frame = () => document.querySelector('iframe').contentWindow;
      const back = [(data) => data, (data) => ({ ...data, borderAtlas: 2 }), (data) => ({ borderAtlas: 1, id: 1, type: 'echo', data })];
      addEventListener('message', ({ data }) => {
        count++;
        for (const make of back) {
          frame().postMessage(make(data), '*');
          setTimeout(() => frame().postMessage(make(data), '*'), 50);
        }
      });
    </script>`;
    const { page } = await host_(
      `${count}<iframe width="720" height="420" src="${inject('address')}embed.html?wake=touch"></iframe>`,
    );
    await (await frameOf(page)).getByRole('button').waitFor();
    const counted = () => page.evaluate(() => (window as unknown as { count: number }).count);
    await expect.poll(counted).toBeGreaterThan(1);
    await page.waitForTimeout(500);
    const before = await counted();
    await page.waitForTimeout(500);
    expect(await counted()).toBe(before);

    await page.addInitScript(() => {
      let heard = 0;
      Object.defineProperty(window, 'count', { get: () => heard });
      window.addEventListener('message', () => heard++);
    });
    await page.goto(new URL('embed.html?wake=touch', inject('address')).href);
    await page.locator('.poster').waitFor();
    await page.waitForTimeout(300);
    expect(await counted()).toBe(0);
  });

  it('as an element keeps what it is told before it is loaded, carries every part, and takes refused values back', async () => {
    const { page } = await host_(
      `${recorder}${script()}<div style="height:4000px"></div>
       <border-atlas id="late" date="1921-10-13" tour="livas/2" hide="panel, LEGEND"></border-atlas>
       <border-atlas id="bad" src=" JavaScript:parent.pwned=1"></border-atlas>`,
    );
    const set = (name: string, value: string | null) =>
      page.evaluate(
        ([key, to]) => {
          const element = document.getElementById('late');
          if (to === null) element?.removeAttribute(key as string);
          else element?.setAttribute(key as string, to as string);
        },
        [name, value] as const,
      );
    const get = (name: string) => page.locator('#late').getAttribute(name);
    await expect.poll(() => heard(page, 'error')).toHaveLength(1);
    expect(await page.locator('#bad iframe').count()).toBe(0);
    await set('date', '1919-02-01');
    await set('tour', null);
    await set('select', 'place:kars');
    await page.locator('#late').scrollIntoViewIfNeeded();
    const frame = await frameOf(page);
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    const view = () => frame.evaluate(() => window.borderAtlas?.view());
    await expect.poll(view).toMatchObject({ date: '1919-02-01', tour: null, selection: { kind: 'place', id: 'kars' } });
    expect(await frame.locator('.legend').count()).toBe(0);

    await set('tour', 'livas/3');
    // The stop has brought its own view before anything else is asked for.
    await expect.poll(view).toMatchObject({ tour: { ref: 'livas', stop: 2 }, selection: { id: 'ceded-1878' } });
    expect(await frame.locator('[data-wandering="true"]').count()).toBe(0);
    await set('layers', '-treaty-lines');
    await expect.poll(async () => (await view())?.layers['treaty-lines']).toBe('off');
    await set('layers', '');
    await expect.poll(async () => (await view())?.layers['treaty-lines']).toBe('auto');

    const steady = await view();
    const refused: [string, string][] = [
      ['layers', 'Gumru-line'],
      ['date', '1850-01-01'],
      ['select', 'event:none'],
      ['select', 'boundary:article-4/999'],
      ['trace', 'none/3'],
      ['tour', 'none'],
      ['tour', 'livas/99'],
      ['view', 'atlantis'],
    ];
    for (const [i, [name, value]] of refused.entries()) {
      const shown = (await get(name)) ?? '';
      await set(name, value);
      await expect.poll(() => heard(page, 'error'), { message: name + value }).toHaveLength(2 + i);
      expect((await get(name)) ?? '', name + value).toBe(shown);
    }
    expect(await view()).toEqual(steady);
    // Back belongs to the page round it.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  it('answers without its poster, and says what it has not', async () => {
    body = `<script>
        window.said = [];
        addEventListener('message', ({ data }) => said.push(data));
      </script><iframe width="720" height="420" src="${inject('address')}embed.html?hide=moon"></iframe>`;
    const { page } = await open({
      hash: hostAddress,
      ready: false,
      before: (opened) => opened.route('**/poster.*.json', (route) => route.fulfill({ status: 404 })),
    });
    const said = () =>
      page.evaluate(() => (window as unknown as { said: { type: string; id?: number; code?: string }[] }).said);
    await page.evaluate(() =>
      document.querySelector('iframe')?.contentWindow?.postMessage(
        {
          borderAtlas: 1,
          id: 1,
          type: 'setView',
          view: { date: '1919-02-01', selection: { kind: 'event', id: 'none' } },
        },
        '*',
      ),
    );
    await expect.poll(said).toContainEqual(expect.objectContaining({ type: 'ready' }));
    expect((await said())[0]).toMatchObject({ type: 'ready' });
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ borderAtlas: 1, id: 2, type: 'setView', view: { date: '1919-02-01' } }, '*'),
    );
    await expect
      .poll(said)
      .toContainEqual(
        expect.objectContaining({ type: 'ack', id: 2, result: expect.objectContaining({ date: '1919-02-01' }) }),
      );
    expect(await said()).toContainEqual(expect.objectContaining({ type: 'error', code: 'malformed' }));
  });

  it('keeps the keyboard as it wakes, and has a way past', async () => {
    const { page } = await host_(
      `<iframe width="900" height="600" src="${inject('address')}embed.html?wake=touch#date=1920-12-10&lang=en"></iframe><a href="#x" id="after">after</a>`,
    );
    const frame = await frameOf(page);
    await frame.locator('.poster').press('Enter');
    await frame.waitForSelector('html[data-ready="true"]', { timeout: 60_000 });
    await frame.locator('.poster').waitFor({ state: 'detached' });
    expect(await frame.evaluate(() => document.activeElement?.matches('.vector-map, canvas'))).toBe(true);
    await frame.getByRole('button', { name: 'Skip past the map' }).press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('after');
  });

  it('says which header is missing where a sandboxed frame may not load it', async () => {
    const plain = createServer(async ({ url = '/' }, response) => {
      const file = await fetch(new URL(url.slice(1), inject('address')));
      response.setHeader('content-type', file.headers.get('content-type') ?? '');
      response.end(Buffer.from(await file.arrayBuffer()));
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void plain.close());
    const { page } = await host_(
      `<iframe sandbox="allow-scripts" width="720" height="420" src="http://127.0.0.1:${(plain.address() as AddressInfo).port}/embed.html"></iframe>`,
    );
    await (await frameOf(page)).getByText('Access-Control-Allow-Origin: *').first().waitFor();
  });
});
