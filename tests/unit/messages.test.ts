import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { passagesOf } from '../../src/annotate/passages';
import { panelPage } from '../../src/messages';
import { corpus } from './support/corpus';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** Every passage that a page can have, as they come with the replies of the background. */
function passages(lexicon: typeof corpus.lexicon) {
  const annotations = lexicon.terms.map(({ name, answers }) => ({
    quote: name,
    kind: 'term' as const,
    term: name,
    block: 0,
    start: 0,
    end: 1,
    answers: answers.map(({ publication, question }) => ({ publication, question, score: 1 })),
    evidence: [],
  }));
  return Object.entries(passagesOf(lexicon)(annotations));
}

function pageOf(found: ReturnType<typeof passages>) {
  return {
    cited: null,
    inView: [],
    notes: found.map(([term, passage], index) => ({
      term,
      quote: term,
      count: 1,
      index,
      passage,
      paperUrl: null,
    })),
  };
}

test('the panel takes every passage of the library, those of several ministers too', () => {
  const other = { name: 'W.B. Hoekstra', role: 'Minister van Buitenlandse Zaken' };
  const publications = corpus.lexicon.publications.map((facts) => ({ ...facts, alsoAnsweredBy: [other] }));
  for (const lexicon of [corpus.lexicon, { ...corpus.lexicon, publications }]) {
    const found = passages(lexicon);
    expect(found.length).toBeGreaterThan(corpus.lexicon.terms.length - 1);
    expect(v.safeParse(panelPage, pageOf(found)).issues).toBeUndefined();
  }
});

test('and nothing that is no passage', () => {
  const [[term, passage] = ['', undefined]] = passages(corpus.lexicon);
  const wrong = { ...passage, officialUrl: 7 };
  expect(v.safeParse(panelPage, pageOf([[term, wrong as never]])).success).toBe(false);
});
