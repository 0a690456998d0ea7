import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/ui/web-address';

describe('webAddress', () => {
  it.each(['https://www.tweedekamer.nl/a?b#c', 'http://www.topics.nl/'])(
    'lets %s through as given',
    (url) => {
      expect(webAddress(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<b>',
    'file:///etc/passwd',
    'chrome-extension://x/reader.html',
    'www.topics.nl',
    '/kamerstukken',
    '',
    null,
  ])('makes no link of %j', (url) => {
    expect(webAddress(url)).toBeNull();
  });
});
