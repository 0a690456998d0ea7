import { describe, expect, it } from 'vitest';
import letter from '../../../assets/corpus/2022Z20166.txt?raw';
import { htmlDocument } from '../../../src/documents/html';
import { parseLetter } from '../../../src/publication/letter';
import type { Publication } from '../../../src/publication/model';
import { parsePublication } from '../../../src/publication/parse';
import chamber from '../../fixtures/publications/chamber.html?raw';
import gazette from '../../fixtures/publications/gazette.html?raw';
import openkamer from '../../fixtures/publications/openkamer.html?raw';

const textsOf = ({ questions }: Publication) =>
  questions.map(({ question, answer, footnotes }) => ({
    question: normalise(question),
    answer: normalise(answer),
    footnotes: footnotes.map(({ text, anchor }) => [normalise(text), anchor]),
  }));

/** As sites set it: guillemets, and "Minister" with a capital. */
function normalise(text: string): string {
  return text.replace(/[‘’“”„«»"]/g, "'").replace(/\bMinister(s?)\b/g, 'minister$1');
}

describe("a page that the browser's own parser has read", () => {
  it.each([
    ['the Chamber', chamber],
    ['officielebekendmakingen.nl', gazette],
    ['openkamer.org', openkamer],
  ])('is the bundled letter: %s', (_, html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(textsOf(parsePublication(htmlDocument(page, null)))).toEqual(textsOf(parseLetter(letter)));
  });

  it('runs nothing and loads nothing', () => {
    const page = new DOMParser().parseFromString(
      '<p>in<img src=x onerror="document.title = \'run\'"><script>document.title = "run"</script></p>',
      'text/html',
    );
    const { title } = document;
    expect(htmlDocument(page, null).text).toBe('in\n');
    expect(document.title).toBe(title);
  });
});
