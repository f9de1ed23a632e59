/**
 * Who may use whom: holds what each module imports, types too, against rooms.json, a closed list. A folder or an
 * arrow that is not in it is a fault. A room uses rooms that stand before it in the list alone, so there is no way
 * back up, and what a room can reach is what these can. The tree in README.md is written from the same list.
 *
 *   npx tsx scripts/tools/rooms.ts           tells what is against the list (exit 1)
 *   npx tsx scripts/tools/rooms.ts --write   writes the tree into README.md
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import list from '../../rooms.json' with { type: 'json' };
import { replaceFiles } from '../data/files/replace.ts';

export interface Room {
  /** A folder with all below it that is no room of its own; with a star, files of one folder. */
  room: string;
  holds: string;
  /** Rooms, folders and files it may import from. Left out where there is no code but in rooms within. */
  uses?: string[];
}
export interface Rooms {
  rooms: Room[];
  /** Libraries that are known in some folders of src/ alone. */
  libraries: Record<string, string[]>;
}

const root = path.resolve(import.meta.dirname, '../..');
const isIn = (file: string, place: string) =>
  place.includes('*')
    ? new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file)
    : file === place || file.startsWith(`${place}/`);

/** The room of a file: the narrowest there is. */
export const roomOf = ({ rooms }: Rooms, file: string): Room | undefined =>
  rooms.filter(({ room }) => isIn(file, room)).sort((a, b) => b.room.length - a.room.length)[0];

/** What a module imports or hands on, as it is written; imports of types and at run time too. */
function importsOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    // Types that are imported where they are named are no part of the module's record.
    ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => name),
  ];
}

/** What is against the list in one module. */
export function faultsOf(list: Rooms, file: string, text: string): string[] {
  const room = roomOf(list, file);
  if (!room?.uses)
    return [`${file}: rooms.json does not know this folder. Put the file into a room, or add one there.`];
  const [uses, name] = [room.uses, room.room];
  return [...new Set(importsOf(file, text))].flatMap((written) => {
    if (written.startsWith('node:')) return file.startsWith('src/') ? [`${file}: the page knows no ${written}.`] : [];
    if (!written.startsWith('.')) {
      const places = Object.entries(list.libraries).find(([library]) => isIn(written, library))?.[1];
      const free = !places || !file.startsWith('src/') || places.some((place) => isIn(file, place));
      return free ? [] : [`${file}: ${written} is known in ${places.join(', ')} alone (rooms.json).`];
    }
    const target = path.posix.join(path.posix.dirname(file), written.replace(/\?.*$/, ''));
    if (roomOf(list, target) === room) return [];
    const free = uses.some((used) => used === roomOf(list, target)?.room || used === target);
    return free ? [] : [`${file}: ${name} may not use ${target} (rooms.json).`];
  });
}

/** What is wrong with the list itself. */
export function faultsOfList({ rooms }: Rooms): string[] {
  return rooms.flatMap(({ room, uses = [] }, at) =>
    uses
      .filter((used) => rooms.findIndex((other) => other.room === used) >= at)
      .map((used) => `rooms.json: ${room} stands before ${used} and cannot use it.`),
  );
}

const depthOf = (folder: string) => folder.split('/').length;

/** The folders right below one, by how many rooms stand beneath them, the topmost first: a folder stands where its topmost room does. */
function floorsOf({ rooms }: Rooms, folder: string): string {
  const heights = new Map<string, number>();
  const floors = new Map<string, number>();
  for (const { room, uses = [] } of rooms) {
    const height = Math.max(-1, ...uses.map((used) => heights.get(used) ?? -1)) + 1;
    heights.set(room, height);
    const name = isIn(room, folder) ? room.split('/')[depthOf(folder)] : undefined;
    if (name && name !== '*') floors.set(name, Math.max(height, floors.get(name) ?? 0));
  }
  return [...new Set(floors.values())]
    .sort((a, b) => b - a)
    .map((floor) => [...floors].flatMap(([name, height]) => (height === floor ? [name] : [])).join(', '))
    .join(' → ');
}

/** The tree of rooms for README.md. */
export function treeOf(list: Rooms): string {
  const holds = new Map(list.rooms.map((room) => [room.room, room.holds]));
  const folders = new Set(
    [...holds.keys()].flatMap((room) => room.split('/').map((_, at, names) => names.slice(0, at + 1).join('/'))),
  );
  const linesIn = (parent: string): string[] =>
    [...folders]
      .filter((folder) => path.posix.dirname(folder) === parent)
      .flatMap((folder) => {
        const name = path.posix.basename(folder) + (folder.includes('*') ? '' : '/');
        const line = `${'  '.repeat(depthOf(folder) - 1)}${name}`;
        return [`${line.padEnd(17)} ${holds.get(folder) ?? ''}`.trimEnd(), ...linesIn(folder)];
      });
  return [
    '```',
    ...linesIn('.'),
    '```',
    '',
    `Dependencies point one way: ${floorsOf(list, 'src')}; within \`app\`: ${floorsOf(list, 'src/app')}. Which room may use which is a closed list, \`rooms.json\`; \`npm run lint\` holds every import against it.`,
  ].join('\n');
}

/** Between these the tree stands. */
const MARKS = /(<!-- rooms.json -->\n)[\s\S]*?(\n<!-- \/rooms.json -->)/;
export const withTree = (readme: string, list: Rooms): string =>
  readme.replace(MARKS, (_, begin: string, end: string) => `${begin}\n${treeOf(list)}\n${end}`);

function main(): void {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  if (process.argv.includes('--write')) {
    replaceFiles(root, { 'README.md': withTree(readme, list) });
    return;
  }
  const files = ['src', 'scripts']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(m?ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !file.includes('node_modules/'));
  const faults = [
    ...faultsOfList(list),
    ...files.flatMap((file) => faultsOf(list, file, readFileSync(path.join(root, file), 'utf8'))),
    ...(withTree(readme, list) === readme ? [] : ['README.md: its tree is not that of rooms.json: npm run format']),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
