/**
 * `npm run build:package`: the custom element and the protocol as a package
 * for npm, in dist-package/, ready for `npm publish`.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { LAYER_IDS } from '../../src/atlas/layers.ts';
import { replaceFolder } from '../data/files/replace.ts';
import { viewKeys } from './view-keys.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ENTRIES = { index: 'src/embed/host/index.ts', client: 'src/embed/host/client.ts' };

await replaceFolder(path.join(root, 'dist-package'), async (out) => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: viewKeys,
    build: {
      outDir: out,
      target: 'es2022',
      minify: false,
      lib: { entry: ENTRIES, formats: ['es'] },
    },
  });

  // The compiler takes files or a project, not both: the project's options are given here.
  const project = path.join(root, 'node_modules/.cache/package.tsconfig.json');
  mkdirSync(path.dirname(project), { recursive: true });
  writeFileSync(
    project,
    JSON.stringify({
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rewriteRelativeImportExtensions: true,
        rootDir: path.join(root, 'src'),
        outDir: path.join(out, 'types'),
        types: [],
      },
      files: Object.values(ENTRIES).map((entry) => path.join(root, entry)),
      include: [],
    }),
  );
  execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', project], { cwd: root, stdio: 'inherit' });

  // The list of layers is data, which the package does not carry: their names are written out.
  const layers = path.join(out, 'types/atlas/layers.d.ts');
  const names = LAYER_IDS.map((id) => JSON.stringify(id)).join(' | ');
  writeFileSync(
    layers,
    readFileSync(layers, 'utf8')
      .replace(/^import layers .*\n/m, '')
      .replace('keyof typeof layers', names),
  );

  const { version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  writeFileSync(
    path.join(out, 'package.json'),
    `${JSON.stringify(
      {
        name: 'border-atlas-embed',
        version,
        description: 'The custom element <border-atlas> and the messages under it',
        license,
        type: 'module',
        sideEffects: ['./index.js'],
        exports: {
          '.': { types: './types/embed/host/index.d.ts', default: './index.js' },
          './client': { types: './types/embed/host/client.d.ts', default: './client.js' },
        },
        files: ['*.js', 'types', 'README.md', 'LICENSE'],
      },
      null,
      2,
    )}\n`,
  );
  copyFileSync(path.join(root, 'docs/embed.md'), path.join(out, 'README.md'));
  copyFileSync(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
});
