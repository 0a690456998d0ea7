/** The pages on which sets of questions and answers are published: `assets/official-sites.json`, the one place that names them. */
import sites from '../../assets/official-sites.json';

/** Match patterns for the manifest. @example officialMatches()[0] // "https://www.tweedekamer.nl/kamerstukken/kamervragen/*" */
export function officialMatches(): string[] {
  return sites.map(({ match }) => match);
}

/**
 * Which set an official page shows, by its address: its case number, or the identifier of its answers.
 *
 * @returns null for any other page, such as a list of questions
 * @example officialId('https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html') // "ah-tk-20222023-705"
 */
export function officialId(address: string): string | null {
  for (const site of sites) {
    const id = new RegExp(site.address, 'u').exec(address)?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
