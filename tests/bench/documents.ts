/**
 * `npx tsx tests/bench/documents.ts`: what reading documents costs that went wrong on their way, so that no rule hides one
 * that takes the square of a text's length.
 *
 * Time of the processor in ms, of 5,000 mutated documents of the fixtures and of documents that are mostly one sign over
 * and over. No regular expression takes longer than the document that it reads. Exit status 1 where one passes 50 ms, or
 * where ten times the signs take more than thirty times as long.
 */
import fc from 'fast-check';
import { ParseError } from '../../src/publication/errors';
import { parsePublication } from '../../src/publication/parse';
import type { SourceDocument } from '../../src/publication/source-document';
import { DOCUMENTS } from '../unit/documents/fixtures';
import { mutated, STRANGE } from '../unit/documents/mutate';

const MUTATED = 5_000;
const MOST_MS = 50;

/** Signs in a row, and again ten times as many; the most by which the time may grow with them. */
const FEW = 30_000;
const MANY = 10 * FEW;
const MOST_GROWTH = 30;

/** Below this nothing has grown. What takes longer is read anew, the shortest time of these: the longer are the machine's. */
const LEAST_MS = 60;
const TIMES = 3;

/** Read before it is measured: what is not compiled yet takes many times longer. */
const WARM = 300;

interface Reading {
  name: string;
  ms: number;
  outcome: string;
}

function reading(name: string, document: SourceDocument): Reading {
  const begin = process.cpuUsage();
  let outcome = 'read';
  try {
    parsePublication(document, { id: '2022Z20166' });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    outcome = error.reason;
  }
  const { user, system } = process.cpuUsage(begin);
  return { name, ms: (user + system) / 1000, outcome };
}

const some = fc.tuple(fc.constantFrom(...DOCUMENTS), mutated(DOCUMENTS.map(({ text }) => text)));
const documents = fc.sample(some, MUTATED).map(([container, text]) => ({ ...container, text }));
for (const document of documents.slice(0, WARM)) reading('', document);

const readings = documents.map((document, index) => reading(`document ${index}`, document));
const outcomes = new Map<string, number>();
for (const { outcome } of readings) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
const total = readings.reduce((sum, { ms }) => sum + ms, 0);
const longest = readings.reduce((most, each) => (each.ms > most.ms ? each : most));
const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`);
console.log(`${MUTATED} mutated documents: ${counts.join(', ')}`);
console.log(`${(total / MUTATED).toFixed(1)} ms each, the longest ${longest.ms.toFixed(1)} ms`);
let isPassed = longest.ms > MOST_MS;

/** A document with a sign over and over, at a share of its length. */
function filled(document: SourceDocument, sign: string, share: number, length: number): SourceDocument {
  const at = Math.floor(share * document.text.length);
  const filling = sign.repeat(Math.ceil(length / sign.length));
  return { ...document, text: document.text.slice(0, at) + filling + document.text.slice(at) };
}

/** In the head, or in the last answers: by turns, so that the whole takes a minute. */
const SHARES = [0.06, 0.97];

function growthOf(few: SourceDocument, many: SourceDocument): { ms: number; growth: number } {
  const once = reading('', many).ms;
  if (once < LEAST_MS) return { ms: once, growth: 0 };
  const shortest = (document: SourceDocument) =>
    Math.min(...Array.from({ length: TIMES }, () => reading('', document).ms));
  const ms = shortest(many);
  return { ms, growth: ms / shortest(few) };
}

const growths = STRANGE.flatMap((sign, turn) =>
  DOCUMENTS.map((document, index) => {
    const share = SHARES[(turn + index) % SHARES.length]!;
    const name = `${JSON.stringify(sign.slice(0, 40))} in document ${index} at ${share}`;
    const at = (length: number) => filled(document, sign, share, length);
    return { name, ...growthOf(at(FEW), at(MANY)) };
  }),
);
growths.sort((a, b) => b.growth - a.growth);
console.log(`\nten times as many of one sign, ${growths.length} documents; the time grows most with`);
for (const { name, ms, growth } of growths.slice(0, 5)) {
  console.log(`${growth.toFixed(1).padStart(6)} times, to ${ms.toFixed(0)} ms: ${name}`);
}
isPassed ||= growths.some(({ growth }) => growth > MOST_GROWTH);
if (isPassed) process.exitCode = 1;
