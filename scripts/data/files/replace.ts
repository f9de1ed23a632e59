/**
 * Writing what others read: everything is written aside first and moved into its place when it is whole, so that a
 * full disk or a killed program leaves what was there before. What a killed one left aside is cleared by the next.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** On the same disk as what is replaced, and hidden from whoever lists the folder. Each program has a folder of its own in it. */
const ASIDE = '.staged';

/** Whether a program with this number is running. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is someone else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function aside<T>(folder: string, work: (staged: string) => T): T {
  const all = path.join(folder, ASIDE);
  const own = path.join(all, String(process.pid));
  const clear = () => {
    for (const left of existsSync(all) ? readdirSync(all) : [])
      if (left === String(process.pid) || !runs(Number(left)))
        rmSync(path.join(all, left), { recursive: true, force: true });
    if (existsSync(all) && !readdirSync(all).length) rmdirSync(all);
  };
  clear();
  mkdirSync(own, { recursive: true });
  try {
    const done = work(own);
    if (done instanceof Promise) return done.finally(clear) as T;
    clear();
    return done;
  } catch (error) {
    clear();
    throw error;
  }
}

/** Replaces files of a folder by name, all or, where one cannot be written, none; `gone` are taken away. */
export function replaceFiles(folder: string, files: Record<string, string | Uint8Array>, gone: string[] = []): void {
  if (Object.keys(files).length)
    aside(folder, (staged) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(staged, name)), { recursive: true });
        writeFileSync(path.join(staged, name), content, { flush: true });
      }
      for (const name of Object.keys(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        renameSync(path.join(staged, name), path.join(folder, name));
      }
    });
  for (const name of gone) rmSync(path.join(folder, name), { force: true });
}

/** Replaces a whole folder by what `make` puts into an empty one. */
export async function replaceFolder(folder: string, make: (empty: string) => Promise<void>): Promise<void> {
  const parent = path.dirname(folder);
  const before = path.join(parent, ASIDE, 'before');
  // A program killed between the two moves.
  if (!existsSync(folder) && existsSync(before)) renameSync(before, folder);
  await aside(parent, async (staged) => {
    const empty = path.join(staged, path.basename(folder));
    mkdirSync(empty);
    await make(empty);
    if (existsSync(folder)) renameSync(folder, before);
    renameSync(empty, folder);
  });
}
