import { describe, expect, it } from 'vitest';
import { findUrl, httpUrl, isHostCutOff } from '../../../src/publication/urls';

describe('finding a URL', () => {
  it.each([
    ['Zie https://www.wodc.nl/a---b.', 'https://www.wodc.nl/a---b'],
    ['www.topics.nl/raadselachtig-', 'https://www.topics.nl/raadselachtig-'],
    ['(https://x.nl/a)', 'https://x.nl/a'],
    ['https://x.nl/wiki/A_(b)', 'https://x.nl/wiki/A_(b)'],
    ['‘https://x.nl/a’, blz. 2', 'https://x.nl/a'],
    ['http://x.nl/a?b=c&d, en verder', 'http://x.nl/a?b=c&d'],
    ['Europol (europa.eu)', null],
    ['Kamerstuk 29 911, nr. 358.', null],
    ['https://', null],
  ])('finds in %j', (text, url) => {
    expect(findUrl(text)).toBe(url);
  });
});

it('takes http and https alone for web addresses', () => {
  expect(httpUrl('https://x.nl')?.href).toBe('https://x.nl/');
  for (const other of ['javascript:alert(1)', 'data:text/html,x', '/pad', 'geen adres', '']) {
    expect(httpUrl(other)).toBeNull();
  }
});

it('sees that an address breaks off in its host', () => {
  for (const cut of [
    'www.',
    'www.topics',
    'www.topics.',
    'https://',
    'https://www.',
    'https://wodc.',
    '(www.x.',
  ]) {
    expect(isHostCutOff(cut), cut).toBe(true);
  }
  for (const whole of ['www.topics.nl.', 'https://wodc.nl', 'https://www.wodc.nl.', 'einde.']) {
    expect(isHostCutOff(whole), whole).toBe(false);
  }
});
