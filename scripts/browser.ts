import { posix, win32 } from 'node:path';
import { type Machine, thisMachine } from './machine';

export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine; `name` as people know it ("Google Chrome"). */
export interface InstalledBrowser {
  kind: BrowserKind;
  name: string;
  path: string;
}

/** Names the browser to use, by its whole path, before any other. */
const BROWSER_VARIABLE = 'KAMERNOOT_BROWSER';

interface KnownBrowser {
  kind: BrowserKind;
  name: string;
  /** Commands on PATH, on Linux. */
  commands: readonly string[];
  /** Below /Applications or ~/Applications. */
  mac: string;
  /** Below the folders that Windows installs programs in. */
  windows: string;
}

/** In order of preference: Chromium first, since it is what continuous integration uses. */
const KNOWN_BROWSERS: readonly KnownBrowser[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

/** Places of programs on Linux that are not on every PATH: cron and CI often have a short one. */
const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin'];

/** Fonts come along since Debian's Chromium brings none, and a page without fonts has text of no width. */
const DEBIAN_PACKAGES: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};

const WHAT_TO_INSTALL: Record<BrowserKind, string> = {
  chromium: 'Chromium, Google Chrome or Microsoft Edge',
  firefox: 'Firefox',
};

/**
 * Finds an installed browser of a kind: the one that KAMERNOOT_BROWSER names, else the first known one on PATH
 * or in the usual places.
 *
 * @returns null where there is none.
 * @throws Error where KAMERNOOT_BROWSER names something that cannot be run.
 * @example findBrowser('chromium') // { kind: 'chromium', name: 'Chromium', path: '/usr/bin/chromium' }
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): InstalledBrowser | null {
  const named = namedBrowser(machine);
  if (named?.kind === kind) return named;
  for (const known of KNOWN_BROWSERS) {
    if (known.kind !== kind) continue;
    const path = places(known, machine).find((place) => machine.isExecutable(place));
    if (path !== undefined) return { kind, name: known.name, path };
  }
  return null;
}

/**
 * Finds whichever browser a person would want to try the extension in: the named one, else of the Chromium
 * family, else Firefox.
 *
 * @returns null where there is none.
 * @throws Error as `findBrowser`.
 */
export function findAnyBrowser(machine: Machine = thisMachine): InstalledBrowser | null {
  return namedBrowser(machine) ?? findBrowser('chromium', machine) ?? findBrowser('firefox', machine);
}

/**
 * As `findBrowser`, but where there is none and this is a Debian-like system used by root (a fresh container,
 * CI), installs it with apt-get first. Elsewhere nothing is installed behind a person's back.
 *
 * @throws Error that says what to install.
 */
export function ensureBrowser(kind: BrowserKind, machine: Machine = thisMachine): InstalledBrowser {
  const found = findBrowser(kind, machine);
  if (found !== null) return found;
  const wish = `Install ${WHAT_TO_INSTALL[kind]}, or let ${BROWSER_VARIABLE} hold the path of one.`;
  const aptGet = onPath('apt-get', machine).find((place) => machine.isExecutable(place));
  if (!machine.isRoot || aptGet === undefined) throw new Error(`No browser found. ${wish}`);
  installOnDebian(aptGet, kind, machine, wish);
  const installed = findBrowser(kind, machine);
  if (installed === null) throw new Error(`apt-get ended well but no browser is found. ${wish}`);
  return installed;
}

function installOnDebian(aptGet: string, kind: BrowserKind, machine: Machine, wish: string): void {
  const steps = [['update'], ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES[kind]]];
  for (const args of steps) {
    const status = machine.run(aptGet, args, { DEBIAN_FRONTEND: 'noninteractive' });
    if (status !== 0) {
      throw new Error(`No browser found, and "apt-get ${args.join(' ')}" failed (status ${status}). ${wish}`);
    }
  }
}

function namedBrowser(machine: Machine): InstalledBrowser | null {
  const path = machine.env[BROWSER_VARIABLE];
  if (path === undefined || path === '') return null;
  if (!machine.isExecutable(path)) {
    throw new Error(
      `${BROWSER_VARIABLE} is "${path}", which is no program. Give the whole path of a browser.`,
    );
  }
  const file = pathsOf(machine).basename(path);
  return { kind: /firefox/i.test(file) ? 'firefox' : 'chromium', name: file, path };
}

function places(known: KnownBrowser, machine: Machine): string[] {
  if (machine.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((variable) => machine.env[variable])
      .filter((folder) => folder !== undefined)
      .map((folder) => win32.join(folder, known.windows));
  }
  if (machine.platform === 'darwin') {
    const home = machine.env.HOME;
    const folders = ['/Applications', ...(home === undefined ? [] : [`${home}/Applications`])];
    return folders.map((folder) => posix.join(folder, known.mac));
  }
  return known.commands.flatMap((command) => onPath(command, machine));
}

function onPath(command: string, machine: Machine): string[] {
  if (machine.platform === 'win32') return [];
  const folders = (machine.env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return [...new Set([...folders, ...LINUX_FOLDERS])].map((folder) => posix.join(folder, command));
}

function pathsOf(machine: Machine): typeof posix {
  return machine.platform === 'win32' ? win32 : posix;
}
