import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';

/** What the choice of a browser and of a display depends on; a test gives its own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  isExecutable(path: string): boolean;
  /** Runs a command with its output on standard error; gives its exit status, or null where it could not start. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>>): number | null;
}

/** The machine that this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      // Absent or not to be run by this user: both mean that the search goes on.
      return false;
    }
  },
  run(command, args, env) {
    // Standard output is kept for what a script prints; the progress of an installation is not that.
    return spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status;
  },
};

/**
 * Whether a window can be shown: not in continuous integration (CI is set), nor on a Linux without X11 or Wayland.
 *
 * @example hasDisplay() // false in a container
 */
export function hasDisplay(machine: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = machine.env;
  if (CI !== undefined && CI !== '' && CI !== 'false') return false;
  return machine.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
