/** A script of the project's own, run as its npm script runs it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** @param script its path in the project */
export const run = (script: string, args: readonly string[] = [], cwd = ROOT) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { cwd, encoding: 'utf8' });
