/**
 * Whether `dist/` is what the sources give: by content, so that neither a clock, nor a copy, nor a build that was
 * ended halfway is mistaken. The mark is written last, beside the folder, and holds for these very files only.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Folders that the page is built of or with; of the files beside them, settings and pages. */
const FOLDERS = ['geodata', 'public', 'scripts', 'src', 'tours'];
const FILES = /\.(?:cff|html|json|ts)$/;
const MARK = '.built';

interface Mark {
  /** Hash of the sources before the build began. */
  sources: string;
  /** Hash of what was built. */
  files: string;
  /** SITE_URL of the build. */
  site: string | null;
  /** Hash of the sources for which `geodata/published/` was seen to be what `geodata/` gives. */
  data?: string;
}

/** Names of all files of a folder, from there, in order; editors' own, which begin with a dot, are left out. */
const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.'))
        .flatMap((entry) =>
          entry.isDirectory()
            ? filesUnder(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
            : entry.isFile()
              ? [entry.name]
              : [],
        )
        .sort()
    : [];

function hashOf(root: string, names: readonly string[]): string {
  const sum = createHash('sha256');
  for (const name of names) {
    const content = readFileSync(path.join(root, name));
    sum.update(`${name}\n${content.length}\n`).update(content);
  }
  return sum.digest('hex');
}

/**
 * Hash of all that the page is made from.
 * @param except begin of the names of files that are left out
 */
export const sourcesOf = (root: string, except?: string): string =>
  hashOf(
    root,
    [
      ...readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isFile() && FILES.test(entry.name) && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort(),
      ...FOLDERS.flatMap((folder) => filesUnder(path.join(root, folder)).map((name) => `${folder}/${name}`)),
    ].filter((name) => !except || !name.startsWith(except)),
  );

const builtOf = (root: string) => hashOf(path.join(root, 'dist'), filesUnder(path.join(root, 'dist')));

function readMark(root: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(path.join(root, MARK), 'utf8')) as Mark;
  } catch {
    return undefined;
  }
}

const writeMark = (root: string, mark: Mark) => writeFileSync(path.join(root, MARK), `${JSON.stringify(mark)}\n`);

/** @param site SITE_URL; where it is not set, any is as good */
export function pageIsCurrent(root: string, site = process.env.SITE_URL): boolean {
  const mark = readMark(root);
  return mark?.sources === sourcesOf(root) && mark.files === builtOf(root) && (!site || mark.site === site);
}

/** Whether the published data are known to be what the data files give. */
export const dataAreCurrent = (root: string): boolean => readMark(root)?.data === sourcesOf(root);

/** @param sources hash of the sources for which it was seen */
export function markData(root: string, sources: string): void {
  const mark = readMark(root);
  if (mark) writeMark(root, { ...mark, data: sources });
}

/** @param sources hash of the sources as they were when the build began */
export function markPage(root: string, sources: string, site = process.env.SITE_URL): void {
  writeMark(root, { sources, files: builtOf(root), site: site || null });
}

/** Marks the built site. Stands last among the plugins: after it nothing is written. */
export function built(root: string): Plugin {
  let sources = '';
  return {
    name: 'built',
    apply: 'build',
    buildStart() {
      sources = sourcesOf(root);
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir }) {
        if (dir && path.resolve(dir) === path.join(root, 'dist')) markPage(root, sources);
      },
    },
  };
}
