import { describe, expect, it } from 'vitest';
import { findHeading, readAskers, readHeading } from '../../../src/publication/heading';
import { readLines } from '../../../src/publication/lines';

describe('askers', () => {
  it.each([
    ['Van der Werf en Sneller (beiden D66)', ['Van der Werf D66', 'Sneller D66']],
    ['Mutluer (PvdA) en Knops (CDA)', ['Mutluer PvdA', 'Knops CDA']],
    ['Van der Werf (D66)', ['Van der Werf D66']],
    ['Bakker, Van Nispen en Ellian (allen VVD)', ['Bakker VVD', 'Van Nispen VVD', 'Ellian VVD']],
    ['A (SP), B en C (beiden GroenLinks-PvdA)', ['A SP', 'B GroenLinks-PvdA', 'C GroenLinks-PvdA']],
    ['Van Haga (Groep Van Haga)', ['Van Haga Groep Van Haga']],
    ['de heer De Roon en mevrouw Dr. Bos (beiden PVV)', ['De Roon PVV', 'Bos PVV']],
  ])('reads %j', (written, askers) => {
    expect(readAskers(written, 1).map(({ name, party }) => `${name} ${party}`)).toEqual(askers);
  });

  it.each(['', 'Bakker', 'Bakker (VVD) en Vos', '(VVD)', 'Bakker ()', 'Bakker (VVD'])(
    'refuses %j',
    (written) => {
      expect(() => readAskers(written, 7)).toThrow(/^line 7: the head names the askers/);
    },
  );
});

describe('the heading of the questions', () => {
  const heading = (text: string) => readHeading(readLines(text));

  it('gives title, askers, day and case number', () => {
    const text =
      'Vragen van het lid Bakker (VVD) aan de minister van\nFinanciën over btw op\nboeken (ingezonden 1 mei 2020, 2020Z00012)';
    expect(heading(text)).toEqual({
      id: '2020Z00012',
      title: 'Btw op boeken',
      askers: [{ name: 'Bakker', party: 'VVD' }],
      asked: '2020-05-01',
    });
  });

  it.each([
    [
      'Vragen van het lid Bakker (VVD) over btw (ingezonden 1 mei 2020, 2020Z00012)',
      'expected "Vragen van … aan',
    ],
    [
      'Vragen van het lid Bakker (VVD) aan de minister (ingezonden 1 mei 2020, 2020Z00012)',
      'expected "Vragen van … aan',
    ],
    ['Vragen van het lid Bakker (VVD) aan de minister over btw (ingezonden 1 mei 2020)', 'a case number'],
    [
      'Vragen van het lid Bakker (VVD) aan de minister over btw (ingezonden 31 juni 2020, 2020Z00012)',
      'expected a day',
    ],
    [
      'Vragen van het lid Bakker (VVD) aan de minister over btw (ingezonden 1 mei 2020, 2020Z0001)',
      'a case number',
    ],
    [
      'Vragen van het lid Bakker (VVD) aan de minister over (ingezonden 1 mei 2020, 2020Z00012)',
      'the head has no subject',
    ],
    [
      'Vragen van het lid Bakker (VVD) aan de minister over btw (ingezonden 1 mei 2020, 2020Z00012) en meer',
      'the head has " en meer" behind it',
    ],
  ])('refuses %j', (text, expected) => {
    expect(() => heading(text)).toThrow(expected);
  });

  it('is not what a covering letter says of it in a sentence', () => {
    const lines = readLines(
      'Hierbij de antwoorden op de\nvragen van de leden Bakker en Vos (VVD) aan mij over btw (ingezonden 1 mei 2020).\n\nNadere vragen van het lid Bakker (VVD) aan mij over btw (ingezonden 1 mei 2020)',
    );
    expect(findHeading(lines)).toEqual({ start: 3, end: 4, complete: true });
  });

  it('passes over a line of the covering letter that begins like it', () => {
    const lines = readLines(
      'Onderwerp\nVragen van het lid Bakker over btw\n\nVragen van het lid Bakker (VVD) aan de minister\nover btw (ingezonden\n1 mei 2020)\nrest',
    );
    expect(findHeading(lines)).toEqual({ start: 3, end: 6, complete: true });
  });
});
