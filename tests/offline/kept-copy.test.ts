/** The copy kept on the device, on hosts that answer wrongly and devices that lose files. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeeper, type KeptFile, type KeptFiles } from '../../src/offline/keeper.ts';

const SCOPE = 'https://maps.example/atlas/';
const LOGIN = '<!doctype html><title>Please log in</title>';

interface Answer {
  body: string;
  status?: number;
  type?: string;
  redirected?: boolean;
}
/** Undefined: no network. */
type Server = (path: string, cache: RequestCache | undefined) => Answer | undefined;

const sha = (body: string) => `sha256-${createHash('sha256').update(body).digest('base64')}`;
const html = (version: string) => `<div id="root"></div><script src="assets/start-${version}.js"></script>`;

/** A version of the site: what its server has, and what its worker keeps. */
function version(name: string) {
  const site: Record<string, string> = {
    'index.html': html(name),
    [`assets/start-${name}.js`]: `start ${name}`,
    'assets/same-00000000.js': 'the same in each version',
    'embed.html': `<div id="root">${name}</div>`,
    [`assets/export-${name}.js`]: `export ${name}`,
    [`assets/renderer-${name}.js`]: `renderer ${name}`,
  };
  const of = (...urls: string[]): KeptFile[] => urls.map((url) => ({ url, integrity: sha(site[url] ?? '') }));
  const files: KeptFiles = {
    core: of('index.html', `assets/start-${name}.js`, 'assets/same-00000000.js'),
    later: of('embed.html', `assets/export-${name}.js`),
    used: of(`assets/renderer-${name}.js`),
  };
  const serve: Server = (path) => (path in site ? { body: site[path] as string } : { body: 'none', status: 404 });
  return { files, serve };
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** The device: its store, its network, and what it was asked. */
function device() {
  const stores = new Map<string, Map<string, Response>>();
  const addressOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : new URL(String(key), SCOPE).href);
  const bare = (address: string) => address.replace(/\?.*/, '');
  const openStore = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      keys: async () => [...store.keys()].map((url) => new Request(url)),
      match: async (key: RequestInfo, options?: CacheQueryOptions) => {
        const wanted = addressOf(key);
        const found = options?.ignoreSearch
          ? [...store].find(([url]) => bare(url) === bare(wanted))?.[1]
          : store.get(wanted);
        return found?.clone();
      },
      put: async (key: RequestInfo, response: Response) => void store.set(addressOf(key), response),
      delete: async (key: RequestInfo) => store.delete(addressOf(key)),
    };
  };
  const caches = {
    open: async (name: string) => openStore(name),
    has: async (name: string) => stores.has(name),
    delete: async (name: string) => stores.delete(name),
    keys: async () => [...stores.keys()],
  } as unknown as CacheStorage;
  const self = {
    stores,
    caches,
    server: (() => undefined) as Server,
    asked: [] as string[],
  };
  const fetch = (async (asked: string | { url: string }, options?: RequestInit) => {
    const url = typeof asked === 'string' ? asked : asked.url;
    const path = url.slice(SCOPE.length).replace(/\?.*/, '') || 'index.html';
    self.asked.push(path);
    const answer = self.server(path, options?.cache);
    if (!answer) throw new TypeError('no network');
    if (options?.integrity && options.integrity !== sha(answer.body)) throw new TypeError('not what it should be');
    const type = answer.type ?? TYPES[path.split('.').pop() ?? ''] ?? 'text/plain';
    const response = new Response(answer.body, {
      status: answer.status ?? 200,
      headers: { 'content-type': type },
    });
    return Object.defineProperty(response, 'redirected', { value: answer.redirected ?? false });
  }) as typeof globalThis.fetch;
  return Object.assign(self, {
    keeper: (files: KeptFiles, scope = SCOPE) => createKeeper(files, { caches, fetch, scope }),
    /** Bodies that are kept, of all versions. */
    bodies: async () =>
      Promise.all([...stores.values()].flatMap((store) => [...store.values()].map((kept) => kept.clone().text()))),
  });
}

const request = (path: string, mode: RequestMode = 'cors') => {
  const made = { url: SCOPE + path, mode, method: 'GET', headers: new Headers(), clone: () => made };
  return made as unknown as Request;
};
const open = (path = '') => request(path, 'navigate');
const later = (work: Promise<unknown>) => void work.catch(() => undefined);

type Keeper = ReturnType<typeof createKeeper>;
const text = async (keeper: Keeper, asked: Request) => (await keeper.answer(asked, later)).text();

const one = version('11111111');
const two = version('22222222');

describe('the kept copy', () => {
  it('opens without a network after one visit, under each of its addresses', async () => {
    const machine = device();
    const keeper = machine.keeper(one.files);
    machine.server = one.serve;
    await keeper.install();
    machine.server = () => undefined;
    for (const address of ['', 'index.html', 'index', '?lang=tr', 'index.html?fbclid=1#x'])
      expect(await text(keeper, open(address)), address).toBe(html('11111111'));
    expect(await text(keeper, request('assets/start-11111111.js'))).toBe('start 11111111');
  });

  const wrong: [string, (right: Server) => Server][] = [
    ['a login portal that answers all with its page', () => () => ({ body: LOGIN, type: 'text/html' })],
    ['one that leads elsewhere', () => () => ({ body: LOGIN, type: 'text/html', redirected: true })],
    ['one that says nothing of the type', () => () => ({ body: LOGIN, type: '' })],
    [
      'a host that sends the page for any file it has not, while the upload is under way',
      (right) => (path, cache) =>
        path.startsWith('assets/start') ? { body: html('11111111'), type: 'text/html' } : right(path, cache),
    ],
    ['an answer cut short', (right) => (path, cache) => ({ body: `${right(path, cache)?.body.slice(0, -2)}` })],
    [
      'a host that writes into pages',
      (right) => (path, cache) => {
        const answer = right(path, cache) as Answer;
        return path.endsWith('.html') ? { ...answer, body: `${answer.body}<script src="count.js"></script>` } : answer;
      },
    ],
    [
      'files of one version with the page of another',
      () => (path, cache) => (path.endsWith('.html') ? two : one).serve(path, cache),
    ],
    ['no right answer at all', () => () => ({ body: 'busy', status: 503 })],
    [
      'part of the content',
      (right) => (path, cache) => ({ ...(right(path, cache) as Answer), status: 206, body: 'x' }),
    ],
    ['no network', () => () => undefined],
  ];
  it.each(wrong)('takes nothing from %s, and is right on the next visit', async (_, wrongly) => {
    const machine = device();
    const keeper = machine.keeper(one.files);
    machine.server = wrongly(one.serve);
    await expect(keeper.install()).rejects.toThrow();
    for (const body of await machine.bodies())
      expect([html('11111111'), 'the same in each version', 'start 11111111']).toContain(body);

    machine.server = one.serve;
    await keeper.install();
    machine.server = () => undefined;
    expect(await text(keeper, open())).toBe(html('11111111'));
    expect(await text(keeper, request('assets/start-11111111.js'))).toBe('start 11111111');
  });

  it.each(wrong)('that is there stays as it is where a new version meets %s', async (_, wrongly) => {
    const machine = device();
    machine.server = one.serve;
    const before = machine.keeper(one.files);
    await before.install();
    machine.server = wrongly(two.serve);
    await expect(machine.keeper(two.files).install()).rejects.toThrow();
    expect(await text(before, open())).toBe(html('11111111'));
    expect(await text(before, request('assets/start-11111111.js'))).toBe('start 11111111');
  });

  it('goes past a wrong answer that the browser itself has kept', async () => {
    const machine = device();
    machine.server = (path, cache) => (cache === 'reload' ? one.serve(path, cache) : { body: LOGIN });
    await machine.keeper(one.files).install();
    expect(await machine.bodies()).not.toContain(LOGIN);
  });

  it('opens a page that came by way of a redirect', async () => {
    const machine = device();
    machine.server = (path, cache) => ({ ...(one.serve(path, cache) as Answer), redirected: true });
    const keeper = machine.keeper(one.files);
    await keeper.install();
    machine.server = () => undefined;
    expect((await keeper.answer(open(), later)).redirected).toBe(false);
  });

  it('has a new version whole before it is offered, and loads again only what has changed', async () => {
    const machine = device();
    machine.server = one.serve;
    await machine.keeper(one.files).install();
    machine.server = two.serve;
    machine.asked.length = 0;
    const next = machine.keeper(two.files);
    await next.install();
    expect(machine.asked).toEqual(['index.html', 'assets/start-22222222.js']);
    machine.server = () => undefined;
    expect(await text(next, open())).toBe(html('22222222'));
  });

  it('serves a tab that still shows the version before, until the copy is cleaned', async () => {
    const machine = device();
    machine.server = one.serve;
    await machine.keeper(one.files).install();
    machine.server = two.serve;
    const next = machine.keeper(two.files);
    await next.install();
    expect(await text(next, request('assets/start-11111111.js'))).toBe('start 11111111');
    await next.clean();
    expect(await machine.bodies()).not.toContain('start 11111111');
    expect((await next.answer(request('assets/start-11111111.js'), later)).status).toBe(404);
    expect(await text(next, open())).toBe(html('22222222'));
  });
});

describe('a copy that has lost files', () => {
  it.each([
    ['all of them', () => true],
    ['a script', (key: string) => key.includes('start-')],
    ['the page', (key: string) => key.includes('index.html')],
  ])('is filled again while there is a network: %s', async (_, lost) => {
    const machine = device();
    machine.server = one.serve;
    const keeper = machine.keeper(one.files);
    await keeper.install();
    for (const store of machine.stores.values()) for (const key of store.keys()) if (lost(key)) store.delete(key);
    expect(await text(keeper, open())).toBe(html('11111111'));
    await keeper.fill([], false);
    machine.server = () => undefined;
    expect(await text(keeper, open())).toBe(html('11111111'));
    expect(await text(keeper, request('assets/start-11111111.js'))).toBe('start 11111111');
  });

  it('opens the page of the server, with its own parts, where that is another version by now', async () => {
    const machine = device();
    machine.server = one.serve;
    const keeper = machine.keeper(one.files);
    await keeper.install();
    for (const store of machine.stores.values())
      for (const key of store.keys()) if (key.includes('start-')) store.delete(key);
    machine.server = two.serve;
    expect(await text(keeper, open())).toBe(html('22222222'));
    expect(await text(keeper, request('assets/start-22222222.js'))).toBe('start 22222222');
    await keeper.fill([], false);
    expect(await machine.bodies()).not.toContain(html('22222222'));
  });

  it.each([
    ['there is no network', () => undefined],
    ['the server has nothing', () => ({ body: 'busy', status: 503 })],
  ] as [string, Server][])('opens what it has where %s', async (_, server) => {
    const machine = device();
    machine.server = one.serve;
    const keeper = machine.keeper(one.files);
    await keeper.install();
    for (const store of machine.stores.values())
      for (const key of store.keys()) if (key.includes('same-')) store.delete(key);
    machine.server = server;
    expect(await text(keeper, open())).toBe(html('11111111'));
  });

  it('takes no wrong answer for what is missing', async () => {
    const machine = device();
    const keeper = machine.keeper(one.files);
    machine.server = () => ({ body: LOGIN, type: 'text/html' });
    expect(await text(keeper, open())).toBe(LOGIN);
    expect(await text(keeper, request('assets/export-11111111.js'))).toBe(LOGIN);
    await keeper.fill([], false);
    expect(await machine.bodies()).toEqual([]);
  });
});

describe('a store that fails', () => {
  const refuse = async () => Promise.reject(new DOMException('The disk is full or damaged', 'QuotaExceededError'));
  const failing = (...names: string[]) => {
    const machine = device();
    machine.server = one.serve;
    const open = machine.caches.open.bind(machine.caches);
    machine.caches.open = async (name) =>
      names.includes('open') ? refuse() : Object.assign(await open(name), ...names.map((part) => ({ [part]: refuse })));
    return { machine, keeper: machine.keeper(one.files) };
  };

  it.each(['open', 'keys', 'match', 'put'])('leaves the page of the server: %s', async (name) => {
    const { keeper } = failing(name);
    expect(await text(keeper, open())).toBe(html('11111111'));
    expect(await text(keeper, request('assets/start-11111111.js'))).toBe('start 11111111');
    expect(await text(keeper, request('assets/start-22222222.js'))).toBe('none');
    await keeper.fill([], false);
  });

  it('is not taken for a kept copy', async () => {
    const { machine, keeper } = failing('put');
    await expect(keeper.install()).rejects.toThrow('full');
    expect(await machine.bodies()).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is at first what the page opens with; at rest exports and frames; and what this device uses', async () => {
    const machine = device();
    machine.server = one.serve;
    const keeper = machine.keeper(one.files);
    await keeper.install();
    expect(await machine.bodies()).toHaveLength(one.files.core.length);
    await keeper.fill([`${SCOPE}assets/start-11111111.js`, 'data:,x', 'https://other.example/assets/a.js'], false);
    expect(await machine.bodies()).toHaveLength(one.files.core.length + one.files.later.length);
    await keeper.fill([`${SCOPE}assets/renderer-11111111.js`], false);
    expect(await machine.bodies()).toContain('renderer 11111111');
  });

  it('is little where the reader asks that little be loaded; what is used is kept all the same', async () => {
    const machine = device();
    machine.server = one.serve;
    const keeper = machine.keeper(one.files);
    await keeper.install();
    await keeper.fill([], true);
    expect(await machine.bodies()).toHaveLength(one.files.core.length);
    await text(keeper, request('assets/export-11111111.js'));
    machine.server = () => undefined;
    expect(await text(keeper, request('assets/export-11111111.js'))).toBe('export 11111111');
  });

  it('is of this page alone: other things of the folder are left to the server', () => {
    const keeper = device().keeper(one.files);
    for (const path of ['', 'index.html', 'embed.html?hide=legend', 'assets/start-00000000.js'])
      expect(keeper.concerns(request(path)), path).toBe(true);
    for (const path of ['v2/', 'v2/index.html', 'v2/assets/a.js', 'border-atlas-offline.html', 'sw.js', 'notes.pdf'])
      expect(keeper.concerns(request(path)), path).toBe(false);
    expect(keeper.concerns({ ...request(''), method: 'POST' })).toBe(false);
  });

  it('leaves the copies of other folders alone, and drops what this one was called before', async () => {
    const machine = device();
    machine.server = one.serve;
    const names = [
      `workbox-precache-v2-${SCOPE}v2/`,
      'workbox-precache-v2-https://maps.example/',
      'other',
      `border-atlas-1 ${SCOPE}v2/`,
    ];
    for (const name of [...names, `workbox-precache-v2-${SCOPE}`]) await machine.caches.open(name);
    const keeper = machine.keeper(one.files);
    await keeper.install();
    await keeper.dropFormer();
    await keeper.clean();
    expect([...machine.stores.keys()]).toEqual([...names, `border-atlas-1 ${SCOPE}`]);
  });
});

describe('the copy of before files were held to their hashes', () => {
  const former = async (entries: Record<string, [body: string, type: string]>) => {
    const machine = device();
    const cache = await machine.caches.open(`workbox-precache-v2-${SCOPE}`);
    for (const [path, [body, type]] of Object.entries(entries))
      await cache.put(SCOPE + path, new Response(body, { headers: { 'content-type': type } }));
    return machine.keeper(one.files).formerIsBroken();
  };
  const good: Record<string, [string, string]> = {
    'index.html?__WB_REVISION__=19ecc4b7abdafb76': [html('0'), 'text/html; charset=utf-8'],
    'assets/start-Djqvv0U5.js': ['start', 'application/javascript'],
    'assets/atlas-KyI0rVWY.topojson': ['{}', 'application/octet-stream'],
  };

  it.each([
    ['a login page for the page', { 'index.html?__WB_REVISION__=19ecc4b7abdafb76': [LOGIN, 'text/html'] }],
    ['a page for a script', { 'assets/start-Djqvv0U5.js': [html('0'), 'text/html; charset=utf-8'] }],
    ['a page for data', { 'assets/atlas-KyI0rVWY.topojson': [LOGIN, 'text/html'] }],
  ] as [string, typeof good][])('is seen to hold %s', async (_, changes) => {
    expect(await former({ ...good, ...changes })).toBe(true);
  });

  it('is left to the reader where it holds what it should, or is not there', async () => {
    expect(await former(good)).toBe(false);
    expect(await device().keeper(one.files).formerIsBroken()).toBe(false);
  });
});
