import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { htmlDocument } from '../../../src/documents/html';
import { ParseError } from '../../../src/publication/errors';
import { parsePublication } from '../../../src/publication/parse';
import chamber from '../../fixtures/publications/chamber.html?raw';
import gazette from '../../fixtures/publications/gazette.html?raw';
import openkamer from '../../fixtures/publications/openkamer.html?raw';
import { FUZZ_SEED, mutated } from '../../unit/documents/mutate';
import { assertWhole } from '../../unit/documents/whole';

/** With those of the unit tests, 5,000 documents. */
const PAGE_RUNS = 1000;

const PAGE_LENGTH = 300_000;

/** A page takes some 10 ms. */
const TIMEOUT_MS = 120_000;

const PAGES = [chamber, gazette, openkamer];

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const read = (html: string) => parsePublication(htmlDocument(parse(html), null), { id: '2022Z20166' });

/** What a page that runs would do: the mark that the mutations leave, a dialog, another address, a request. */
const happened: string[] = [];
const observer = new PerformanceObserver((list) =>
  happened.push(...list.getEntries().map(({ name }) => name)),
);
const hurt = window as { isHurt?: unknown };

beforeEach(() => {
  happened.length = 0;
  observer.observe({ type: 'resource' });
});

afterEach(() => {
  happened.push(...observer.takeRecords().map(({ name }) => name));
  observer.disconnect();
  expect(happened.filter((name) => /evil\.example|\/x$/.test(name))).toEqual([]);
  expect(hurt.isHurt).toBeUndefined();
});

test('a picture with a handler does run where a page is shown, which these tests would see', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<img src="x" onerror="parent.isHurt = true">';
  document.body.append(frame);
  await expect.poll(() => hurt.isHurt).toBe(true);
  frame.remove();
  delete hurt.isHurt;
});

describe('pages that went wrong on their way', () => {
  test('are an error that says why, or a whole publication, and run nothing', { timeout: TIMEOUT_MS }, () => {
    const outcomes = new Set<string | null>();
    fc.assert(
      fc.property(mutated(PAGES, PAGE_LENGTH), (html) => {
        try {
          assertWhole(read(html));
          outcomes.add(null);
        } catch (error) {
          if (!(error instanceof ParseError)) throw error;
          outcomes.add(error.reason);
        }
      }),
      { numRuns: PAGE_RUNS, endOnFailure: true, seed: FUZZ_SEED },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining([null, 'incomplete']));
  });
});

test.each(['<div>', '<b><i>', '<table><tr><td>', '<svg><g>', '<ul><li>'])(
  '%s nested 10,000 deep before it changes nothing, or is an error',
  (tags) => {
    const deep = gazette.replace(/<body[^>]*>/, (tag) => tag + tags.repeat(10_000));
    try {
      assertWhole(read(deep));
    } catch (error) {
      expect(error).toBeInstanceOf(ParseError);
    }
  },
);
