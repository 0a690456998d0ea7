import { compileForm } from '../../../src/lexicon/forms';
import type { Term } from '../../../src/lexicon/model';

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
    otherBearers: [],
    answers: [],
    ...more,
  };
}
