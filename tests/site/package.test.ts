/** What is handed to others as files: the package with its types, the oEmbed answer, and the picture of a link. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oembed } from '../../scripts/site/oembed.ts';
import { openGraph, PREVIEW } from '../../scripts/site/openGraph.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

describe('the package', () => {
  let there = '';
  beforeAll(() => {
    execFileSync(bin('tsx'), ['scripts/site/build-package.ts'], { cwd: root });
    there = mkdtempSync(path.join(tmpdir(), 'border-atlas-'));
    cpSync(path.join(root, 'dist-package'), path.join(there, 'node_modules/border-atlas-embed'), { recursive: true });
  }, 120_000);
  afterAll(() => rmSync(there, { recursive: true, force: true }));

  it.each(['bundler', 'nodenext'])('has types that hold what it says (%s)', (resolution) => {
    const folder = path.join(there, resolution);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'page.ts'),
      `import 'border-atlas-embed';
       import { createClient, type Reply } from 'border-atlas-embed';
       import { EmbedError } from 'border-atlas-embed/client';
       const frame = document.querySelector('iframe') as HTMLIFrameElement;
       const client = createClient(frame, 'https://maps.example', (told) => {
         if (told.type === 'dateChange') told.date.length;
       });
       client.ask('trace', { boundary: 'article-4', leg: 2 });
       document.querySelector('border-atlas')?.nextChange(-1);
       new EmbedError('timeout', '');
       // @ts-expect-error a leg is missing
       client.ask('trace', { boundary: 'article-4' });
       // @ts-expect-error no embed says this
       export const reply: Reply = { type: 'moon' };`,
    );
    const check = () =>
      execFileSync(
        bin('tsc'),
        ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', '']
          .concat(['--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution])
          .concat(path.join(folder, 'page.ts')),
        // Away from this project's own options.
        { encoding: 'utf8', cwd: folder },
      );
    expect(check).not.toThrow();
  });

  it('has a client that runs where there is no element', () => {
    const said = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        "import * as client from 'border-atlas-embed/client'; console.log(Object.keys(client).sort().join())",
      ],
      { cwd: there, encoding: 'utf8' },
    );
    expect(said.trim()).toBe('EmbedError,createClient');
  });
});

describe('the oEmbed answer', () => {
  type Hooks = {
    generateBundle(this: { emitFile(file: { fileName: string; source: string }): void }): void;
    transformIndexHtml: { handler(html: string, context: { path: string }): { attrs: Record<string, string> }[] };
  };
  const hooks = (address: string) => oembed(address) as unknown as Hooks;

  it('is a file at the address of the atlas, with the tag that leads to it', () => {
    const files: { fileName: string; source: string }[] = [];
    const plugin = hooks('https://maps.example/atlas');
    plugin.generateBundle.call({ emitFile: (file) => files.push(file) });
    expect(files.map(({ fileName }) => fileName)).toEqual(['oembed.json']);
    const answer = JSON.parse(files[0]?.source ?? '');
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 960, height: 600 });
    expect(answer.html).toContain('src="https://maps.example/atlas/embed.html"');
    const [tag] = plugin.transformIndexHtml.handler('', { path: '/index.html' });
    expect(tag?.attrs).toMatchObject({
      type: 'application/json+oembed',
      href: 'https://maps.example/atlas/oembed.json',
    });
    expect(plugin.transformIndexHtml.handler('', { path: '/embed.html' })).toEqual([]);
  });

  it('is refused for what is no web address, and left out where there is none', () => {
    expect(() => oembed('javascript:alert(1)')).toThrow(/SITE_URL/);
    expect(() => oembed('maps.example')).toThrow(/SITE_URL/);
    expect(Object.keys(oembed(undefined))).toEqual(['name']);
  });
});

describe('what messengers show of a link', () => {
  const page = readFileSync(path.join(root, 'index.html'), 'utf8');
  const hooks = (address: string) =>
    openGraph(address) as unknown as {
      transformIndexHtml: { handler(html: string, context: { path: string }): { attrs: Record<string, string> }[] };
    };

  it('is its words, and the map where the address of the atlas is known', () => {
    for (const property of ['og:type', 'og:site_name', 'og:title', 'og:description'])
      expect(page).toMatch(new RegExp(`<meta property="${property}" content="[^"]+"`));
    const { handler } = hooks('https://maps.example/atlas').transformIndexHtml;
    const said = Object.fromEntries(
      handler(page, { path: '/index.html' }).map(({ attrs }) => [attrs.property ?? attrs.name, attrs.content]),
    );
    expect(said).toMatchObject({
      'og:url': 'https://maps.example/atlas/',
      'og:image': 'https://maps.example/atlas/preview.png',
      'twitter:card': 'summary_large_image',
    });
    expect(handler('', { path: '/embed.html' })).toEqual([]);
    // The picture is there, and as large as is said.
    const picture = readFileSync(path.join(root, 'public', PREVIEW.file));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([PREVIEW.width, PREVIEW.height]);
    expect([said['og:image:width'], said['og:image:height']]).toEqual(['1200', '630']);
  });

  it('has no picture without that address, for it would lead nowhere', () => {
    expect(Object.keys(openGraph(undefined))).toEqual(['name']);
    expect(() => openGraph('maps.example')).toThrow(/SITE_URL/);
    expect(page).not.toContain('og:image');
  });
});
