/** Panels that connect to the page of the test, as the browser lets them. */
import type { PanelPage } from '../../../../src/messages';
import type { Connections, PagePort } from '../../../../src/page/panel-port';

/** The panel's end of a connection. */
export interface OpenPanel {
  /** What the page has posted, in order. */
  readonly posts: PanelPage[];
  /** Whether the page has ended the connection. */
  readonly isEnded: boolean;
  close(): void;
}

/** Stands in for `runtime.onConnect`. */
export class Panels implements Connections {
  readonly #listeners = new Set<(port: PagePort) => void>();

  addListener(listener: (port: PagePort) => void): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: (port: PagePort) => void): void {
    this.#listeners.delete(listener);
  }

  /** How many listen: none where nothing on the page can be connected to. */
  get listeners(): number {
    return this.#listeners.size;
  }

  open(name = 'panel'): OpenPanel {
    const posts: PanelPage[] = [];
    const ends: (() => void)[] = [];
    let isEnded = false;
    const port: PagePort = {
      name,
      // As over the browser's port, what arrives is a copy.
      postMessage: (message) => posts.push(structuredClone(message)),
      disconnect: () => {
        isEnded = true;
      },
      onDisconnect: { addListener: (listener) => ends.push(listener) },
    };
    for (const listener of this.#listeners) listener(port);
    return {
      posts,
      get isEnded() {
        return isEnded;
      },
      close() {
        for (const end of ends) end();
      },
    };
  }
}
