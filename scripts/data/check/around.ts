/** From what was asked about to the files that are judged: a data file is held against the files around it. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { statOf } from '../files/text.ts';
import { dataFiles, isRepeated } from './read.ts';

/** Files that were asked about, and all that they are judged with, themselves among them. */
export interface Group {
  named: string[];
  all: string[];
}

const show = (file: string) => path.relative(process.cwd(), file) || file;

/** The data folder a file lies in, or, for a tour, beside; undefined where it lies in none. */
function homeOf(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const home = path.basename(folder) === 'tours' ? path.join(path.dirname(folder), 'geodata') : folder;
    if (['territories.json', 'control'].every((name) => existsSync(path.join(home, name)))) return home;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** A path as it was given: with the separators of Windows too, and through a link where only that leads to a data folder. */
function resolved(given: string): string {
  const file = path.resolve(existsSync(given) ? given : given.replaceAll('\\', '/'));
  statOf(file);
  const real = realpathSync(file);
  const inFolder = (name: string) => homeOf(path.join(name, 'any')) ?? homeOf(name);
  return !inFolder(file) && inFolder(real) ? real : file;
}

/**
 * Groups of files that are judged together. Built copies of the records are judged by themselves, or all would be
 * there twice.
 * @throws UnreadableFile where a path leads nowhere
 */
export function groupsOf(asked: string[]): Group[] {
  const files = asked.map(resolved).flatMap((file) => (statOf(file).isDirectory() ? dataFiles(file) : [file]));
  const groups = new Map<string, Group>();
  for (const file of new Set(files)) {
    const home = isRepeated(file) ? undefined : homeOf(file);
    const key = isRepeated(file) ? file : (home ?? '');
    const group = groups.get(key) ?? { named: [], all: home ? around(home) : [] };
    groups.set(key, group);
    group.named.push(show(file));
    if (!group.all.includes(show(file))) group.all.push(show(file));
  }
  return [...groups.values()];
}

function around(home: string): string[] {
  const tours = path.join(path.dirname(home), 'tours');
  return [...dataFiles(home), ...(existsSync(tours) ? dataFiles(tours) : [])].map(show);
}
