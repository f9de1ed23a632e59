/** docs/deploy.md as it is printed, run with Debian's nginx: in a site of its own, in a folder, and in a location. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { debianProgram } from '../../scripts/tools/debian-package.ts';
import { useBrowser, whenReady } from './open.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const [RECIPE = '', LOCATION = ''] = [
  ...readFileSync(path.resolve(import.meta.dirname, '../../docs/deploy.md'), 'utf8').matchAll(/```nginx\n(.*?)```/gs),
].map(([, text = '']) => text);
const nginx = debianProgram('nginx', 'nginx-light');

/** Port of this machine that is free. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * The recipe, with nothing changed but where it listens and where the files are (`folder`/atlas, whose path has no
 * blank that would end it in these settings); in a location as the text says.
 */
function settings(way: string, port: number, folder: string): string {
  const listens = RECIPE.replace('listen 80;', `listen 127.0.0.1:${port};`);
  if (way === 'root') return listens.replace('/srv/atlas/dist', `${folder}/atlas`);
  if (way === 'folder') return listens.replace('/srv/atlas/dist', folder);
  const lines = /root .*?;\n(.*)^ {2}# A browser that has seen/ms.exec(listens)?.[1] ?? '';
  const location = LOCATION.replace('/srv/atlas/dist/', `${folder}/atlas/`).replace(/ *# include .*\n/, lines);
  return listens.replace(/ {2}root .*^}$/ms, `  root ${folder}/other;\n${location}}`);
}

interface Answer {
  status: number;
  type: string;
  headers: Record<string, string | string[] | undefined>;
  /** Bytes that came over the network, without the headers. */
  bytes: number;
}

const ask = (url: URL) =>
  new Promise<Answer>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, type: (headers['content-type'] ?? '').split(';')[0] as string, headers, bytes });
      });
    })
      .on('error', reject)
      .end();
  });

const TYPES: Record<string, RegExp> = {
  html: /^text\/html$/,
  js: /javascript$/,
  json: /^application\/json$/,
  css: /^text\/css$/,
  svg: /^image\/svg\+xml$/,
  md: /^text\/markdown$/,
  png: /^image\/png$/,
  woff: /^font\/woff$/,
  woff2: /^font\/woff2$/,
};
const FILES = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

describe.skipIf(!nginx)('the recipe for nginx', () => {
  const open = useBrowser('vector');

  describe.each([
    ['a site of its own', 'root', ''],
    ['a folder', 'folder', 'atlas/'],
    ['a location of another site', 'location', 'atlas/'],
  ])('in %s', (_, way, under) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'border-atlas-nginx-'));
    let server: ChildProcess;
    let address: URL;
    beforeAll(async () => {
      const port = await freePort();
      address = new URL(`http://127.0.0.1:${port}/${under}`);
      mkdirSync(path.join(folder, 'other'));
      symlinkSync(DIST, path.join(folder, 'atlas'));
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
      writeFileSync(
        path.join(folder, 'nginx.conf'),
        `pid ${folder}/pid; error_log stderr crit; daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} events {}
       http { access_log off; ${places.join(' ')}\n${settings(way, port, folder)}\n}`,
      );
      server = spawn(nginx as string, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await vi.waitFor(() => ask(address), { timeout: 15_000 });
    });
    afterAll(async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    it('sends every file with its type, small, and for as long as it stays the same', async () => {
      const faults: string[] = [];
      for (const name of FILES) {
        const { status, type, headers } = await ask(new URL(name, address));
        const end = name.split('.').pop() as string;
        // Nothing to pack: what is left of a style that several parts share.
        const packed = !/^(png|woff2?)$/.test(end) && headers['content-length'] !== '0';
        const cache = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        if (status !== 200) faults.push(`${name}: ${status}`);
        if (!TYPES[end]?.test(type)) faults.push(`${name}: ${type}`);
        if ((headers['content-encoding'] === 'gzip') !== packed) faults.push(`${name}: ${headers['content-encoding']}`);
        if (headers['cache-control'] !== cache) faults.push(`${name}: ${headers['cache-control']}`);
      }
      expect(faults).toEqual([]);
    });

    it('pins no error, and sends its headers with each answer', async () => {
      for (const name of ['', 'embed.html', 'assets/nosuch-12345678.js', 'nosuch', 'assets/', 'nosuch/nosuch.json']) {
        const { status, headers } = await ask(new URL(name, address));
        if (name !== '' && name !== 'embed.html') expect(status, name).toBeGreaterThanOrEqual(400);
        expect(headers['cache-control'], name).toBe('no-cache');
        expect(headers, name).toMatchObject({
          'content-security-policy': expect.stringContaining("default-src 'none'"),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'permissions-policy': expect.stringContaining('camera=()'),
          'cross-origin-opener-policy': 'same-origin',
          'access-control-allow-origin': '*',
        });
        // For the whole of a site: in another's location it is not ours to say.
        expect('strict-transport-security' in headers, name).toBe(way !== 'location');
      }
      expect((await ask(new URL('border-atlas-offline.html', address))).headers).not.toHaveProperty(
        'content-security-policy',
      );
    });

    it('sends a poster with all it needs in under 60 kB', async () => {
      const html = readFileSync(path.join(DIST, 'embed.html'), 'utf8');
      const linked = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name as string);
      const poster = FILES.find((name) => name.startsWith('assets/poster.tr-')) as string;
      let bytes = 0;
      for (const name of ['embed.html', poster, ...linked]) bytes += (await ask(new URL(name, address))).bytes;

      expect(bytes).toBeLessThan(60_000);
    });

    it.skipIf(way === 'folder')('opens the page and the offline file', async () => {
      const { page, complaints } = await open({ hash: address.href });
      expect(complaints).toEqual([]);
      await page.goto(new URL('border-atlas-offline.html', address).href);
      await whenReady(page);
      expect(complaints).toEqual([]);
    });
  });
});
