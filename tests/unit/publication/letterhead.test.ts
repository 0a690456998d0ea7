import { describe, expect, it } from 'vitest';
import { readLetterhead } from '../../../src/publication/letterhead';
import { readLines } from '../../../src/publication/lines';

const read = (text: string) => readLetterhead(readLines(text));

describe('the covering letter', () => {
  it('gives the day and who signed', () => {
    expect(
      read(
        'Datum 10 november 2022\n\nDe Minister van Justitie en Veiligheid,\n\nD. Yeşilgöz-Zegerius\n en ons kenmerk vermelden.',
      ),
    ).toEqual({
      answered: '2022-11-10',
      answeredBy: [{ name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
    });
  });

  it('reads several signatures, roles over two lines and names right below', () => {
    const { answeredBy } = read(
      'Datum\n1 mei 2021\n\nDe Minister van Volksgezondheid,\nWelzijn en Sport,\n\nHugo de Jonge\n\nDe Staatssecretaris van Sociale Zaken, mede namens de Minister voor Armoede,\nB. van ’t Wout',
    );
    expect(answeredBy).toEqual([
      { name: 'Hugo de Jonge', role: 'Minister van Volksgezondheid, Welzijn en Sport' },
      { name: 'B. van ’t Wout', role: 'Staatssecretaris van Sociale Zaken' },
    ]);
  });

  it('does not take a sentence about a minister for a signature', () => {
    expect(() =>
      read('Datum 1 mei 2021\n\nDe Minister van Financiën heeft mij, als\nbekend, gevraagd dit te doen.'),
    ).toThrow('line 4: the head of the letter has no signature; expected "De Minister van …,"');
  });

  it('does not take the role of the next minister for a name', () => {
    const { answeredBy } = read('Datum 1 mei 2021\n\nDe Minister van X,\n\nDe Minister van Y,\n\nA. Bee');
    expect(answeredBy).toEqual([{ name: 'A. Bee', role: 'Minister van Y' }]);
  });

  it('names a date that is missing or does not exist', () => {
    expect(() => read('De Minister van Financiën,\n\nW. Hoekstra')).toThrow(
      'the head of the letter has no date',
    );
    expect(() => read('\nDatum 31 juni 2021')).toThrow('line 2: found "Datum 31 juni 2021" in the head');
    expect(() => read('Datum')).toThrow('line 1: found "Datum " in the head');
  });
});
