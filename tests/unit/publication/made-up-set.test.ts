import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { ParseError } from '../../../src/publication/errors';
import type { Publication } from '../../../src/publication/model';
import { parsePublication } from '../../../src/publication/parse';
import { htmlSource } from '../documents/dom';
import { readFixture } from './fixtures';
import type { MadeUpQuestion } from './made-up-set';
import {
  expectedOf,
  madeUpSet,
  writeChamberText,
  writeGazette,
  writeLetter,
  writeOpenkamer,
} from './made-up-set';

/** A page's DOM is made anew for each set, and a machine may be busy. */
const TIMEOUT_MS = 30_000;

const read = ({ questions, sources }: Publication) => ({
  questions: questions.map(({ footnotes, ...question }) => ({
    ...question,
    footnotes: footnotes.map(({ mark, text }) => ({ mark, text })),
  })),
  sources: sources.map(({ mark, text, anchor }) => ({ mark, text, question: anchor?.question })),
});

const alone = (set: MadeUpQuestion[]) => set.map((each) => ({ ...each, joins: false }));
const noteless = (set: MadeUpQuestion[]) => set.map((each) => ({ ...each, source: false, note: false }));

describe('a made-up set of questions comes back as it was', () => {
  it.each<[string, (set: MadeUpQuestion[]) => Publication, (set: MadeUpQuestion[]) => MadeUpQuestion[]]>([
    [
      'the copied page of the Chamber',
      (set) => parsePublication(textDocument(writeChamberText(set))),
      (set) => set,
    ],
    ['officielebekendmakingen.nl', (set) => parsePublication(htmlSource(writeGazette(set))), (set) => set],
    ['openkamer.org', (set) => parsePublication(textDocument(writeOpenkamer(set))), alone],
    ['a letter', (set) => parsePublication(textDocument(writeLetter(set))), noteless],
  ])(
    'from %s',
    (_, parse, allowed) => {
      fc.assert(
        fc.property(madeUpSet.map(allowed), (set) => {
          expect(read(parse(set))).toEqual(expectedOf(set));
        }),
        { numRuns: 25 },
      );
    },
    TIMEOUT_MS,
  );
});

/** What is read of a part of a document: a publication, or why there is none. */
function tryRead(text: string): Publication | ParseError {
  try {
    return parsePublication(textDocument(text), { id: '2021Z02345' });
  } catch (fault) {
    if (fault instanceof ParseError) return fault;
    throw fault;
  }
}

describe('a page that is cut off', () => {
  it.each<[string, (set: MadeUpQuestion[]) => string]>([
    ['of the Chamber', writeChamberText],
    ['of openkamer.org', (set) => writeOpenkamer(alone(set))],
  ])('%s is refused with the reason, unless the cut is at the end of an answer', (_, write) => {
    fc.assert(
      fc.property(madeUpSet, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (set, share) => {
        const text = write(set);
        const cut = text.slice(0, Math.floor(text.length * share));
        const whole = tryRead(text) as Publication;
        const part = tryRead(cut);
        if (part instanceof ParseError) {
          expect(['no-set', 'incomplete']).toContain(part.reason);
          return;
        }
        expect(cut.trimEnd()).toMatch(/[.?]\d?$|nummer:?(?: \S*)?$/);
        const last = part.questions.length - 1;
        expect(part.questions.slice(0, last)).toEqual(whole.questions.slice(0, last));
        expect(whole.questions[last]!.answer.startsWith(part.questions[last]!.answer)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('never gives a part of the bundled letter', () => {
    const text = readFixture('chamber.txt');
    const whole = parsePublication(textDocument(text), { id: '2022Z20166' });
    const notesEnd = text.indexOf('nr. 358.') + 'nr. 358.'.length;
    for (let end = 1; end < text.length; end += 501) {
      const part = tryRead(text.slice(0, end));
      if (end >= notesEnd) expect(part).toEqual({ ...whole, id: '2021Z02345' });
      else expect(part, `cut at ${end}`).toBeInstanceOf(ParseError);
    }
  });
});

describe('a page with its lines in disorder', () => {
  const lines = readFixture('chamber.txt').split('\n');
  const place = fc.nat(lines.length - 1);

  it('is refused, or has its questions in order with a text and an answer each', () => {
    fc.assert(
      fc.property(place, place, place, fc.constantFrom('drop', 'repeat', 'move'), (a, b, to, change) => {
        const [from, end] = [Math.min(a, b), Math.max(a, b)];
        const piece = lines.slice(from, Math.min(end, from + 12));
        const rest = change === 'repeat' ? lines : lines.toSpliced(from, piece.length);
        const text = (change === 'drop' ? rest : rest.toSpliced(Math.min(to, rest.length), 0, ...piece)).join(
          '\n',
        );
        const found = tryRead(text);
        if (found instanceof ParseError) return;
        const { questions } = found;
        expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
        for (const { question, answer, sameAs } of questions) {
          expect(question).not.toBe('');
          expect(answer !== '' || questions[(sameAs ?? 0) - 1]?.answer).toBeTruthy();
          expect(question + answer).not.toMatch(/^(?:Vraag|Antwoord) \d+$/m);
        }
      }),
      { numRuns: 60 },
    );
  });
});
