import { buildRead, type Reading, readingTools } from '../../../src/annotate/reading';
import { compileForm } from '../../../src/lexicon/forms';
import type { FieldWords, Figure, Lexicon, Term, TermAnswer } from '../../../src/lexicon/model';

/** A term for tests that are not about its answers. */
export function term(name: string, sole: string[], ambiguous: string[] = [], more: Partial<Term> = {}): Term {
  return {
    name,
    kind: 'body',
    forms: [
      ...sole.flatMap((form) => compileForm(form, false)),
      ...ambiguous.flatMap((form) => compileForm(form, true)),
    ],
    fields: ['crime'],
    needs: ['crime'],
    otherBearers: { words: [], fields: [] },
    answers: [],
    ...more,
  };
}

/** An answer of publication P. */
export function answerOf(question: number, weight = 1): TermAnswer {
  return { publication: 'P', question, weight, sentence: '', marks: [] };
}

/** Words of a field that are the same in all languages. */
export function fieldWords(...any: string[]): FieldWords {
  return { any, nl: [], en: [], fr: [] };
}

/** A lexicon for tests. */
export function lexiconOf(more: Partial<Lexicon>): Lexicon {
  return { terms: [], figures: [], papers: {}, fields: {}, answers: [], publications: [], ...more };
}

/** A figure for tests. */
export function figure(name: string, value: number, counts: string[], more: Partial<Figure> = {}): Figure {
  return {
    name,
    value,
    written: [],
    counts,
    euros: false,
    year: null,
    fields: ['reports'],
    needs: ['reports'],
    otherBearers: { words: [], fields: [] },
    answers: [answerOf(14)],
    ...more,
  };
}

/** Reads a text with a lexicon of terms and fields. */
export function readingOf(text: string, lexicon: Lexicon = lexiconOf({})): Reading {
  return buildRead(readingTools(lexicon).tools)(text);
}
