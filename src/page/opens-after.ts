/**
 * The one setting that the card's script follows. Read straight from the browser's storage and with neither the schema of
 * settings.ts nor the polyfill, both of which weigh more than all else that the pointer needs.
 */
import type { Browser } from 'webextension-polyfill';
import { SETTINGS_KEY } from '../settings-key';
import { DWELL_MS, type OpensAfter } from './hover';

/** What holds until the setting has been read, and where what is stored is none: the default of settings.ts. */
export const OPENS_AFTER: OpensAfter = 'short';

/**
 * Tells the setting, now and whenever the reader changes it, in whatever window.
 *
 * @param signal ends it
 * @example followOpensAfter((value) => { opensAfter = value; }, signal)
 */
export function followOpensAfter(onValue: (value: OpensAfter) => void, signal: AbortSignal): void {
  const { runtime, storage } = ownBrowser();
  const { local } = storage;
  const listener = ({ [SETTINGS_KEY]: change }: Record<string, { newValue?: unknown }>) => {
    if (change) onValue(opensAfterOf(change.newValue));
  };
  local.onChanged.addListener(listener);
  // Of an extension that was updated or removed nothing can be taken off any more, and nothing is left.
  signal.addEventListener('abort', () => runtime.id && local.onChanged.removeListener(listener));
  void local.get(SETTINGS_KEY).then(({ [SETTINGS_KEY]: stored }) => {
    if (!signal.aborted) onValue(opensAfterOf(stored));
  });
}

function opensAfterOf(stored: unknown): OpensAfter {
  const { opensAfter } = (stored ?? {}) as { opensAfter?: unknown };
  return typeof opensAfter === 'string' && Object.hasOwn(DWELL_MS, opensAfter)
    ? (opensAfter as OpensAfter)
    : OPENS_AFTER;
}

/** What the browser itself gives extensions; that of both gives promises, under one name or the other. */
function ownBrowser(): Browser {
  const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };
  return scope.browser ?? scope.chrome;
}
