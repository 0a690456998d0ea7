import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { reasonOf } from '../../../src/annotate/contract';
import type { Lexicon } from '../../../src/lexicon/model';
import { term } from '../support/lexicon';

const answers = [{ publication: 'P', question: 1, weight: 1 }];
const lexicon: Lexicon = {
  terms: [
    term('EncroChat', ['EncroChat'], [], { answers }),
    term('Joint Investigation Team (JIT)', ['Joint Investigation Team'], ['JIT'], {
      answers,
      otherBearers: [['just', 'in', 'time'], ['compiler*']],
    }),
    term('FIU-Nederland', ['Financial Intelligence Unit'], ['FIU'], { answers }),
  ],
  fields: {
    crime: ['politie*', 'verdachte*', 'eurojust', 'drugs*', 'cocaine*', 'witwas*'],
    port: ['haven*'],
  },
  answers: [{ publication: 'P', question: 1, counts: {} }],
  sources: [],
};
const annotate = buildAnnotator(lexicon);
const run = (blocks: string[], title = '', context?: { lead: string; otherMeanings: string[] }) =>
  annotate({ page: { url: 'https://www.demorgen.be/a', title }, blocks, context });
const quotes = (blocks: string[], title = '') => run(blocks, title).annotations.map(({ quote }) => quote);

describe('context', () => {
  test('a form with one meaning is marked wherever it stands', () => {
    expect(quotes(['Niemand noemde EncroChat.'])).toEqual(['EncroChat']);
  });

  test('an ambiguous form is marked where its own block speaks of the field', () => {
    expect(quotes(['De politie hield met het JIT vijf verdachten aan.'])).toEqual(['JIT']);
  });

  test('the reason names the words of the page', () => {
    const [annotation] = run(['De politie hield met het JIT vijf verdachten aan.']).annotations;
    expect(annotation?.evidence).toEqual(['politie', 'verdachten']);
    expect(annotation && reasonOf(annotation)).toBe('JIT, because: politie, verdachten');
  });

  test('it is not marked without such words', () => {
    expect(quotes(['De fabriek levert JIT aan de haven.'])).toEqual([]);
  });

  test('one passing word of the field is not enough', () => {
    expect(quotes(['De politie koopt auto’s, de fabriek levert JIT.'])).toEqual([]);
  });

  test('a word of another bearer outweighs the field', () => {
    expect(quotes(['De JIT-compiler draait bij de politie; verdachten onbekend.'])).toEqual([]);
  });

  test('a page about the field and one word beside it are enough', () => {
    const blocks = [
      'Drugs en cocaïne: de politie zoekt verdachten.',
      'Eurojust hielp.',
      'Het JIT werkte goed.',
    ];
    expect(quotes(blocks, 'Witwassen')).toEqual(['JIT']);
  });
});

describe('names', () => {
  test('a page that names the term in full may go on with the short form alone', () => {
    const blocks = [
      'Het Joint Investigation Team werd in mei opgericht.',
      'Iets anders.',
      '',
      'Het JIT rust nu.',
    ];
    expect(quotes(blocks)).toEqual(['Joint Investigation Team', 'JIT']);
  });

  test('a name that nothing else bears speaks louder than a word', () => {
    expect(quotes(['Het JIT las mee op EncroChat.'])).toEqual(['JIT', 'EncroChat']);
    expect(quotes(['Het JIT las mee met de politie.'])).toEqual([]);
  });
});

describe('a spelled-out other meaning', () => {
  const campus = 'De politie zocht verdachten van drugshandel aan de Florida International University (FIU).';

  test('forbids the form on the whole page', () => {
    expect(quotes([campus, 'De FIU werkt mee met de politie en zoekt verdachten.'])).toEqual([]);
  });

  test('and on text that arrives later, through the context', () => {
    const { context } = run([campus]);
    expect(context.otherMeanings).toEqual(['FIU-Nederland']);
    expect(run(['De FIU werkt met de politie; verdachten zijn weg.'], '', context).annotations).toEqual([]);
  });

  test('but not where the page spells out ours', () => {
    expect(quotes(['De Financial Intelligence Unit (FIU) meldt de politie verdachte drugsgelden.'])).toEqual([
      'Financial Intelligence Unit',
      'FIU',
    ]);
  });
});

describe('as a property', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'JIT',
      'EncroChat',
      'politie',
      'verdachten',
      'FIU',
      'Financial Intelligence Unit',
      ' ',
      '-',
      '\u00AD',
      '(',
      ')',
    ),
    fc.string({ unit: 'binary' }),
  );
  const block = fc.array(piece).map((pieces) => pieces.join(''));

  test('quotes are the text at their offsets, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        let [lastBlock, lastEnd] = [0, 0];
        for (const { block: at, start, end, quote } of run(blocks).annotations) {
          expect(blocks[at]?.slice(start, end)).toBe(quote);
          expect(at).toBeGreaterThanOrEqual(lastBlock);
          if (at === lastBlock) expect(start).toBeGreaterThanOrEqual(lastEnd);
          [lastBlock, lastEnd] = [at, end];
        }
      }),
    );
  });

  test('annotating twice gives the same', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(run(blocks)).toEqual(run(blocks));
      }),
    );
  });
});
