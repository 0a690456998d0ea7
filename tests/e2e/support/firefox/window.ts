import type { SystemWindow } from './system';

/** The extension's own name, as its manifest has it for Firefox. */
export const EXTENSION_ID = 'kamernoot@kamernoot.example';

/**
 * Puts `kamernoot` into Firefox's window: the extension as the browser has it, and what is done with it from there. The
 * pages of the extension that are no tabs get names in WebDriver BiDi, by which they can be used like any other.
 */
export function prepareWindow(system: SystemWindow): Promise<void> {
  return system.run((id) => {
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = () => {
      const policy = WebExtensionPolicy.getByID(id);
      if (policy === null) throw new Error('No extension in this browser.');
      return policy.extension;
    };
    // A popup changes its element while it opens, so that its name must be its view's.
    const keys = new WeakMap<object, object>();
    const views = () => {
      const all = WebExtensionPolicy.getByID(id)?.extension.views ?? [];
      return [...all].filter((view) => {
        if (!view.xulBrowser?.browsingContext) return false;
        if (view.viewType === 'tab') return true;
        if (!keys.has(view)) keys.set(view, {});
        view.xulBrowser.permanentKey = keys.get(view)!;
        return true;
      });
    };
    const inner = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (wanted: string) =>
      views()
        .map((view) => view.xulBrowser)
        .find((each) => NavigableManager.getIdForBrowser(each) === wanted) ?? inner(wanted);
    // Firefox's question cannot be answered from a page; behind the answer everything is the same.
    Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    // A popup that loses the focus to the test would close before it could be used.
    Services.prefs.setBoolPref('ui.popup.disable_autohide', true);
    globalThis.kamernoot = {
      extension,
      views: () =>
        views().map((view) => ({
          id: NavigableManager.getIdForBrowser(view.xulBrowser),
          url: view.xulBrowser.currentURI.spec,
          type: view.viewType,
        })),
      async withdraw(origins: string[]) {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        await ExtensionPermissions.remove(id, { permissions: [], origins, data_collection: [] }, extension());
      },
      async suggestions(typed) {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
        );
        const { keyword } = extension().manifest.omnibox;
        // The extension hands all over at once; that it has no more to say Firefox is never told.
        const lines = await new Promise<{ description: string }[]>((resolve) => {
          ExtensionSearchHandler.handleSearch({ keyword, text: `${keyword} ${typed}` }, resolve);
        });
        ExtensionSearchHandler.handleInputCancelled();
        return lines.map(({ description }) => description);
      },
      openPopup: () => ExtensionParent.apiManager.global.browserActionFor(extension()).triggerAction(window),
      openSidebar: () => ExtensionParent.apiManager.global.sidebarActionFor(extension()).open(window),
      hide(which) {
        if (which === 'sidebar') SidebarController.hide();
        else for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
      },
    };
  }, EXTENSION_ID);
}

/** What Firefox's window has, as far as this uses it. */
declare global {
  var kamernoot: {
    extension(): GeckoExtension;
    views(): { id: string; url: string; type: 'tab' | 'popup' | 'sidebar' | 'background' }[];
    withdraw(origins: string[]): Promise<void>;
    suggestions(typed: string): Promise<string[]>;
    openPopup(): void;
    openSidebar(): void;
    hide(which: 'popup' | 'sidebar'): void;
  };
}

interface GeckoExtension {
  manifest: { omnibox: { keyword: string } };
  views: Set<{ xulBrowser: GeckoBrowser; viewType: 'tab' | 'popup' | 'sidebar' | 'background' }>;
  backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  terminateBackground(options: object): Promise<void>;
  shortcuts: { onCommand(name: string): void };
}

interface GeckoBrowser {
  permanentKey?: object;
  currentURI: { spec: string };
  browsingContext: object | null;
}

// biome-ignore lint/suspicious/noExplicitAny: Firefox's own modules have no types
declare const ChromeUtils: { importESModule(address: string): any };
declare const WebExtensionPolicy: { getByID(id: string): { extension: GeckoExtension } | null };
declare const Services: { prefs: { setBoolPref(name: string, value: boolean): void } };
declare const SidebarController: { hide(): void };
declare global {
  interface Element {
    hidePopup(): void;
  }
}
