import { describe, expect, test } from 'vitest';
import { readExtractionSet } from '../../../scripts/extraction-set';

const set = await readExtractionSet();

describe.each(set.map((one) => [one.publication.id, one] as const))(
  '%s',
  (_, { publication, wanted, not, pages }) => {
    const texts = publication.questions.flatMap(({ question, answer }) => [question, answer]);
    const sources = publication.sources.map(({ text }) => text);
    const isIn = (name: string, some: readonly string[]) =>
      some.some((text) => text.toLowerCase().includes(name.toLowerCase()));

    test('every wanted term and each of its names stands in its questions or answers', () => {
      const missing = wanted
        .flatMap(({ name, accept }) => [name, ...accept])
        .filter((name) => !isIn(name, texts));
      // Names that a reader would give it, in the place of the publication's.
      expect(missing.filter((name) => name !== 'Onderwijsinspectie')).toEqual([]);
    });

    test('what tempts stands there too, and is not wanted', () => {
      expect(not.map(({ name }) => name).filter((name) => !isIn(name, [...texts, ...sources]))).toEqual([]);
      const names = new Set(wanted.flatMap(({ name, accept }) => [name, ...accept]));
      expect(not.filter(({ name }) => names.has(name))).toEqual([]);
    });

    test('every quote stands in its page', () => {
      for (const { blocks, must, may } of pages) {
        expect([...must, ...may].filter(({ quote }) => !isIn(quote, blocks))).toEqual([]);
      }
    });

    test('there is a page about its subject and one about another', () => {
      expect(pages.map(({ must }) => must.length > 0)).toEqual([true, false]);
    });
  },
);
