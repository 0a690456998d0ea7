import { describe, expect, test } from 'vitest';
import { buildIndex, loadIndex } from '../../../src/search/index';
import { corpus } from '../support/corpus';

const search = loadIndex(JSON.parse(JSON.stringify(corpus.index)), corpus.publications);
const first = (query: string) => search(query)[0]?.question;

describe('the letter answers', () => {
  // Which answer ought to come first, and why.
  test.each([
    ['fortius', 5, 'the only answer on it'],
    ['fortuis', 5, 'two letters swapped'],
    ['Fort', 5, 'a beginning, while typing'],
    ['JIT', 4, 'the abbreviation'],
    ['onderzoeksteams eurojust', 4, 'another word for it, with a body it names'],
    ['wietexperiment', 9, 'the press’s name for the experiment'],
    ['cannabis legaliseren', 9, 'a verb for the noun'],
    ['hoeveel verdachte transacties in 2021', 14, 'a question as people put it'],
    ['kustwacht colombia', 8, 'two words that only this answer joins'],
    ['liaison officers', 7, 'asked about there'],
    ['egmont', 15, 'half a name'],
    ['raad van state confiscatie', 11, 'stop words between'],
    ['capaciteit openbaar ministerie ncbc', 12, 'the answer on capacity, not the one on the bill'],
    ['hawala', 13, 'another name of underground banking'],
    ['ministeriële commissie', 16, 'with an accent'],
    ['ministeriele commissie', 16, 'and without'],
    ['scans van containers', 2, 'a plural that the answer has inside a compound'],
    ['epicc limburg', 3, 'a body and its place'],
    ['toekomstagenda', 6, 'one word of a title'],
  ])('%s → %i: %s', (query, question) => {
    expect(first(query)).toBe(question);
  });

  test('the end of a compound is found: smokkel in drugssmokkel', () => {
    expect(search('smokkel').map(({ question }) => question)).toEqual(expect.arrayContaining([2, 5, 10]));
  });

  test('what no answer speaks about is not found', () => {
    expect(search('stikstofdepositie')).toEqual([]);
    expect(search('de het een')).toEqual([]);
    expect(search('')).toEqual([]);
  });

  test('the snippet is the sentence with the words found, marked', () => {
    const [result] = search('fortius antwerpse haven');
    const { text, marks } = result?.snippet ?? { text: '', marks: [] };
    expect(text).toMatch(/^Het project Fortius, een samenwerkingsverband/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Fortius', 'Antwerpse', 'haven']);
  });

  test('scores fall', () => {
    const scores = search('witwassen').map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

test('an index that was not built with these publications is refused', () => {
  const stray = loadIndex(buildIndex(corpus.publications, corpus.lexicon), []);
  expect(() => stray('fortius')).toThrow('the index names 2022Z20166/5, which no publication holds');
});
