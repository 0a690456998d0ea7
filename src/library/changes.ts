/** Word of changes of the library, from one page of the extension to all. */

const CHANNEL = 'kamernoot-library';

/** In this context, who are told at once: what they have read is out of date from the very moment. */
const listeners = new Set<() => void>();

/** Tells all, here and elsewhere. */
export function tellOfChange(): void {
  for (const listener of listeners) listener();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/**
 * Listens for changes, wherever they are made.
 *
 * @returns a function that ends it
 * @example const stop = onLibraryChange(() => draw())
 */
export function onLibraryChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const fromElsewhere = () => listener();
  channel.addEventListener('message', fromElsewhere);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    channel.close();
  };
}
