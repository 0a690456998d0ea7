import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { ParseError } from '../../../src/publication/errors';
import { parsePublication } from '../../../src/publication/parse';
import { SURE } from '../../../src/publication/source-document';
import { makePage } from './make-page';

/** Characters of each document: enough for a pattern that tries every end from every start to take minutes. */
const LENGTH = 300_000;

const long = (piece: string) => piece.repeat(LENGTH / piece.length);
const answered = (answer: string) => makePage(`Vraag 1\n\nWat?1\n\nAntwoord 1\n\n${answer}`);
const openkamer = (line: string, body = 'Vraag 1\nWat?\n\nDit.') =>
  `Kamervraag 2017Z07318\n\nVis\n\nIngediend 2 juni 2017\nBeantwoord 20 juni 2017\nIndiener A (B)\nBron vraag x\nBeantwoord door ${line}\n${body}\n`;

describe('a long page of few signs ends in a publication or an error', () => {
  it.each<[string, string]>([
    ['labels', long('Vraag 1\n')],
    ['ranges of labels', makePage(long('Antwoord 1-99\n'))],
    ['one label for many', makePage(`Vraag 1-99\n\n${long('Wat?\n\n')}`)],
    ['headings', long('Vragen van het lid Bakker (VVD) aan\n')],
    ['brackets of askers', `Vragen van het lid ${long('(')}`],
    [
      'ministers',
      makePage('Vraag 1', { reply: `Antwoord van ${long('Minister van a en ')}(ontvangen 3 maart 2021)` }),
    ],
    ['marks', answered(long('woord1, 2 '))],
    ['certain marks', answered(long(`, ${SURE}1`))],
    ['marks apart', answered(long('Ja. 1 '))],
    ['notes', answered(`Ja.\n\n${long('1 noot.\n')}`)],
    ['quotes in a note', answered(`Ja.\n\n1 NRC, «${long('»a')}`)],
    ['pointers', answered(`Zie ${long('antwoord vraag 1 ')}`)],
    ['one word', answered(long('a'))],
    ['menus', answered(`Ja.\n\n${long('Deel op\n')}`)],
    ['notices', makePage(`Vraag 1\n\nWat?\n\n${long('Mededeling\n')}`)],
    ['respondents', openkamer(long('a'))],
    ['respondents in brackets', openkamer(long('a ('))],
    ['lines of a question', openkamer('A (minister b)', `Vraag 1\n${long('Wat?\n')}`)],
    ['notes above', openkamer('A (minister b)', `${long('1. noot\n')}Vraag 1\nWat?1\n\nDit.`)],
  ])(
    '%s',
    (_, text) => {
      for (const source of [
        textDocument(text),
        { text, address: null, caseNumber: null, hasWholeParagraphs: true },
      ]) {
        try {
          expect(parsePublication(source).questions.length).toBeGreaterThan(0);
        } catch (fault) {
          expect(fault).toBeInstanceOf(ParseError);
        }
      }
    },
    30_000,
  );
});
