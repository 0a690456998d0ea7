import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctWords } from '../../../src/lexicon/distinct-words';
import { readWords } from '../../../src/lexicon/publication-words';
import { NO_STEM, Vocabulary } from '../../../src/lexicon/vocabulary';
import { corpus } from '../support/corpus';

describe('distinct words', () => {
  it('have a place each, in the order in which they come', () => {
    const words = new DistinctWords();
    expect(words.read('de wet en de regel')).toEqual([0, 1, 2, 0, 3]);
    expect(words.read('de regel, een wet')).toEqual([0, 3, 4, 1]);
    expect(words.all).toEqual(['de', 'wet', 'en', 'regel', 'een']);
  });

  it('are told apart as they are written', () => {
    expect(new DistinctWords().read('Wet wet WET')).toEqual([0, 1, 2]);
  });
});

describe('a vocabulary', () => {
  it('knows the key and the stem of each word, and gives each one id', () => {
    const vocabulary = new Vocabulary();
    const [one, other] = [vocabulary.idOf('Havens'), vocabulary.idOf('havens')];
    expect(vocabulary.keys[one]).toBe('havens');
    expect(one).not.toBe(other);
    expect(vocabulary.stemOf[one]).toBe(vocabulary.stemOf[other]);
    expect(vocabulary.idOf('Havens')).toBe(one);
  });

  it('has no stem for a word without a subject', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.stemOf[vocabulary.idOf('Het')]).toBe(NO_STEM);
  });

  it('gives ids as a map of words would, also to words that differ by nothing but their writing', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,3}$/),
      fc.constantFrom('Wet', 'wét', 'we\u00ADt', 'WET', '#12', 'ʼNdrangheta', 'é', 'e\u0301', ''),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const vocabulary = new Vocabulary();
        const plain = new Map<string, number>();
        for (const one of words) {
          if (!plain.has(one)) plain.set(one, plain.size);
          expect(vocabulary.idOf(one)).toBe(plain.get(one));
        }
        expect(vocabulary.words).toEqual([...plain.keys()]);
      }),
    );
  });

  it('finds very many words where they stand', () => {
    const vocabulary = new Vocabulary();
    const all = Array.from({ length: 20_000 }, (_, at) => `woord${at.toString(36)}`);
    const text = all.join(' ');
    const places = new DistinctWords(vocabulary).read(text);
    expect(places).toEqual(all.map((_, at) => at));
    expect(new DistinctWords(vocabulary).read(`x ${text}`).slice(1)).toEqual(all.map((_, at) => at + 1));
    expect(vocabulary.words).toHaveLength(all.length + 1);
  });

  it('serves many texts', () => {
    const vocabulary = new Vocabulary();
    const [one, other] = [new DistinctWords(vocabulary), new DistinctWords(vocabulary)];
    one.read('de wet');
    other.read('wet');
    expect(other.ids[0]).toBe(one.ids[1]);
  });
});

it('the words of a publication are those of its texts, numbers by their value besides', () => {
  const [letter] = corpus.publications;
  const { words, texts } = readWords(letter ?? { questions: [] });
  const all = texts.flatMap(({ question, answer }) => [...question.words, ...answer.words]);
  expect(all.slice(0, 3).map((place) => words.all[place])).toEqual(
    letter?.questions[0]?.question.split(/\P{L}+/u).slice(0, 3),
  );
  const numbers = texts.flatMap(({ answer }) => answer.numbers.map((place) => words.all[place]));
  expect(numbers).toContain('#96676');
});
