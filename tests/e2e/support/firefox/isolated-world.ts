import type { Page } from 'puppeteer-core';
import type { CallBeside } from '../driver';
import { contextOf } from './pages';
import type { SystemWindow } from './system';
import { EXTENSION_ID } from './window';

/** What the page's process says of a call, in JSON. */
type Answer = { value?: unknown } | { error: string };

/** Goes into the process of the page, where Firefox keeps the world of the extension's scripts as a sandbox. */
export async function besideFirefoxPage(system: SystemWindow, page: Page): Promise<CallBeside> {
  return async (code, args) => {
    const call = `(done, failed) => (async () => JSON.stringify({ value: await (${code})(...${JSON.stringify(args)}) }))()
      .then(done, (error) => failed(String(error)))`;
    const answer = await system.run(callBeside, contextOf(page), EXTENSION_ID, call);
    if ('error' in answer) throw new Error(`Beside ${page.url()}: ${answer.error}`);
    return answer.value;
  };
}

/** Runs in Firefox's window: has the page's process run a call in the extension's world, and gives its answer. */
async function callBeside(context: string, extension: string, call: string): Promise<Answer> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { messageManager } = NavigableManager.getBrowserById(context) as { messageManager: MessageManager };
  const name = `kamernoot:beside:${Services.uuid.generateUUID()}`;
  const script = `{
    const tell = (answer) => sendAsyncMessage(${JSON.stringify(name)}, answer);
    const failed = (error) => tell(JSON.stringify({ error: String(error) }));
    try {
      const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
      const beside = ExtensionContent.getContextByExtensionId(${JSON.stringify(extension)}, content);
      if (!beside) throw new Error('no script of the extension is in the page');
      const { sandbox } = beside;
      const within = (listener) => Cu.exportFunction(listener, sandbox);
      Cu.evalInSandbox(${JSON.stringify(call)}, sandbox)(within(tell), within(failed));
    } catch (error) {
      failed(error);
    }
  }`;
  const answer = await new Promise<string>((resolve) => {
    const listener = ({ data }: { data: string }) => {
      messageManager.removeMessageListener(name, listener);
      resolve(data);
    };
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
  return JSON.parse(answer);
}

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(address: string, allowsDelayed: boolean): void;
}

// biome-ignore lint/suspicious/noExplicitAny: Firefox's own modules have no types
declare const ChromeUtils: { importESModule(address: string): any };
declare const Services: { uuid: { generateUUID(): object } };
