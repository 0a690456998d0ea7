/** Word of changes of the library, from one page of the extension to all. */

const CHANNEL = 'kamernoot-library';

/** Tells all others. */
export function tellOfChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/**
 * Listens for changes that others make.
 *
 * @returns a function that ends it
 * @example const stop = onLibraryChange(() => draw())
 */
export function onLibraryChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}
