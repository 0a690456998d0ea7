import { spawn } from 'node:child_process';
import { fromRoot } from './root';

/** Far above what any one tool needs on a slow machine; what runs longer hangs, and a hang must end too. */
const PATIENCE_MS = 10 * 60_000;

/** Signals by which a person or a CI system stops a run. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a Node program in the root of the project, its output going straight to the terminal. One that hangs is
 * ended with all that it started: a test in an endless loop does not hear that it should stop.
 *
 * @returns its exit status, or null where it was ended.
 * @example await runNode(['node_modules/vitest/vitest.mjs', 'run'])
 */
export function runNode(args: readonly string[], patience = PATIENCE_MS): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: fromRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
      // A process group of its own, to be ended as one; Windows has none and ends the program alone.
      detached: process.platform !== 'win32',
    });
    const end = () => {
      if (child.pid === undefined || process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const stop = () => {
      end();
      process.exit(1);
    };
    const timer = setTimeout(() => {
      process.stdout.write(`Ended after ${patience / 1000} s: it hangs.\n`);
      end();
    }, patience);
    const settle = () => {
      clearTimeout(timer);
      for (const signal of STOP_SIGNALS) process.off(signal, stop);
    };
    for (const signal of STOP_SIGNALS) process.once(signal, stop);
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (status) => {
      settle();
      resolve(status);
    });
  });
}
