import { describe, expect, test } from 'vitest';
import { ensureBrowser, findAnyBrowser, findBrowser } from '../../../scripts/browser';
import { hasDisplay, type Machine } from '../../../scripts/machine';

/** A machine with these programs. */
function machine(programs: string[], rest: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin', HOME: '/home/els' },
    isRoot: false,
    isExecutable: (path) => programs.includes(path),
    run: () => {
      throw new Error('Nothing should be run here.');
    },
    ...rest,
  };
}

describe('finding a browser', () => {
  test('takes Chromium before Chrome and Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser('chromium', machine(all))).toEqual({
      kind: 'chromium',
      name: 'Chromium',
      path: '/usr/bin/chromium',
    });
    expect(findBrowser('chromium', machine(all.slice(0, 2)))?.name).toBe('Google Chrome');
    expect(findBrowser('chromium', machine(all.slice(0, 1)))?.name).toBe('Microsoft Edge');
  });

  test('looks in every folder of PATH, then in the usual places', () => {
    const own = machine(['/home/els/bin/chromium'], { env: { PATH: '/usr/bin::/home/els/bin' } });
    expect(findBrowser('chromium', own)?.path).toBe('/home/els/bin/chromium');
    const noPath = machine(['/snap/bin/chromium'], { env: {} });
    expect(findBrowser('chromium', noPath)?.path).toBe('/snap/bin/chromium');
  });

  test('finds an application of a Mac, also in the own Applications folder', () => {
    const path = '/home/els/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine([path], { platform: 'darwin' }))?.path).toBe(path);
    const firefox = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine([firefox], { platform: 'darwin' }))?.path).toBe(firefox);
  });

  test('finds a program of Windows in each of its program folders', () => {
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\els\\Local' };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser('chromium', machine([edge], { platform: 'win32', env }))?.path).toBe(edge);
    const chrome = 'C:\\Users\\els\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser('chromium', machine([chrome], { platform: 'win32', env }))?.path).toBe(chrome);
  });

  test('gives null where there is none of that kind', () => {
    expect(findBrowser('firefox', machine(['/usr/bin/chromium']))).toBeNull();
  });

  test('takes the browser that KAMERNOOT_BROWSER names, and tells Firefox from the others by its name', () => {
    const env = { PATH: '/usr/bin', KAMERNOOT_BROWSER: '/opt/firefox-nightly/firefox' };
    const both = machine(['/usr/bin/chromium', '/opt/firefox-nightly/firefox'], { env });
    expect(findAnyBrowser(both)).toMatchObject({ kind: 'firefox', path: '/opt/firefox-nightly/firefox' });
    expect(findBrowser('chromium', both)?.path).toBe('/usr/bin/chromium');
  });

  test('says so when KAMERNOOT_BROWSER names no program', () => {
    const wrong = machine(['/usr/bin/chromium'], { env: { KAMERNOOT_BROWSER: '/opt/crome' } });
    expect(() => findBrowser('chromium', wrong)).toThrow('KAMERNOOT_BROWSER is "/opt/crome"');
  });

  test('takes Firefox where nothing of the Chromium family is there', () => {
    expect(findAnyBrowser(machine(['/usr/bin/firefox-esr']))?.kind).toBe('firefox');
    expect(findAnyBrowser(machine(['/usr/bin/firefox', '/usr/bin/chromium']))?.kind).toBe('chromium');
    expect(findAnyBrowser(machine([]))).toBeNull();
  });
});

describe('making sure of a browser', () => {
  test('installs nothing where one is there', () => {
    expect(ensureBrowser('chromium', machine(['/usr/bin/chromium'], { isRoot: true })).name).toBe('Chromium');
  });

  test('installs Debian’s Chromium with fonts, as root, without a question', () => {
    const programs = ['/usr/bin/apt-get'];
    const commands: string[] = [];
    const fresh = machine(programs, {
      isRoot: true,
      run(command, args, env) {
        commands.push([command, ...args].join(' '));
        expect(env.DEBIAN_FRONTEND).toBe('noninteractive');
        if (args.includes('chromium')) programs.push('/usr/bin/chromium');
        return 0;
      },
    });
    expect(ensureBrowser('chromium', fresh).path).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      '/usr/bin/apt-get update',
      '/usr/bin/apt-get install -y --no-install-recommends chromium fonts-liberation',
    ]);
  });

  test('stops at the first command that fails and says which', () => {
    const offline = machine(['/usr/bin/apt-get'], { isRoot: true, run: () => 100 });
    expect(() => ensureBrowser('chromium', offline)).toThrow('"apt-get update" failed (status 100)');
  });

  test('says what to install for who is not root or has no apt-get', () => {
    const wish = 'Install Chromium, Google Chrome or Microsoft Edge';
    expect(() => ensureBrowser('chromium', machine(['/usr/bin/apt-get']))).toThrow(wish);
    expect(() => ensureBrowser('chromium', machine([], { isRoot: true }))).toThrow(wish);
    expect(() => ensureBrowser('firefox', machine([]))).toThrow('Install Firefox');
  });

  test('does not take an installation that brought nothing for one', () => {
    const odd = machine(['/usr/bin/apt-get'], { isRoot: true, run: () => 0 });
    expect(() => ensureBrowser('chromium', odd)).toThrow('no browser is found');
  });
});

test('a window is shown with a display only, and never in continuous integration', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0', CI: 'true' } })).toBe(false);
});
