import type { WebWorker } from 'puppeteer-core';
import type { Harness } from '../harness';
import { ChromiumDriver } from './driver';

/**
 * The extension's worker, to be looked at over the DevTools protocol.
 *
 * @throws Error where the browser is another.
 */
export function workerOf({ driver }: Harness): Promise<WebWorker> {
  if (!(driver instanceof ChromiumDriver)) throw new Error(`${driver.kind} has no worker but a page.`);
  return driver.worker();
}

/** The names of the files that the running worker asks for from now on, a list that grows. */
export async function watchWorkerFiles(harness: Harness): Promise<readonly string[]> {
  const { client } = await workerOf(harness);
  const files: string[] = [];
  client.on('Network.requestWillBeSent', ({ request }) =>
    files.push(request.url.slice(request.url.lastIndexOf('/') + 1)),
  );
  await client.send('Network.enable');
  return files;
}
