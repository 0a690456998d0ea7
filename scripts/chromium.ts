import puppeteer from 'puppeteer-core';
import { HEADLESS_VIEWPORT, type LaunchedBrowser, type LaunchOptions } from './launched';
import { thisMachine } from './machine';

/** Starts Chromium or one of its family; see `launchBrowser`. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { server, hosts, extension, language } = options;
  const mapped = hosts === 'all' ? ['*'] : hosts;
  const browser = await puppeteer.launch({
    executablePath: options.browser.path,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    headless: options.headless,
    defaultViewport: options.headless ? HEADLESS_VIEWPORT : null,
    // Through the pipe, since Chrome itself no longer takes an extension from its command line.
    pipe: true,
    enableExtensions: extension !== null,
    // Chromium takes its language from its command line, on Linux from LANGUAGE.
    env: { ...process.env, ...(language === undefined ? {} : { LANGUAGE: language }) },
    args: [
      ...(language === undefined ? [] : [`--lang=${language}`]),
      `--host-resolver-rules=${mapped.map((host) => `MAP ${host} 127.0.0.1:${server.port}`).join(', ')}`,
      // Takes the local server's certificate and no other unknown one: the window may be used to look further.
      `--ignore-certificate-errors-spki-list=${server.fingerprint}`,
      '--disable-quic',
      '--disable-component-update',
      ...(options.headless ? ['--disable-gpu', '--force-prefers-reduced-motion'] : []),
      // Chromium's sandbox refuses to run for root, as in most containers.
      ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
    ],
  });
  // Given to `launch`, puppeteer 24.43 does not wait until the extension is there.
  const id = extension === null ? null : await browser.installExtension(extension);
  const extensionAddress = (path: string) => {
    if (id === null) throw new Error(`No extension in this browser to open "${path}" of.`);
    return `chrome-extension://${id}/${path}`;
  };
  return {
    browser,
    extensionAddress,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(extensionAddress(path));
      return page;
    },
    close: () => browser.close(),
  };
}
