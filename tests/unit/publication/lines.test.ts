import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines, readLines } from '../../../src/publication/lines';

describe('reading lines', () => {
  it('numbers lines from 1, tidies blanks and sees blank lines and page starts', () => {
    expect(readLines('een\u00a0\u00a0 twee \n\u00a0 \n drie')).toEqual([
      { number: 1, text: 'een twee', blank: false, pageStart: false },
      { number: 2, text: '', blank: true, pageStart: false },
      { number: 3, text: 'drie', blank: false, pageStart: true },
    ]);
  });

  it('reads CRLF, CR and a byte order mark as plain line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' b', '\u00a0', '', 'c  d')), (texts) => {
        const plain = readLines(texts.join('\n'));
        expect(readLines(`\uFEFF${texts.join('\r\n')}`)).toEqual(plain);
        expect(readLines(texts.join('\r'))).toEqual(plain);
      }),
    );
  });
});

describe('joining lines', () => {
  it.each([
    [['de Belgische', 'Douane'], 'de Belgische Douane'],
    [['door de FIU-', 'Nederland verdacht'], 'door de FIU-Nederland verdacht'],
    [['opsporings- en inlichtingen-', 'diensten'], 'opsporings- en inlichtingen-diensten'],
    [['tussen onder-', 'en bovenwereld'], 'tussen onder- en bovenwereld'],
    [['korte-', 'tot middellange termijn'], 'korte- tot middellange termijn'],
    [['zowel drugs-', 'als wapenhandel'], 'zowel drugs- als wapenhandel'],
    [['FIU-', 'enquête'], 'FIU-enquête'],
    [['witwassen –', 'van belang'], 'witwassen – van belang'],
    [['en', '-', 'toch'], 'en - toch'],
    [['Defensie/', 'Kustwacht'], 'Defensie/Kustwacht'],
    [['een', '', 'twee'], 'een twee'],
  ])('joins %j', (texts, joined) => {
    expect(joinLines(texts)).toBe(joined);
  });

  it.each([
    [
      ['zie https://www.x.nl/welk---', '', 'georganiseerde-drugs. '],
      'zie https://www.x.nl/welk---georganiseerde-drugs.',
    ],
    [['www.x.nl/a-', 'b-', 'c-'], 'www.x.nl/a-b-c-'],
    [['www.x.nl/de-', 'of-niet'], 'www.x.nl/de-of-niet'],
    [['(https://x.nl/doc/', 'publicaties/2022)'], '(https://x.nl/doc/publicaties/2022)'],
    [['https://x.nl/doc', '/2022'], 'https://x.nl/doc/2022'],
    [['zie https://x.nl/doc/', 'voor meer'], 'zie https://x.nl/doc/ voor meer'],
    [['zie https://x.nl/doc.', 'Daarin staat'], 'zie https://x.nl/doc. Daarin staat'],
    [['Kent u https://x.nl/doc?', 'Zo ja'], 'Kent u https://x.nl/doc? Zo ja'],
    [['zie https://x.nl/doc', 'voor meer'], 'zie https://x.nl/doc voor meer'],
    [['www.x.nl/a-b daarna', 'FIU-', 'Nederland'], 'www.x.nl/a-b daarna FIU-Nederland'],
  ])('joins the URL in %j', (texts, joined) => {
    expect(joinLines(texts.map((text) => text.trim()))).toBe(joined);
  });

  it('neither loses nor adds a character but spaces', () => {
    const piece = fc.constantFrom(
      'FIU-',
      'en',
      'of',
      'www.x.nl/a-',
      'woord',
      '',
      'a/',
      'https://x.nl?',
      'twee woorden',
    );
    fc.assert(
      fc.property(fc.array(piece), (texts) => {
        expect(joinLines(texts).replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''));
      }),
    );
  });
});
