import { describe, expect, it } from 'vitest';
import { findCaseNumber, findIdentifiers, officialAddress } from '../../../src/publication/addresses';
import { readLabel, readNumbers } from '../../../src/publication/labels';
import { readRespondents } from '../../../src/publication/respondents';

describe('labels', () => {
  it.each<[string, 'question' | 'answer', number[]]>([
    ['Vraag 1', 'question', [1]],
    ['VRAAG 12:', 'question', [12]],
    ['• Vraag 3', 'question', [3]],
    ['Vragen 2 en 3', 'question', [2, 3]],
    ['Vraag 2, 3', 'question', [2, 3]],
    ['Antwoord', 'answer', []],
    ['Antwoord:', 'answer', []],
    ['Antwoord 1.', 'answer', [1]],
    ['Antwoord 2, 3 en 4', 'answer', [2, 3, 4]],
    ['Antwoord op vraag 7', 'answer', [7]],
    ['Antwoord vraag 7', 'answer', [7]],
    ['Antwoorden op de vragen 4 t/m 6', 'answer', [4, 5, 6]],
    ['Antwoord op de vragen 1, 3 tot en met 5 en 8', 'answer', [1, 3, 4, 5, 8]],
  ])('%s', (line, kind, numbers) => {
    expect(readLabel(line)).toEqual({ kind, numbers });
  });

  it.each([
    'Vraag',
    'Vraag 1 is gesteld.',
    'Antwoord op uw vraag',
    'Antwoord 1 en ja',
    'Zie vraag 1',
    'Vraag 1234',
  ])('do not include %j', (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it('count each number once, in order', () => {
    expect(readNumbers('3, 2 en 2–4')).toEqual([2, 3, 4]);
    expect(readNumbers('9-3')).toEqual([3, 9]);
  });
});

describe('respondents', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'Minister Yeşilgöz-Zegerius (Justitie en Veiligheid)',
      '',
      [['Yeşilgöz-Zegerius', 'Minister van Justitie en Veiligheid']],
    ],
    [
      'Minister Weerwind (Rechtsbescherming)',
      'de Minister voor Rechtsbescherming',
      [['Weerwind', 'Minister voor Rechtsbescherming']],
    ],
    ['Minister-President Rutte', '', [['Rutte', 'Minister-President']]],
    [
      'Minister Adema (Landbouw, Natuur en Voedselkwaliteit) en Staatssecretaris De Vries (Financiën)',
      '',
      [
        ['Adema', 'Minister van Landbouw, Natuur en Voedselkwaliteit'],
        ['De Vries', 'Staatssecretaris van Financiën'],
      ],
    ],
    [
      'Minister Brekelmans (Defensie) en de Staatssecretaris van Defensie en de Minister van Economische Zaken',
      '',
      [
        ['Brekelmans', 'Minister van Defensie'],
        ['', 'Staatssecretaris van Defensie'],
        ['', 'Minister van Economische Zaken'],
      ],
    ],
    [
      'Staatssecretaris Teeven (Veiligheid en Justitie) mede namens de Minister van Binnenlandse Zaken',
      '',
      [
        ['Teeven', 'Staatssecretaris van Veiligheid en Justitie'],
        ['', 'Minister van Binnenlandse Zaken'],
      ],
    ],
    ['de heer Jansen', '', []],
  ])('%s', (written, addressees, expected) => {
    expect(readRespondents(written, addressees).map(({ name, role }) => [name, role])).toEqual(expected);
  });
});

describe('addresses', () => {
  it('give the case number and other identifiers', () => {
    const chamber = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
    expect([findCaseNumber(chamber), findIdentifiers(chamber)]).toEqual(['2022Z20166', ['2022D46628']]);
    const gazette = 'https://zoek.officielebekendmakingen.nl/ah-ek-20222023-5.html';
    expect([findCaseNumber(gazette), findIdentifiers(gazette)]).toEqual([null, ['ah-ek-20222023-5']]);
    expect(findCaseNumber('https://zoek.officielebekendmakingen.nl/kv-tk-2022Z20166.html')).toBe(
      '2022Z20166',
    );
  });

  it.each([
    ['https://www.tweedekamer.nl/a', true],
    ['https://zoek.officielebekendmakingen.nl/ah-tk-1.html', true],
    ['https://www.rijksoverheid.nl/a', true],
    ['https://www.openkamer.org/kamervraag/2022Z20166/', false],
    ['https://tweedekamer.nl.example.org/', false],
    ['https://nottweedekamer.nl/', false],
    ['javascript:alert("tweedekamer.nl")', false],
    ['', false],
  ])('are official: %s', (address, isOfficial) => {
    expect(officialAddress(address)).toBe(isOfficial ? address : null);
  });
});
