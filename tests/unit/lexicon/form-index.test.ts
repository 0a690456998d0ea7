import { expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { anchorsOf, indexForms } from '../../../src/lexicon/form-index';
import { buildMatcher, findForms } from '../../../src/lexicon/matcher';
import type { Form, FormIndex, Term } from '../../../src/lexicon/model';

const NO_TERM = { kind: 'body', fields: [], needs: [], otherBearers: { words: [], fields: [] }, answers: [] };

function termOf(name: string, ...forms: Form[]): Term {
  return { ...NO_TERM, name, forms } as Term;
}

function formOf(words: string[], casing: Form['casing'] = 'any'): Form {
  return { words, casing, ambiguous: false };
}

/** As the build writes it and the worker reads it. */
function written(index: FormIndex): FormIndex {
  return JSON.parse(JSON.stringify(index));
}

test('an index names the forms of all terms by their number, in their order', () => {
  const terms = [
    termOf('JIT', formOf(['jit'], 'upper'), formOf(['joint', 'investigation', 'team'])),
    termOf('Fortius', formOf(['fortius'], 'capital')),
  ];
  const { firsts, names } = indexForms(terms);
  expect(firsts.forms[firsts.keys.indexOf('jits')]).toEqual([0]);
  expect(firsts.forms[firsts.keys.indexOf('joint')]).toEqual([1]);
  expect(firsts.forms[firsts.keys.indexOf('fortius')]).toEqual([2]);
  expect(names).toEqual({ keys: ['fortius'], forms: [[2]] });
});

test('an anchor of several forms is written as the one that lets most through', () => {
  const index = indexForms([
    termOf('KET', formOf(['ket'], 'upper')),
    termOf('ket', formOf(['ket'], 'capital')),
  ]);
  expect(anchorsOf(index).get('ket')).toBe('capital');
});

test('with an index that was made before, the forms of the bundled lexicon are the same', {
  timeout: 60_000,
}, async () => {
  const { lexicon, publications } = await readCorpus();
  const made = buildMatcher(lexicon.terms);
  const read = buildMatcher(lexicon.terms, written(indexForms(lexicon.terms)));
  const texts = [
    ...publications.flatMap(({ questions }) => questions.map(({ answer }) => answer)),
    'Fortiusonderzoek, J.I.T. en JIT’s, de Europoltopman',
  ];
  const found = texts.map((text) => findForms(made, text));
  expect(found.flat().length).toBeGreaterThan(200);
  expect(texts.map((text) => findForms(read, text))).toEqual(found);
  expect([...read.anchors].sort()).toEqual([...made.anchors].sort());
});
