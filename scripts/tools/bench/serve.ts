/** Serves our built page and the peers, each under `/x1/`, `/x10/`, `/x50/` with that many times the data. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import type { AtlasRecords } from '../../../src/atlas/atlas.ts';
import { growRecords, growTopology } from './grow.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  topojson: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The data by its own names, and by those with a hash under which the built page asks for it. */
const RECORDS = /(?:^|assets\/)atlas(?:-[\w-]{8})?\.json$/;
const TOPOLOGY = /(?:^|assets\/)atlas(?:\.topojson|-topology-[\w-]{8}\.json)$/;

export interface Served {
  /** Ends in a slash. */
  address: string;
  /** The bytes behind a path of the server, `/x10/atlas/index.html`. */
  body(pathname: string): Buffer | undefined;
  close(): void;
}

/** @param folders of our built page and of the built peers, and of the published data */
export async function serve(folders: { atlas: string; peers: string; data: string }): Promise<Served> {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folders.data, file), 'utf8'));
  const records = read('atlas.json') as AtlasRecords;
  const topology = read('atlas.topojson') as Topology;
  const grown = new Map<string, Buffer>();
  const data = (factor: number, kind: 'json' | 'topojson') => {
    const key = `${factor}.${kind}`;
    const made =
      grown.get(key) ??
      Buffer.from(JSON.stringify(kind === 'json' ? growRecords(records, factor) : growTopology(topology, factor)));
    grown.set(key, made);
    return made;
  };

  const body = (pathname: string): Buffer | undefined => {
    const [, factor, folder, rest] = /^\/x(\d+)\/(atlas|peers|data)\/(.*)$/.exec(pathname) ?? [];
    if (!factor || !folder || rest === undefined) return undefined;
    if (RECORDS.test(rest)) return data(Number(factor), 'json');
    if (TOPOLOGY.test(rest)) return data(Number(factor), 'topojson');
    const root = folder === 'atlas' ? folders.atlas : folders.peers;
    const file = path.join(root, rest || 'index.html');
    return file.startsWith(root) && existsSync(file) ? readFileSync(file) : undefined;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = body(decodeURIComponent(pathname));
    const extension = path.extname(pathname).slice(1) || 'html';
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
    });
    response.end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, body, close: () => server.close() };
}
