import { describe, expect, it } from 'vitest';
import { chooseCitations, findCitations } from '../../../src/publication/citations';
import { readLines } from '../../../src/publication/lines';
import { takeSources } from '../../../src/publication/source-list';
import { readSource } from '../../../src/publication/sources';

describe('what a source is', () => {
  it.each([
    [
      "De Morgen, 22 september 2022, 'Fijnaut: ‘Nee’', www.topics.nl/a-",
      'De Morgen',
      '2022-09-22',
      'Fijnaut: ‘Nee’',
      'https://www.topics.nl/a-',
    ],
    [
      'NRC, 3 mei 2021, ‘Minder vis’, https://nrc.nl/vis.',
      'NRC',
      '2021-05-03',
      'Minder vis',
      'https://nrc.nl/vis',
    ],
    [
      'Algemeen Dagblad, 1 oktober 2022, «Boten’s aan wal».',
      'Algemeen Dagblad',
      '2022-10-01',
      'Boten’s aan wal',
      null,
    ],
    ["Trouw, 'Vis', 3 mei 2021, p. 4", 'Trouw', '2021-05-03', 'Vis', null],
    ["Trouw, 3 mei 2021, 'Foto's van 1 mei 2020'", 'Trouw', '2021-05-03', "Foto's van 1 mei 2020", null],
    ['‘Minder vis’, NRC, 3 mei 2021', null, '2021-05-03', 'Minder vis', null],
    ['NOS, 31 februari 2021, ‘Vis’', 'NOS', null, 'Vis', null],
    ['https://nos.nl/artikel/1', null, null, null, 'https://nos.nl/artikel/1'],
    ['Kamerstuk 29 911, nr. 355.', null, null, null, null],
    ['Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 12, 3 mei 2021', null, null, null, null],
  ])('reads %j', (text, outlet, date, title, url) => {
    expect(readSource('1', text)).toEqual({ mark: '1', text, outlet, date, title, url });
  });
});

describe('marks that cite a source', () => {
  it.each([
    ['Kent u ‘Vis’? 1)', [[1, true]]],
    [
      'Kent u ‘Vis’?1) 2) Wat vindt u?',
      [
        [1, true],
        [2, true],
      ],
    ],
    ['Kent u het bericht 1) en deelt u', [[1, false]]],
    [
      'Kunt u zeggen 1) wie en 2) waar?',
      [
        [1, false],
        [2, false],
      ],
    ],
    ['Kent u (zie 1) het plan?', []],
    ['Klopt het:\n\n1) dat; \n\n2) dit?', []],
    ['in de wet (artikel 2022)', []],
    ['tot 2022) en', []],
  ] as [string, [number, boolean][]][])('finds those in %j', (question, expected) => {
    expect(findCitations(question).map(({ number, sure }) => [number, sure])).toEqual(expected);
  });

  it('takes the space before a mark along', () => {
    expect(findCitations('Kent u ‘Vis’? 1) Ja')).toMatchObject([{ start: 13, end: 16 }]);
  });

  it('counts an unsure mark only where its source exists and nothing cites it more surely', () => {
    const found = ['Kent u het bericht 1) en wat', 'Zegt u 1) wie en 2) waar?', 'Kent u ‘A’? 2)'].map(
      findCitations,
    );
    const chosen = (sources: number) =>
      chooseCitations(found, sources).map((marks) => marks.map((mark) => mark.number));
    expect(chosen(0)).toEqual([[], [], [2]]);
    expect(chosen(2)).toEqual([[1], [1], [2]]);
  });
});

describe('the list of sources', () => {
  const take = (text: string, isCited: boolean) => {
    const { answer, sources } = takeSources(readLines(text), isCited);
    return [
      answer.map((line) => line.text).join('|'),
      ...sources.map(({ number, text }) => `${number}=${text}`),
    ];
  };

  it('ends the last answer, over page starts', () => {
    expect(take('Ja.\n\n1) NRC,\nvis\n 2) Trouw\n', true)).toEqual(['Ja.|', '1=NRC, vis', '2=Trouw']);
  });

  it('is not a list that the answer introduces, nor one in its middle', () => {
    expect(take('Ik noem:\n\n1) vis\n2) vlees', false)).toEqual(['Ik noem:||1) vis|2) vlees']);
    expect(take('Ja.\n\n1) vis.\n\nTot slot.', false)).toEqual(['Ja.||1) vis.||Tot slot.']);
    expect(take('Ik noem:\n\n1) vis\n\n1) NRC', true)).toEqual(['Ik noem:||1) vis|', '1=NRC']);
  });

  it('has nothing behind it', () => {
    expect(() => take('Ja.\n\n1) NRC.\n\nToelichting', true)).toThrow(
      'line 5: found "Toelichting" behind source 1; expected source 2 or the end of the letter',
    );
  });
});
