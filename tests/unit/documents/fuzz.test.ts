import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/html';
import { refuseDeep } from '../../../src/documents/depth';
import { htmlDocument } from '../../../src/documents/html';
import type { SourceDocument } from '../../../src/documents/model';
import { ParseError } from '../../../src/publication/errors';
import { parsePublication } from '../../../src/publication/parse';
import { DOCUMENTS, PAGES } from './fixtures';
import { FUZZ_SEED, mutated } from './mutate';
import { assertWhole } from './whole';

/** With the 1,000 pages of the browser's test and those here, 5,000 documents. */
const DOCUMENT_RUNS = 3900;
const PAGE_RUNS = 100;

/** jsdom takes a second for a million characters. */
const PAGE_LENGTH = 100_000;

/** Reading takes 2 ms, making a page in jsdom fifty times that. */
const TIMEOUT_MS = 120_000;

/** Reads a document; gives why it could not be read, or null where it was. */
function outcomeOf(open: () => SourceDocument): string | null {
  try {
    assertWhole(parsePublication(open(), { id: '2022Z20166' }));
    return null;
  } catch (error) {
    if (error instanceof ParseError) return error.reason;
    throw error;
  }
}

describe('documents that went wrong on their way', () => {
  test('are an error that says why, or a whole publication', { timeout: TIMEOUT_MS }, () => {
    const outcomes = new Map<string | null, number>();
    const some = fc.constantFrom(...DOCUMENTS);
    const wrong = mutated(DOCUMENTS.map(({ text }) => text));
    const wrongDocument = fc.record({ container: some, text: wrong });
    fc.assert(
      fc.property(wrongDocument, ({ container, text }) => {
        const outcome = outcomeOf(() => ({ ...container, text }));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: DOCUMENT_RUNS, endOnFailure: true, seed: FUZZ_SEED },
    );
    // Mutations that leave nothing to read, or that hurt nothing, would test nothing.
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining([null, 'incomplete', 'no-set']));
  });

  test('as pages are so too', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(mutated(PAGES, PAGE_LENGTH), (html) => {
        outcomeOf(() => {
          refuseDeep(html);
          return htmlDocument(parseHtml(html), null);
        });
      }),
      { numRuns: PAGE_RUNS, endOnFailure: true, seed: FUZZ_SEED },
    );
  });
});
