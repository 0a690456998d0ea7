import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AnchorFinder,
  addAnchorsIn,
  anchorsOf,
  NO_ANCHORS,
  withAnchors,
} from '../../../src/lexicon/anchor-table';
import { mayStandAmong } from '../../../src/lexicon/asked-words';
import { compileForm } from '../../../src/lexicon/forms';
import { buildMatcher, findForms } from '../../../src/lexicon/matcher';
import type { Form, Term } from '../../../src/lexicon/model';
import { tokenize } from '../../../src/lexicon/tokens';
import { WordScan } from '../../../src/lexicon/word-scan';

const words = new WordScan();

function mayStand(forms: readonly Form[], form: Form, text: string): boolean {
  const anchors = new Set<string>();
  addAnchorsIn(
    new AnchorFinder(withAnchors(NO_ANCHORS, [anchorsOf({ forms: [...forms] })])),
    words,
    text,
    anchors,
  );
  return mayStandAmong(form, new Set(tokenize(text).map(({ hash }) => hash)), anchors);
}

function may(written: string, text: string): boolean {
  const forms = compileForm(written, false);
  return forms.some((form) => mayStand(forms, form, text));
}

describe('a form may stand in a text', () => {
  test.each([
    ['project Fortius', 'het project Fortius'],
    ['project Fortius', 'Fortius, een project'],
    ['joint investigation team', 'twee joint investigation teams'],
    ['confiscation|forfeiture of goods', 'forfeiture of goods'],
    ['wet (op de) opiaten', 'de wet opiaten'],
    ['afpakken …3 vermogen', 'afpakken van vermogen'],
    ['raad van drugs*', 'raad van drugszaken'],
    ['JIT', 'twee JIT’s'],
    ['JIT', 'een J.I.T. met België'],
    ['Fortius', 'het Fortiusonderzoek'],
  ])('%s: %s', (form, text) => {
    expect(may(form, text)).toBe(true);
  });
});

describe('and not where a word is missing', () => {
  test.each([
    ['JIT', 'iets anders'],
    ['project Fortius', 'het project'],
    ['project Fortius', 'Fortius'],
    ['wet (op de) opiaten', 'de wet op de drugs'],
    ['afpakken …3 vermogen', 'afpakken van goederen'],
    ['raad van drugs*', 'de raad zegt drugs'],
  ])('%s: %s', (form, text) => {
    expect(may(form, text)).toBe(false);
  });
});

const word = fc.constantFrom('wet', 'op', 'de', 'havens', 'haven', 'raad', 'drugs', 'JIT', 'team', 'teams');
const part = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((one) => `${one}*`),
  word.map((one) => `(${one})`),
  fc.tuple(word, word).map(([one, other]) => `${one}|${other}`),
  fc.constant('…2'),
);
const form = fc.oneof(
  word,
  fc
    .tuple(word, fc.array(part, { maxLength: 3 }), word)
    .map(([first, parts, last]) => [first, ...parts, last].join(' ')),
);
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '')), { maxLength: 12 });

test('no form that is found is held impossible', () => {
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 3 }), text, (written, texts) => {
      const page = texts.map(([one, behind]) => one + behind).join('');
      const forms = written.flatMap((one) => compileForm(one, false));
      const term: Term = {
        name: 'x',
        kind: 'body',
        forms,
        fields: [],
        needs: [],
        otherBearers: { words: [], fields: [] },
        answers: [],
      };
      for (const { form: found } of findForms(buildMatcher([term]), page)) {
        expect(mayStand(forms, found, page)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
