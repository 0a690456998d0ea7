import type { Page } from 'puppeteer-core';
import { SystemWindow } from '../e2e/support/firefox/system';
import type { Held, Memory } from './memory';

/**
 * What a process of Firefox has allocated on its heap (`heapAllocated` of its memory reporter), which is that of a site's
 * tabs or of the extension: Firefox tells of no single tab without tools of its own.
 */
export class FirefoxMemory implements Memory {
  readonly measures = 'heap of the process';
  private system: SystemWindow | null = null;

  async held(tab: Page): Promise<Held> {
    this.system ??= await SystemWindow.of(tab.browser());
    const bytes = await this.system.run(heapOfProcesses);
    return { tab: bytes.tab ?? Number.NaN, background: bytes.extension, counts: {} };
  }
}

/** Runs in Firefox's window: the heaps of the process of the tab in front and of the extension's. */
async function heapOfProcesses(): Promise<{ tab: number | null; extension: number | null }> {
  const { children } = await ChromeUtils.requestProcInfo();
  const pids = {
    tab: gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid,
    extension: children.find(({ type }) => type === 'extension')?.pid,
  };
  // Three collections of each kind, as each may free what the other holds.
  const script = `
    for (let time = 0; time < 3; time++) { Cu.forceGC(); Cu.forceCC(); }
    Services.cpmm.sendAsyncMessage('kamernoot:heap', {
      pid: Services.appinfo.processID,
      bytes: Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager).heapAllocated,
    });`;
  const found = new Map<number, number>();
  const wanted = Object.values(pids).filter((pid) => pid !== undefined);
  await new Promise<void>((resolve) => {
    const listener = ({ data }: { data: { pid: number; bytes: number } }) => {
      found.set(data.pid, data.bytes);
      if (!wanted.every((pid) => found.has(pid))) return;
      Services.ppmm.removeMessageListener('kamernoot:heap', listener);
      resolve();
    };
    Services.ppmm.addMessageListener('kamernoot:heap', listener);
    Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(script)}`, false);
  });
  const of = (pid: number | undefined) => (pid === undefined ? null : (found.get(pid) ?? null));
  return { tab: of(pids.tab), extension: of(pids.extension) };
}

type HeapListener = (message: { data: { pid: number; bytes: number } }) => void;

declare const ChromeUtils: { requestProcInfo(): Promise<{ children: { type: string; pid: number }[] }> };
declare const gBrowser: {
  selectedBrowser: { browsingContext: { currentWindowGlobal: { osPid: number } } };
};
declare const Services: {
  ppmm: {
    addMessageListener(name: string, listener: HeapListener): void;
    removeMessageListener(name: string, listener: HeapListener): void;
    loadProcessScript(address: string, allowsDelayed: boolean): void;
  };
};
