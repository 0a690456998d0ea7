/** Where packages come from, without asking anybody. */
import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json';
import lockfile from '../../../package-lock.json';

const REGISTRY = 'https://registry.npmjs.org/';

interface Locked {
  version?: string;
  /** Left out by npm for what comes from the registry, where it is told to be short. */
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const packages = Object.entries(lockfile.packages as Record<string, Locked>);
const locked = packages.filter(([path]) => path !== '');
const pathsOf = (found: [string, Locked][]) => found.map(([path]) => path);

/** Packages that run something when they are installed, and what. */
const AT_INSTALL: Readonly<Record<string, string>> = {
  esbuild: 'sees to it that the program for this machine is there',
  'spawn-sync': 'does nothing on any Node of today',
};

describe('every package of the lockfile', () => {
  test('comes from the registry', () => {
    expect(locked.length).toBeGreaterThan(100);
    const elsewhere = locked.filter(
      ([, { resolved, link }]) => link === true || (resolved !== undefined && !resolved.startsWith(REGISTRY)),
    );
    expect(pathsOf(elsewhere)).toEqual([]);
  });

  test('is held to its bytes by a strong checksum', () => {
    const loose = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''));
    expect(pathsOf(loose)).toEqual([]);
  });

  test('wants others by version, never by an address, a folder or another name', () => {
    const wanted = packages.flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies }).map(
        ([name, version]) => [path, name, version] as const,
      ),
    );
    expect(wanted.filter(([, , version]) => /[:/]/u.test(version))).toEqual([]);
  });

  test('is where its name says: nothing stands in for another', () => {
    const renamed = locked.filter(([, entry]) => 'name' in entry);
    expect(pathsOf(renamed)).toEqual([]);
  });

  test('runs nothing at install, but for those that are known', () => {
    const names = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(names.filter((name) => !Object.hasOwn(AT_INSTALL, name))).toEqual([]);
  });
});

test('package.json names exact versions, and the lockfile has the same', () => {
  const named = { ...packageJson.dependencies, ...packageJson.devDependencies, ...packageJson.overrides };
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  const { dependencies, devDependencies } = (lockfile.packages as Record<string, object>)[
    ''
  ] as typeof packageJson;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: packageJson.dependencies,
    devDependencies: packageJson.devDependencies,
  });
});
