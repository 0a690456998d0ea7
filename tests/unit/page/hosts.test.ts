import { expect, it } from 'vitest';
import { newsMatches } from '../../../src/page/hosts';

it('matches each news host and its subdomains over https, and nothing more general', () => {
  const matches = newsMatches();
  expect(matches).toContain('https://*.demorgen.be/*');
  expect(matches).toContain('https://*.topics.nl/*');
  for (const match of matches) expect(match).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  expect(new Set(matches).size).toBe(matches.length);
});
