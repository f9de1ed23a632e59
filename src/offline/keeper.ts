/**
 * The files of the page kept on the reader's device. Nothing is kept but what
 * the build made, by its hash: not what a login portal answers to everything,
 * nor the page that some hosts send for a file they do not have. What is
 * missing is asked of the server, and kept when it comes.
 */

export interface KeptFile {
  /** Relative to the folder of the page. */
  url: string;
  /** Hash of the content, as `integrity` wants it. */
  integrity: string;
}

/** The page's files by when they are wanted. Written by scripts/site/precache.ts. */
export interface KeptFiles {
  /** Without these it does not open: kept before anything is taken from the copy. */
  core: readonly KeptFile[];
  /** Kept once the page is at rest: exports, and the page for frames. */
  later: readonly KeptFile[];
  /** Kept where this device uses them: the WebGL renderer. */
  used: readonly KeptFile[];
}

interface Surroundings {
  caches: CacheStorage;
  fetch: typeof globalThis.fetch;
  /** Folder of the page, as an address that ends in a slash. */
  scope: string;
}

/** What the copy of this folder was called before its files were held to their hashes. */
const formerCache = (scope: string) => `workbox-precache-v2-${scope}`;

/** An answer to a redirected request may not open a page; its content may. */
const settled = async (response: Response) =>
  response.redirected
    ? new Response(await response.blob(), { status: response.status, headers: response.headers })
    : response;

/** Types of answers that cannot be the file: what is no page came as a page, or a page that is none of ours. */
async function isWrong({ url }: Request, answer: Response): Promise<boolean> {
  const type = answer.headers.get('content-type') ?? '';
  if (/\.html(?:\?|$)/.test(url)) return !(await answer.text()).includes('id="root"');
  return /html/.test(type);
}

export function createKeeper(files: KeptFiles, { caches, fetch, scope }: Surroundings) {
  const all = [...files.core, ...files.later, ...files.used];
  const addressOf = ({ url }: KeptFile) => new URL(url, scope).href;
  /** Under this a file is kept: its address and its content. */
  const keyOf = (file: KeptFile) => `${addressOf(file)}?${encodeURIComponent(file.integrity)}`;
  const byAddress = new Map(all.map((file) => [addressOf(file), file]));
  // Of this folder alone: other copies of the atlas may stand beside it, or in it.
  const open = () => caches.open(`border-atlas-1 ${scope}`);

  /** The file that an address means: `?hide=legend` is for the page, a folder is its index, `embed` is `embed.html`. */
  function fileAt(address: string): KeptFile | undefined {
    const { origin, pathname } = new URL(address);
    const bare = origin + pathname;
    return byAddress.get(bare.endsWith('/') ? `${bare}index.html` : bare) ?? byAddress.get(`${bare}.html`);
  }

  /** Rejects where what comes is not the file, also past a wrong answer that the browser itself has kept. */
  async function fetchFile(file: KeptFile): Promise<Response> {
    const ask = async (cache: RequestCache) => {
      const response = await fetch(addressOf(file), {
        integrity: file.integrity,
        cache,
        credentials: 'same-origin',
      });
      if (!response.ok) throw new TypeError(`${file.url}: HTTP ${response.status}`);
      return settled(response);
    };
    return ask('default').catch(() => ask('reload'));
  }

  async function keep(file: KeptFile): Promise<void> {
    const cache = await open();
    if (!(await cache.match(keyOf(file)))) await cache.put(keyOf(file), await fetchFile(file));
  }

  async function isWhole(cache: Cache): Promise<boolean> {
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    return files.core.every((file) => kept.has(keyOf(file)));
  }

  /** An answer of the server that is of use; undefined where there is none. */
  const served = (request: Request) =>
    fetch(request).then(
      (response) => (response.ok ? response : undefined),
      () => undefined,
    );

  async function fromCopy(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const cache = await open();
    const file = fileAt(request.url);
    // Another tab may still show the version before this one, and want a part of it.
    if (!file) return (await cache.match(request.url, { ignoreSearch: true })) ?? fetch(request);
    // A copy with holes would open and then stop: the server's own page goes before it.
    const page = request.mode === 'navigate' && !(await isWhole(cache)) ? await served(request.clone()) : undefined;
    const kept = page ?? (await cache.match(keyOf(file)));
    if (kept) return kept;
    // Where the server has another version by now, its answer is its own affair.
    const fresh = await fetchFile(file).catch(() => undefined);
    if (!fresh) return fetch(request);
    later(cache.put(keyOf(file), fresh.clone()).catch(() => undefined));
    return fresh;
  }

  return {
    /** Keeps all that the page does not open without. Rejects where something cannot be had: the copy before it stays. */
    async install(): Promise<void> {
      for (const file of files.core) await keep(file);
    },

    /** Whether the former copy holds wrong answers, so that the page does not open from it. */
    async formerIsBroken(): Promise<boolean> {
      if (!(await caches.has(formerCache(scope)))) return false;
      const former = await caches.open(formerCache(scope));
      for (const request of await former.keys()) {
        const answer = await former.match(request);
        if (answer && (await isWrong(request, answer))) return true;
      }
      return false;
    },

    async dropFormer(): Promise<void> {
      await caches.delete(formerCache(scope));
    },

    /** Whether this is of the page as it is kept, or as it was. What else stands in the folder is left alone. */
    concerns: ({ method, url, headers }: Request): boolean =>
      method === 'GET' &&
      !headers.has('range') &&
      (fileAt(url) !== undefined || url.startsWith(new URL('assets/', scope).href)),

    /**
     * The device's store can fail, full or damaged: the server is still there.
     * @param later given what may go on after the answer
     */
    answer: (request: Request, later: (work: Promise<unknown>) => void): Promise<Response> =>
      fromCopy(request, later).catch(() => fetch(request)),

    /**
     * Fills the copy: what was lost of it, what is kept at rest, and what this device uses.
     * @param loaded addresses that the page has loaded by itself
     * @param sparing whether the reader asks that little be loaded
     */
    async fill(loaded: readonly string[], sparing: boolean): Promise<void> {
      const used = new Set(loaded.map(fileAt));
      const wanted = all.filter((file) => !files.used.includes(file) && !(sparing && files.later.includes(file)));
      for (const file of [...wanted, ...all.filter((file) => used.has(file))]) await keep(file).catch(() => undefined);
    },

    /** Deletes what other versions have left. */
    async clean(): Promise<void> {
      const cache = await open();
      const own = new Set(all.map(keyOf));
      for (const request of await cache.keys()) if (!own.has(request.url)) await cache.delete(request);
    },
  };
}
