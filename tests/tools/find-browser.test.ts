import { describe, expect, it } from 'vitest';
import { decide, type Surroundings } from '../../scripts/tools/find-browser.ts';

/** A machine without any browser, where nothing may be installed. */
const bare: Surroundings = {
  named: undefined,
  installed: [],
  starts: () => false,
  debian: false,
  rights: 'none',
  tried: [],
};

describe('where to get a browser', () => {
  it('takes the one that is named, before those installed', () => {
    const there = { ...bare, named: '/opt/chrome', installed: ['/usr/bin/chromium'], starts: () => true };
    expect(decide(there)).toEqual({ do: 'use', file: '/opt/chrome' });
  });

  it('says so where the named one does not start, and takes no other', () => {
    const decision = decide({ ...bare, named: '/opt/chrome', installed: ['/usr/bin/chromium'] });
    expect(decision).toMatchObject({
      do: 'give-up',
      says: expect.stringMatching(/BORDER_ATLAS_BROWSER.*\/opt\/chrome.*unset/),
    });
  });

  it('takes the first that is installed', () => {
    expect(decide({ ...bare, installed: ['/usr/bin/google-chrome', '/usr/bin/chromium'] })).toEqual({
      do: 'use',
      file: '/usr/bin/google-chrome',
    });
  });

  it("installs Debian's package as root", () => {
    const decision = decide({ ...bare, debian: true, rights: 'root' });
    expect(decision).toMatchObject({
      do: 'apt',
      commands: [expect.arrayContaining(['apt-get', 'update']), expect.arrayContaining(['install', 'chromium'])],
    });
  });

  it('or by sudo, where that asks for no password', () => {
    const decision = decide({ ...bare, debian: true, rights: 'sudo' });
    expect(decision).toMatchObject({
      do: 'apt',
      commands: [expect.arrayContaining(['sudo', '-n', 'apt-get']), expect.arrayContaining(['sudo', '-n'])],
    });
  });

  it.each([
    ['off Debian', { debian: false, rights: 'root' as const }],
    ['without rights', { debian: true, rights: 'none' as const }],
    ['where apt-get was tried in vain', { debian: true, rights: 'root' as const, tried: ['apt' as const] }],
  ])("downloads Playwright's own %s", (_, changes) => {
    expect(decide({ ...bare, ...changes })).toMatchObject({
      do: 'playwright',
      commands: [['npx', 'playwright-core', 'install', 'chromium']],
    });
  });

  it('says plainly what to do where none can be had', () => {
    const decision = decide({ ...bare, debian: true, rights: 'root', tried: ['apt', 'playwright'] });
    expect(decision).toMatchObject({
      do: 'give-up',
      says: expect.stringMatching(/apt-get install chromium.*playwright-core install.*BORDER_ATLAS_BROWSER/s),
    });
  });
});
