import { Words } from '../../../src/lexicon/extract/words';
import type { TermEntry } from '../../../src/lexicon/term-file';
import type { Publication } from '../../../src/publication/model';

/** The words of a text. */
export function wordsOf(text: string): Words {
  return new Words(text);
}

/** A publication of questions with their answers. */
export function publicationOf(
  texts: [question: string, answer: string][],
  more: Partial<Publication> = {},
): Publication {
  return {
    id: '2024Z00001',
    title: 'Iets',
    askers: [{ name: 'Van der Werf', party: 'D66' }],
    answeredBy: [{ name: 'K. Bakker', role: 'Minister van Zaken' }],
    asked: '2024-01-01',
    answered: '2024-02-01',
    postponed: null,
    url: null,
    alsoKnownAs: [],
    sources: [],
    questions: texts.map(([question, answer], at) => ({
      number: at + 1,
      question,
      answer,
      footnotes: [],
      sameAs: null,
    })),
    ...more,
  };
}

/** A term as an editor writes it, with forms that nothing else bears. */
export function entry(name: string, forms: string[] = [], more: Partial<TermEntry> = {}): TermEntry {
  const names = forms.length > 0 ? [{ why: 'Test.', ambiguous: false, nl: forms, en: [], fr: [] }] : [];
  return { name, kind: 'body', names, fields: [], otherBearers: [], ...more };
}
