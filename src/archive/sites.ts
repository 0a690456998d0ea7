/** The three sites that the archive is asked of. Nothing else is ever fetched. */

/** The Chamber's open data, the published texts, and the Chamber's own pages. */
export const ARCHIVE_HOSTS = [
  'gegevensmagazijn.tweedekamer.nl',
  'zoek.officielebekendmakingen.nl',
  'www.tweedekamer.nl',
] as const;

/** As the browser's permissions name them. @example archiveOrigins()[2] // "https://www.tweedekamer.nl/*" */
export function archiveOrigins(): string[] {
  return ARCHIVE_HOSTS.map((host) => `https://${host}/*`);
}

/** Whether an address is one of these sites, over https. @example isArchiveAddress('https://www.tweedekamer.nl/') // true */
export function isArchiveAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && (ARCHIVE_HOSTS as readonly string[]).includes(host);
}
