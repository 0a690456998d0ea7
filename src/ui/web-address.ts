import { httpUrl } from '../publication/urls';

/**
 * An address that may become a link: http or https and nothing else, since documents and pages supply them.
 *
 * @returns the address as given, or null where it is missing, malformed or of another scheme
 * @example webAddress('javascript:alert(1)') // null
 */
export function webAddress(url: string | null): string | null {
  return url !== null && httpUrl(url) !== null ? url : null;
}
