import { describe, expect, it } from 'vitest';
import { ParseError } from '../../../src/publication/errors';
import { parseLetter } from '../../../src/publication/letter';
import { SEED } from './seed';

/** Every position of the letter's last characters is cut at, where the notes are; before them every so many. */
const CLOSE_LENGTH = 1500;
const STEP = 7;

/**
 * Where each part of the letter begins, by a quote of it, in the order of the letter: an answer that goes on behind a
 * footnote begins anew there.
 */
const PARTS: [string, string][] = [
  ['head', ' > Retouradres'],
  ['question 1', '1. Bent u bekend'],
  ['answer 1', 'Ik ben bekend met'],
  ['question 2', '2. Onderschrijft'],
  ['answer 2', 'Ik sta zeker'],
  ['question 3', '3. Hoe kijkt'],
  ['answer 3', 'Het is belangrijk dat de'],
  ['question 4', '4. Kunt u tevens'],
  ['answer 4', 'Op basis van EU-wetgeving'],
  ['question 5', '5. Kunt u nader'],
  ['answer 5', 'Het project Fortius, een'],
  ['question 6', '6. Kunt u toelichten'],
  ['answer 6', 'Zoals uiteengezet'],
  ['question 7', '7. Kunt u toelichten'],
  ['answer 7', 'Vanuit de op Prinsjesdag'],
  ['footnote 1', '1 Coordinated'],
  ['answer 7', 'van de politie met als'],
  ['question 8', '8. Kunt u toelichten'],
  ['answer 8', 'Er wordt op verschillende'],
  ['question 9', '9. Deelt u'],
  ['answer 9', 'Ik stel een beleid'],
  ['question 10', '10. Deelt u'],
  ['answer 10', 'Ja, die mening'],
  ['question 11', '11. Wat is'],
  ['answer 11', 'Het conceptwetsvoorstel'],
  ['question 12', '12. Kunt u bevestigen'],
  ['answer 12', 'Voor de dekking'],
  ['question 13', '13. Welke maatregelen'],
  ['answer 13', 'Uw Kamer is onlangs'],
  ['footnote 2', '2 Kamerstuk 2022Z17664'],
  ['footnote 3', '3 https://www.wodc'],
  ['question 14', '14. Erkent u'],
  ['answer 14', 'Een goede informatiepositie'],
  ['question 15', '15. Bent u bereid'],
  ['answer 15', 'Internationale samenwerking is'],
  ['footnote 4', '4 https://www.rijks'],
  ['footnote 5', '5 Kamerstuk 29'],
  ['answer 15', 'georganiseerde drugscriminaliteit. Het verstoren'],
  ['question 16', '16. Deelt u'],
  ['answer 16', 'Het voorkomen van deze'],
  ['question 17', '17. Kunt u deze'],
  ['answer 17', 'Ik beantwoord deze'],
  ['source 1', '1) De Morgen'],
  ['source 2', '2) Kamerstuk'],
];

const starts: { name: string; start: number }[] = [];
for (const [name, quote] of PARTS) {
  const start = SEED.indexOf(quote, starts.at(-1)?.start ?? 0);
  if (start < 0) throw new Error(`the letter has no "${quote}"`);
  starts.push({ name, start });
}

/** The part of the last character that is left, white space apart. */
function partBefore(cut: number): string {
  const last = SEED.slice(0, cut).trimEnd().length - 1;
  return starts.findLast(({ start }) => start <= last)?.name ?? 'head';
}

function errorOf(text: string): ParseError {
  try {
    parseLetter(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error(`parsed a letter that ends in "${text.slice(-40)}"`);
}

const end = SEED.trimEnd().length;

describe('a letter that is cut off', () => {
  it('is refused wherever the cut is, with the part that is cut', { timeout: 120_000 }, () => {
    const unnamed: string[] = [];
    let cuts = 0;
    for (let cut = 0; cut < end; cut += cut < end - CLOSE_LENGTH ? STEP : 1) {
      const { line, message } = errorOf(SEED.slice(0, cut));
      const part = partBefore(cut);
      if (!new RegExp(`\\b${part}\\b`).test(message)) unnamed.push(`${part} at ${cut}: ${message}`);
      const lines = SEED.slice(0, cut).split('\n').length;
      if (line < 1 || line > lines || message.includes('\n'))
        unnamed.push(`line ${line} of ${lines} at ${cut}`);
      cuts++;
    }
    expect(unnamed).toEqual([]);
    expect(cuts).toBeGreaterThan(5000);
  });

  it('is whole with any white space at its end', () => {
    const whole = parseLetter(SEED);
    for (let cut = end; cut <= SEED.length; cut++) expect(parseLetter(SEED.slice(0, cut))).toEqual(whole);
  });

  it.each([
    ['Colombia te versterken?', 'line 197: the letter ends after question 8; expected answer 8'],
    [
      'Onder \nmeer de Douane',
      'line 189: the letter ends in the middle of answer 7; expected the end of its last sentence',
    ],
    [
      'samenwerkten.1',
      'line 125: the letter ends with answer 4; expected the text of footnote 1, which answer 4 has a mark of',
    ],
    ['deel van uitmaken.4\n\n2', 'after answer 13 with "2"; expected the text of footnote 2'],
    ['\n 14', 'after footnote 3 with "14"; expected the text of question 14'],
    [
      'gebruikelijke termijnen.\n\n',
      'the letter ends with answer 17; expected the text of source 1, which question 1 has a mark of',
    ],
    ['gebruikelijke termijnen.\n\n1', 'expected the text of question 18 or source 1'],
    [
      'worden niet ingezet. \nRaadselachtig’',
      "the letter ends in source 1; expected the end of what ' opens",
    ],
    ['ingezet-raadselachtig-\n', 'the letter ends in the middle of source 1'],
    ['Kamerstuk 29 911, nr.', 'the letter ends in the middle of source 2'],
  ])('says so in one line: %j', (quote, message) => {
    const at = SEED.lastIndexOf(quote);
    expect(at, 'the quote stands in the letter').toBeGreaterThan(0);
    expect(errorOf(SEED.slice(0, at + quote.length)).message).toContain(message);
  });
});

it('refuses a letter whose beginning is cut off, unless only what stands above its date is gone', () => {
  const whole = parseLetter(SEED);
  const date = SEED.indexOf('Datum 10 november');
  for (let cut = 0; cut <= date; cut += 3) expect(parseLetter(SEED.slice(cut))).toEqual(whole);
  for (let cut = date + 1; cut < end; cut += STEP)
    expect(errorOf(SEED.slice(cut)).message).toMatch(/\bhead\b/);
});
