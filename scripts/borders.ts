/** Runs dependency-cruiser over the page's modules as `tsc` emits them; see .dependency-cruiser.cjs. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const emitted = path.join(root, 'node_modules/.cache/borders');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);

rmSync(emitted, { recursive: true, force: true });
try {
  execFileSync(bin('tsc'), ['--noEmit', 'false', '--outDir', emitted, '--rewriteRelativeImportExtensions'], {
    cwd: root,
    stdio: 'inherit',
  });
  execFileSync(bin('depcruise'), ['--config', path.join(root, '.dependency-cruiser.cjs'), 'src'], {
    cwd: emitted,
    stdio: 'inherit',
  });
} catch {
  // Both commands have said what is wrong.
  process.exitCode = 1;
}
