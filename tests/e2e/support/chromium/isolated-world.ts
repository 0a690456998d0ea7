import type { Page } from 'puppeteer-core';
import { until } from '../../../../scripts/until';
import type { CallBeside } from '../driver';

/** Finds the world by its origin among those of the page. */
export async function besideChromiumPage(page: Page): Promise<CallBeside> {
  const protocol = await page.createCDPSession();
  const contexts: number[] = [];
  protocol.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contexts.push(context.id);
  });
  await protocol.send('Runtime.enable');
  const executionContextId = await until('the extension’s world beside the page', () => contexts.at(-1));
  return async (code, args) => {
    const { result, exceptionDetails } = await protocol.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: code,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
