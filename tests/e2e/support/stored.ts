import type { Page } from 'puppeteer-core';

/** What a page of the extension has. */
declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }>;
  permissions: { getAll(): Promise<object> };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  alarms: { getAll(): Promise<{ name: string }[]> };
  tabs: { query(filter: object): Promise<object[]> };
};

/**
 * Everything that the extension keeps, as JSON: its storage, its databases, what is registered and permitted, and how
 * many tabs are open.
 *
 * @param page one of the extension's own
 */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const stores: Record<string, unknown> = {};
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        stores[store] = [await done(held.getAllKeys()), await done(held.getAll())];
      }
      database.close();
      databases[name] = stores;
    }
    const { storage, permissions, scripting, alarms, tabs } = chrome;
    // Bytes have no JSON of their own. Most are texts, in which words can then be looked for; numbers can be compared.
    const texts = new TextDecoder();
    const plain = (_key: string, value: unknown) => {
      if (value instanceof Uint8Array) return texts.decode(value);
      return ArrayBuffer.isView(value) ? String(value) : value;
    };
    return JSON.stringify(
      {
        databases,
        local: await storage.local.get(null),
        session: await storage.session.get(null),
        sync: await storage.sync.get(null),
        permitted: await permissions.getAll(),
        scripts: await scripting.getRegisteredContentScripts(),
        alarms: (await alarms.getAll()).map(({ name }) => name),
        tabs: (await tabs.query({})).length,
      },
      plain,
    );
  });
}
