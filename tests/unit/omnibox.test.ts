import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../scripts/build-corpus';
import { summaryOf } from '../../src/library/summary';
import { destinationOf, suggestionsOf } from '../../src/omnibox';
import type { SearchResult } from '../../src/search/model';

const publications = (await readCorpus()).publications.map((one) => summaryOf(one, 'bundled', null));
const result = (text: string, question = 5): SearchResult => ({
  publication: '2022Z20166',
  question,
  asked: 'Klopt dat?',
  score: 1,
  snippet: { text, marks: text.length > 7 ? [{ start: 4, end: 7 }] : [] },
});
const label = (question: number, answered: string | null) => `Vraag ${question}, ${answered}`;

describe('suggestions', () => {
  test('name the question and the day, and mark what was found where the browser can', () => {
    const [xml] = suggestionsOf([result('het JIT & "co" <b>')], publications, 'xml', label);
    expect(xml).toEqual({
      content: '2022Z20166/5',
      description: '<dim>Vraag 5, 2022-11-10</dim> – het <match>JIT</match> &amp; &quot;co&quot; &lt;b&gt;',
    });
    const [plain] = suggestionsOf([result('het JIT & "co" <b>')], publications, 'plain', label);
    expect(plain?.description).toBe('Vraag 5, 2022-11-10 – het JIT & "co" <b>');
  });

  test('are no more than an address bar shows', () => {
    const many = Array.from({ length: 17 }, (_, i) => result('x', i + 1));
    expect(suggestionsOf(many, publications, 'plain', label)).toHaveLength(6);
  });

  test('are well-formed whatever an answer says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [line] = suggestionsOf([result(text)], publications, 'xml', label);
        const bare = line!.description
          .replace(/<\/?(?:match|dim)>/gu, '')
          .replace(/&(?:amp|lt|gt|quot|apos);/gu, '');
        expect(bare).not.toMatch(/[<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/u);
      }),
    );
  });
});

describe('Enter', () => {
  const search = async (query: string) => (query.includes('fortius') ? [result('Fortius', 4)] : []);

  test.each([
    ['2022Z20166/5', { kind: 'answer', publication: '2022Z20166', question: 5 }],
    ['fortius', { kind: 'answer', publication: '2022Z20166', question: 4 }],
    ['2022Z20166/99', { kind: 'results', query: '2022Z20166/99' }],
    ['9999Z00001/5', { kind: 'results', query: '9999Z00001/5' }],
    [' kinderopvang ', { kind: 'results', query: 'kinderopvang' }],
  ])('on %j leads to %j', async (entered, destination) => {
    expect(await destinationOf(entered, publications, search)).toEqual(destination);
  });
});
