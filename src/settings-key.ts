/** Apart from site.ts, so that the card's script knows the key without the polyfill. */

/** Where all settings are kept in `storage.local`, as one value. */
export const SETTINGS_KEY = 'settings';
