/**
 * Programs that tests use and Debian has: the one on the path, or its package installed with apt-get where that is
 * allowed (as root, or by a sudo that asks for no password).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How to run apt-get: as we are, by sudo without a password, or not at all. */
export type Rights = 'root' | 'sudo' | 'none';

/** Whether a command ends well within 20 s, whatever it prints. */
export const succeeds = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** Whether this is Debian with apt-get, and who may install there. */
export function aptHere(): { debian: boolean; rights: Rights } {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    debian: /^ID=debian$/m.test(release) && succeeds('apt-get', ['--version']),
    rights: process.getuid?.() === 0 ? 'root' : succeeds('sudo', ['-n', 'true']) ? 'sudo' : 'none',
  };
}

/** Commands that install a package, one after the other. Tests run side by side, apt-get does not: each waits its turn. */
export function aptCommands(rights: Exclude<Rights, 'none'>, pkg: string): string[][] {
  const turn = ['flock', path.join(tmpdir(), 'border-atlas-apt.lock')];
  const apt = [...(rights === 'sudo' ? ['sudo', '-n'] : []), ...turn, 'apt-get'];
  return [
    [...apt, 'update', '-qq'],
    [...apt, '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', pkg],
  ];
}

/** Runs commands until one fails; what they print goes to stderr. A service that comes with a package is not started. */
export function runAll(commands: string[][]): void {
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    shell: process.platform === 'win32',
  };
  for (const [command = '', ...args] of commands)
    if (spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status !== 0) break;
}

/** Files of these names in the folders of PATH (and where Debian keeps its servers), in the order of the names. */
export function onPath(names: readonly string[]): string[] {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/sbin'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter((file) => existsSync(file));
}

/**
 * Path of a program, or undefined where it is not there and may not be installed; then it says so on stderr.
 * Takes minutes where it installs: call it outside the tests' own time, at the top of a file or in a global set-up.
 *
 * @param program name of the program, `nginx`
 * @param pkg Debian's package that has it, `nginx-light`
 */
export function debianProgram(program: string, pkg = program): string | undefined {
  const there = () => onPath([program])[0];
  const found = there();
  if (found) return found;
  const { debian, rights } = aptHere();
  if (debian && rights !== 'none') {
    console.error(`No ${program} found: installing Debian's package ${pkg} with apt-get.`);
    runAll(aptCommands(rights, pkg));
  }
  const installed = there();
  if (!installed) console.error(`No ${program} here (Debian: apt-get install ${pkg}): what needs it is not tested.`);
  return installed;
}
