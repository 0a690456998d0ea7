import { describe, expect, test } from 'vitest';
import { buildAnnotator } from '../../../src/annotate/annotate';
import { fieldWords, figure, lexiconOf } from '../support/lexicon';

const lexicon = lexiconOf({
  figures: [
    figure('96.676 transacties', 96_676, ['transacti*', 'suspicious'], { year: 2021 }),
    figure('223 dossiers', 223, ['dossier*', 'file', 'files'], {
      year: 2021,
      otherBearers: { words: [], fields: ['housing'] },
    }),
    figure('21 JIT’s', 21, ['jit', 'jits', 'team*'], {
      year: 2021,
      written: [['twenty', 'one'], ['eenentwintig']],
    }),
    figure('€ 25 mln.', 25_000_000, ['geldstrom*'], { euros: true }),
  ],
  fields: {
    reports: fieldWords('verdacht*', 'witwas*', 'fiu', 'eurojust', 'suspicious', 'laundering', 'meldpunt'),
    housing: fieldWords('huur*', 'woning*'),
  },
});
const annotate = buildAnnotator(lexicon);
const quotes = (...blocks: string[]) =>
  annotate({ page: { url: 'https://www.nrc.nl/a', title: '' }, blocks }).annotations.map(
    ({ quote }) => quote,
  );

describe('a figure that counts the same is a note', () => {
  test.each([
    ['De FIU verklaarde 96.676 transacties verdacht.', '96.676'],
    ['The FIU declared 96,676 transactions suspicious.', '96,676'],
    ['La FIU a jugé suspectes 96\u202F676 transactions, signe de witwassen.', '96\u202F676'],
    ['Verdacht waren volgens het meldpunt 96 676 transacties.', '96 676'],
    ['De FIU maakte 223 dossiers over witwassen.', '223'],
    ['Eurojust steunde in 2021 tegen witwassen 21 JIT’s.', '21'],
    ['Eurojust backed twenty-one teams against laundering.', 'twenty-one'],
    ['Er is € 25 miljoen tegen witwassen en verdachte geldstromen.', '25 miljoen'],
    ['Banken melden verdachte transacties bij de FIU. Vorig jaar waren dat er 96.676.', '96.676'],
  ])('%s → %s', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  test('in a cell of a table, what it counts stands in another', () => {
    expect(quotes('Meldingen bij de FIU over witwassen', 'Transacties', '96.676', 'Dossiers', '18')).toEqual([
      '96.676',
    ]);
  });

  test('the reason begins with what it counts', () => {
    const [annotation] = annotate({
      page: { url: '', title: '' },
      blocks: ['De FIU verklaarde 96.676 transacties verdacht.'],
    }).annotations;
    expect(annotation).toMatchObject({
      kind: 'figure',
      term: '96.676 transacties',
      evidence: ['transacties', 'FIU', 'verdacht'],
    });
    expect(annotation?.answers).toEqual([{ publication: 'P', question: 14, score: 1 }]);
  });
});

describe('a figure that counts something else is none', () => {
  test.each([
    ['Er kwamen 96.676 toeschouwers kijken naar verdachte transacties bij de FIU.', 'another thing follows'],
    ['De FIU kreeg 96.676 euro voor verdachte transacties.', 'an amount'],
    ['De FIU kreeg € 96.676 voor verdachte transacties.', 'an amount, sign in front'],
    ['De FIU zag 96.676% meer verdachte transacties.', 'a share'],
    ['De FIU zag 96.677 verdachte transacties.', 'another number'],
    ['De winkel telde 96.676 transacties in december.', 'another subject'],
    ['De FIU had in 2019 over witwassen 223 dossiers.', 'another year, and a number that is not rare'],
    ['De huurcommissie heeft 223 dossiers over huurders.', 'another field'],
    ['De FIU betaalde 25 miljoen verdachte geldstromen.', 'no euros'],
    ['Bel de FIU over verdachte transacties: 06-96 676 11.', 'a telephone number'],
  ])('%s: %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
