import { expect, it } from 'vitest';
import { officialAnswerUrl } from '../../../src/publication/official';

it('opens the official page at the heading of the answer', () => {
  const page = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
  expect(officialAnswerUrl(page, 5)).toBe(`${page}#:~:text=Antwoord%205`);
  expect(officialAnswerUrl(page, 17)).toBe(`${page}#:~:text=Antwoord%2017`);
});

it('drops a fragment that is there already', () => {
  expect(officialAnswerUrl('http://x.nl/a#top:~:text=b', 1)).toBe('http://x.nl/a#:~:text=Antwoord%201');
});

it('gives nothing without an http or https address', () => {
  for (const url of [null, '', 'javascript:alert(1)', '/pad', 'file:///etc/passwd']) {
    expect(officialAnswerUrl(url, 5)).toBeNull();
  }
});
