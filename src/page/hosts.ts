/** The news sites on which the page script runs: `assets/hosts.json`, the one place that names them. */
import data from '../../assets/hosts.json';

/**
 * Match patterns for the manifest, each for a host with its subdomains, over https only.
 *
 * @example newsMatches() // ["https://*.demorgen.be/*", "https://*.topics.nl/*", …]
 */
export function newsMatches(): string[] {
  return data.hosts.map((host) => `https://*.${host}/*`);
}
