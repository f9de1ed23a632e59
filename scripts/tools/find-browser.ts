/**
 * Finds a Chromium for the tests, or gets one where that is allowed.
 * `decide` is pure; `findBrowser` looks around, does what it decides and asks again.
 *
 *   npx tsx scripts/tools/find-browser.ts   prints the path of the browser
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { aptCommands, aptHere, onPath, type Rights, runAll, succeeds } from './debian-package.ts';

/** Ways of getting a browser, each tried once. */
export type Means = 'apt' | 'playwright';

export interface Surroundings {
  /** Value of BORDER_ATLAS_BROWSER, or else of CHROME_PATH. */
  named: string | undefined;
  /** Browsers found on this machine, best first, that start. */
  installed: string[];
  /** Whether a path is a browser that starts. */
  starts: (file: string) => boolean;
  /** Debian, with apt-get. */
  debian: boolean;
  rights: Rights;
  /** What was tried before, in vain. */
  tried: Means[];
}

export type Decision =
  | { do: 'use'; file: string }
  | { do: Means; commands: string[][]; says: string }
  | { do: 'give-up'; says: string };

const WAYS = [
  'install Google Chrome or Chromium (on Debian: apt-get install chromium)',
  'run "npx playwright-core install --with-deps chromium"',
  'set BORDER_ATLAS_BROWSER to the path of a Chrome or Chromium you have',
];

export function decide({ named, installed, starts, debian, rights, tried }: Surroundings): Decision {
  if (named) {
    if (starts(named)) return { do: 'use', file: named };
    return {
      do: 'give-up',
      says: `BORDER_ATLAS_BROWSER (or CHROME_PATH) is "${named}", but no browser starts there. Correct it or unset it.`,
    };
  }
  const [first] = installed;
  if (first) return { do: 'use', file: first };
  if (debian && rights !== 'none' && !tried.includes('apt'))
    return {
      do: 'apt',
      commands: aptCommands(rights, 'chromium'),
      says: "No Chromium found: installing Debian's package with apt-get.",
    };
  if (!tried.includes('playwright'))
    return {
      do: 'playwright',
      commands: [['npx', 'playwright-core', 'install', 'chromium']],
      says: "No Chromium found: downloading Playwright's own.",
    };
  return {
    do: 'give-up',
    says: `The browser tests need Chrome or Chromium, and none could be found or installed. Do one of these:\n- ${WAYS.join('\n- ')}`,
  };
}

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** On Windows Chrome answers `--version` by opening a window, so a file that exists must do. */
const starts = (file: string) => existsSync(file) && (process.platform === 'win32' || succeeds(file, ['--version']));

function surroundings(tried: Means[]): Surroundings {
  const candidates = [...onPath(NAMES), ...FIXED, chromium.executablePath()];
  return {
    named: process.env.BORDER_ATLAS_BROWSER || process.env.CHROME_PATH || undefined,
    installed: candidates.filter((file) => existsSync(file)).filter(starts),
    starts,
    ...aptHere(),
    tried,
  };
}

/**
 * Path of a browser that starts; installs one if need be and says so on stderr.
 * @throws Error that says plainly what to do where none can be had
 */
export function findBrowser(): string {
  const tried: Means[] = [];
  for (;;) {
    const decision = decide(surroundings(tried));
    if (decision.do === 'use') return decision.file;
    if (decision.do === 'give-up') throw new Error(decision.says);
    console.error(decision.says);
    tried.push(decision.do);
    runAll(decision.commands);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
