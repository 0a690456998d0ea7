/** A link as letters print it; `www.` without a scheme is common in the lists of sources. */
const URL_START = /(?:https?:\/\/|www\.)/i;
const PRINTED_URL = /(?:https?:\/\/|www\.)[^\s<>"“”«»‘]+/i;

/** What may stand behind a link in a sentence and is no part of it. */
const AFTER_URL = new Set(".,;:!?'’]");

/**
 * The first http(s) address in a text, with `https://` put before a bare `www.`; null where there is none.
 * A sentence's last full stop or closing bracket is left off; a hyphen at the end stays.
 *
 * @example
 * findUrl('Zie www.rijksoverheid.nl/drugs.') // 'https://www.rijksoverheid.nl/drugs'
 */
export function findUrl(text: string): string | null {
  const printed = PRINTED_URL.exec(text)?.[0];
  if (printed === undefined) return null;
  const bare = withoutPunctuation(printed);
  const address = /^www\./i.test(bare) ? `https://${bare}` : bare;
  return httpUrl(address) === null ? null : address;
}

/** Where the first printed URL of a text begins, as a UTF-16 offset; the text's length where there is none. */
export function urlOffset(text: string): number {
  return PRINTED_URL.exec(text)?.index ?? text.length;
}

/**
 * A parsed http or https address, or null for any other text (`javascript:`, a path, nonsense).
 *
 * @example
 * httpUrl('javascript:alert(1)') // null
 */
export function httpUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Whether a line ends inside or just behind a URL; `continued`: its beginning already carries one on. */
export function endsInUrl(line: string, continued: boolean): boolean {
  const space = line.lastIndexOf(' ');
  return (continued && space < 0) || URL_START.test(line.slice(space + 1));
}

/**
 * Whether the next line carries on the URL that this one ends in. A hyphen or another joining sign at the
 * line end says so by itself; after a slash, a question mark or a full stop, which may also end the link, the
 * next word must look like a piece of an address.
 */
export function continuesUrl(line: string, next: string): boolean {
  if (/[-_=&%#~+]$/.test(line.slice(-1)) || /^[/?&=#%_]/.test(next)) return true;
  const space = next.indexOf(' ');
  const word = space < 0 ? next : next.slice(0, space);
  const looksLikeAddress = /[/=&_%]/.test(word) || word.split('-').length > 2;
  if (line.endsWith('/')) return looksLikeAddress || space < 0;
  return /[?.]$/.test(line.slice(-1)) && looksLikeAddress;
}

/** Whether a URL breaks off before its host is complete: `www.topics.`, `https://www.`. */
export function isHostCutOff(word: string): boolean {
  return /^\W{0,2}(?:(?:https?:\/\/)?www(?:\.[^./]{0,63})?\.?|https?:\/\/[^./]{0,63}\.?)$/i.test(word);
}

function withoutPunctuation(printed: string): string {
  const ownBracket = printed.includes('(');
  let end = printed.length;
  while (end > 0 && (AFTER_URL.has(printed[end - 1]!) || (printed[end - 1] === ')' && !ownBracket))) end--;
  return printed.slice(0, end);
}
