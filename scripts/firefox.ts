import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { HEADLESS_VIEWPORT, type LaunchedBrowser, type LaunchOptions } from './launched';
import { until } from './until';

/** The address that Firefox gives the extension; it makes one up for each profile unless told. */
const FIREFOX_ORIGIN = 'b9f4c1de-6f0b-4b0e-9a51-1d1e5a7c2f08';

/** Starts Firefox; see `launchBrowser`. */
export async function launchFirefox(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { extension, profile, language } = options;
  const origins = extension === null ? {} : { [firefoxId(extension)]: FIREFOX_ORIGIN };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.browser.path,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    headless: options.headless,
    defaultViewport: options.headless ? HEADLESS_VIEWPORT : null,
    acceptInsecureCerts: true,
    // Without it a page of an extension cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': PROXY_BY_SCRIPT,
      'network.proxy.autoconfig_url': proxyScript(options),
      // What the proxy cannot be reached for is not to be asked for without it.
      'network.proxy.failover_direct': false,
      'extensions.webextensions.uuids': JSON.stringify(origins),
      // A temporary extension is gone when the browser ends; what it has stored is kept for the next start.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(language === undefined ? {} : { 'intl.locale.requested': language }),
      ...(options.headless ? { 'ui.prefersReducedMotion': 1 } : {}),
    },
  });
  if (extension !== null) await browser.installExtension(extension);
  const extensionAddress = (path: string) => `moz-extension://${FIREFOX_ORIGIN}/${path}`;
  return {
    browser,
    extensionAddress,
    async openExtensionPage(path) {
      const address = extensionAddress(path);
      const page = await browser.newPage();
      // Firefox reports no load of such a page to the outside, so the page itself is asked.
      await page.goto(address, { waitUntil: [] });
      await until(`the page ${path} of the extension`, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
      );
      return page;
    },
    close: () => browser.close(),
  };
}

/** The value of `network.proxy.type` that has a script say which host goes where. */
const PROXY_BY_SCRIPT = 2;

/**
 * Where Firefox finds the hosts: it has no rules for names as Chromium has, and knows a local host by its port alone. As
 * its proxy, the server stands in for a host under that host's own address.
 */
function proxyScript({ hosts, server }: LaunchOptions): string {
  const condition = hosts === 'all' ? 'true' : `${JSON.stringify(hosts)}.includes(host)`;
  const script = `function FindProxyForURL(url, host) {
    return ${condition} ? 'PROXY 127.0.0.1:${server.port}' : 'DIRECT';
  }`;
  return `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`;
}

function firefoxId(extension: string): string {
  const path = join(extension, 'manifest.json');
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${path}: expected browser_specific_settings.gecko.id.`);
  return id;
}
