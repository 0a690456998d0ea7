import { describe, expect, test } from 'vitest';
import { readPages, readQueries } from '../../../scripts/evaluation-set';
import { type PageScore, scorePage } from '../../../scripts/score-page';
import type { Annotation } from '../../../src/annotate/model';

describe('the evaluation set', () => {
  test('is as large and as varied as was promised', async () => {
    const pages = await readPages();
    expect(pages.filter(({ must }) => must.length > 0).length).toBeGreaterThanOrEqual(36);
    const lookAlikes = pages.filter(({ must, mustNot }) => mustNot.length > must.length);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(24);
    for (const language of ['nl', 'en', 'fr']) {
      expect(pages.filter((page) => page.language === language).length, language).toBeGreaterThanOrEqual(6);
    }
    const second = pages.filter(({ set }) => set === 'second').length;
    expect(second).toBeGreaterThanOrEqual(pages.length / 2);
    expect((await readQueries()).length).toBeGreaterThanOrEqual(60);
  });
});

describe('scoring a page', () => {
  const page = {
    name: 'a',
    html: '<p>JIT en FIU</p><nav>Fortius</nav>',
    about: '',
    language: 'nl' as const,
    set: 'first' as const,
    citedBy: [],
    must: [{ quote: 'JIT', kind: 'term' as const, question: 4, why: '-' }],
    may: [],
    mustNot: [{ quote: 'FIU', why: '-' }],
  };
  const note = (quote: string, start: number, question: number): Annotation => ({
    quote,
    kind: 'term',
    term: quote,
    block: 0,
    start,
    end: start + quote.length,
    answers: [{ publication: 'P', question, score: 1 }],
    evidence: [],
  });
  const score = (...annotations: Annotation[]): PageScore =>
    scorePage(page, ['JIT en FIU'], { annotations, citedBy: [] });

  test('a note wanted is found, with the right answer or the wrong one', () => {
    expect(score(note('JIT', 0, 4)).wanted[0]).toMatchObject({ found: { quote: 'JIT' }, rightFirst: true });
    expect(score(note('JIT', 0, 5)).wanted[0]?.rightFirst).toBe(false);
    expect(score().wanted[0]).toMatchObject({ found: null, rightFirst: null });
  });

  test('a look-alike marked is wrong, and so is what nobody listed', () => {
    expect(score(note('FIU', 7, 14)).wrong).toHaveLength(1);
    expect(score(note('en', 4, 1)).wrong).toHaveLength(1);
    expect(score(note('JIT', 0, 4)).wrong).toEqual([]);
  });

  test('a quote that does not stand on the page is named', () => {
    const wrong = { ...page, must: [{ quote: 'EPICC', kind: 'term' as const, why: '-' }] };
    expect(() => scorePage(wrong, ['JIT en FIU'], { annotations: [], citedBy: [] })).toThrow(
      'a: "EPICC" does not stand on the page',
    );
  });

  test('a look-alike in a menu, where no notes are looked for, is no fault', () => {
    const menu = { ...page, mustNot: [{ quote: 'Fortius', why: '-' }] };
    expect(scorePage(menu, ['JIT en FIU'], { annotations: [], citedBy: [] }).lookAlikes).toEqual([]);
  });
});
