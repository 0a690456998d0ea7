import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { reasonOf } from '../../../src/annotate/contract';
import type { PageContext } from '../../../src/annotate/model';
import { answerOf, fieldWords, lexiconOf, term } from '../support/lexicon';

const lexicon = lexiconOf({
  terms: [
    term('EncroChat', ['EncroChat'], [], { answers: [answerOf(1)] }),
    term('Joint Investigation Team (JIT)', ['Joint Investigation Team'], ['JIT'], {
      answers: [answerOf(1)],
      otherBearers: { words: [['just', 'in', 'time'], ['compiler*']], fields: ['industry'] },
    }),
    term('FIU-Nederland', ['Financial Intelligence Unit'], ['FIU'], { answers: [answerOf(1)] }),
    term('project Fortius', ['project Fortius'], ['Fortius'], {
      answers: [answerOf(5)],
      otherBearers: { words: [['volleybal*']], fields: ['sport'] },
    }),
    term('samenwerking', [], ['gezamenlijk opsporend team', 'opsporend team'], { answers: [answerOf(1)] }),
    term('Kustwacht', ['Caribische kustwacht'], ['kustwacht'], { answers: [answerOf(8)] }),
  ],
  fields: {
    crime: fieldWords('politie*', 'verdachte*', 'eurojust', 'drugs*', 'cocaine*', 'witwas*'),
    port: fieldWords('haven*'),
    sport: fieldWords('club*', 'toernooi*', 'wedstrijd*'),
    industry: fieldWords('fabriek*', 'levert'),
  },
  answers: [{ publication: 'P', question: 1, counts: {}, topics: [] }],
});
const annotate = buildAnnotator(lexicon);
const run = (blocks: string[], title = '', context?: PageContext) =>
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

  test('a name of three words needs no word of its field in its own block, a shorter one does', () => {
    const round = ['Drugs en cocaïne: de politie zoekt verder.', 'Eurojust hielp bij het onderzoek.'];
    const block = (name: string) => `Wat daarna volgde liep in een ${name} van drie landen tegelijk.`;
    const marked = (name: string) => quotes([...round, block(name)], 'Verdachten van witwassen');
    expect(marked('gezamenlijk opsporend team')).toEqual(['gezamenlijk opsporend team']);
    expect(marked('opsporend team')).toEqual([]);
  });
});

describe('the sentence', () => {
  test('a word of another bearer in it outweighs the field round it', () => {
    const block =
      'De politie zoekt verdachten van witwassen. De compiler met JIT is sneller. Eurojust helpt de politie.';
    expect(quotes([block])).toEqual([]);
  });

  test('a word of another bearer’s field alone in it is enough against a form', () => {
    expect(quotes(['De politie zoekt verdachten van witwassen. De fabriek draait op JIT.'])).toEqual([]);
  });
});

describe('a page of many items', () => {
  const item =
    'De politie hield met het JIT vijf verdachten van drugssmokkel aan, meldt Eurojust in een bericht.';

  test('one item does not speak for another', () => {
    const blocks = [
      item,
      'Kort nieuws',
      'In de gemeente Zundert begint de bouw van een nieuwe zaal met de naam Fortius.',
    ];
    expect(quotes(blocks, 'Drugs en witwassen')).toEqual(['JIT']);
  });

  test('a page that is sure of a term at one place means it at others about the same', () => {
    expect(
      quotes([item, 'Zo’n JIT kost volgens de politie veel geduld en overleg met veel landen.']),
    ).toEqual(['JIT', 'JIT']);
  });

  test('but not where the text round it is about something else', () => {
    expect(
      quotes([item, 'Industrie', 'De fabriek in Gent werkt al jaren met JIT en levert binnen een dag.']),
    ).toEqual(['JIT']);
  });
});

describe('a name that nothing else is known to bear', () => {
  test('is no note on a page that is wholly about another bearer', () => {
    const blocks = ['De volleybalclub begint project Fortius voor ouderen.', 'Het toernooi is zaterdag.'];
    expect(quotes(blocks, 'De club viert feest met een wedstrijd')).toEqual([]);
  });
});

describe('a body of another country', () => {
  test('is not the one the answers speak of', () => {
    expect(quotes(['De Griekse kustwacht en de politie vonden drugs en verdachten.'])).toEqual([]);
    expect(quotes(['De kustwacht en de politie vonden drugs en verdachten.'])).toEqual(['kustwacht']);
  });
});

describe('names', () => {
  test('a page that names the term in full may go on with the short form alone', () => {
    const blocks = [
      'Het Joint Investigation Team van Eurojust werd in mei opgericht.',
      'Iets anders.',
      '',
      'Het JIT rust nu, zegt de politie.',
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

  test('at one place refuses that place alone, where the page means ours elsewhere', () => {
    const ours = 'De Financial Intelligence Unit (FIU) meldt de politie verdachte drugsgelden.';
    const theirs =
      'Een student van de FIU, de Florida International University, was getuige van drugshandel volgens de politie.';
    expect(quotes([ours, theirs])).toEqual(['Financial Intelligence Unit', 'FIU']);
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
