/** What notes on a page need of a publication, packed. A sentence that several terms and papers show is kept once. */
import type { FieldWords, PublicationFacts, Term, TermAnswer } from '../lexicon/model';
import { pack, unpack } from './packed';

/** Answers that a paper leads to. */
export interface Paper {
  id: string;
  label: string;
  answers: TermAnswer[];
}

/** All that notes need of a publication. Its answers are its own. */
export interface Notes {
  facts: PublicationFacts;
  /** Fields of the publication's own, by which its ambiguous terms are judged. */
  fields: Record<string, FieldWords>;
  /** Compiled. Of a term that comes with the extension the forms are left out. */
  terms: readonly Term[];
  papers: readonly Paper[];
}

/** The same unpacked, terms and papers when they are asked for. */
export interface UnpackedNotes {
  publication: string;
  facts: PublicationFacts;
  fields: Record<string, FieldWords>;
  /** A term by its name; null where the publication does not speak of it. */
  term(name: string): Term | null;
  /** A paper by its id; null where it neither is nor cites it. */
  paper(id: string): Paper | null;
}

/** Of each answer its question, its weight, the place of its sentence, how many marks that has, and their offsets. */
type PackedAnswers = number[];

/** What the bytes are as JSON. */
interface PackedNotes {
  facts: Omit<PublicationFacts, 'openings'>;
  openings: PackedAnswers;
  fields: Notes['fields'];
  sentences: string[];
  terms: (Omit<Term, 'answers'> & { answers: PackedAnswers })[];
  papers: { id: string; label: string; answers: PackedAnswers }[];
}

/** @example unpackNotes(packNotes(notes)).term('JIT')?.answers[0]?.question // 5 */
export function packNotes({ facts, fields, terms, papers }: Notes): Uint8Array<ArrayBuffer> {
  const sentences = new Map<string, number>();
  const placeOf = (sentence: string): number => {
    const known = sentences.get(sentence);
    if (known !== undefined) return known;
    sentences.set(sentence, sentences.size);
    return sentences.size - 1;
  };
  const packed = (answers: readonly TermAnswer[]): PackedAnswers => {
    const numbers: PackedAnswers = [];
    for (const { question, weight, sentence, marks } of answers) {
      numbers.push(question, weight, placeOf(sentence), marks.length);
      for (const { start, end } of marks) numbers.push(start, end);
    }
    return numbers;
  };
  const { openings, ...others } = facts;
  const all: PackedNotes = {
    facts: others,
    openings: packed(openings),
    fields,
    terms: terms.map((term) => ({ ...term, answers: packed(term.answers) })),
    papers: papers.map(({ id, label, answers }) => ({ id, label, answers: packed(answers) })),
    sentences: [],
  };
  all.sentences = [...sentences.keys()];
  return pack(all);
}

/**
 * @param bytes as `packNotes` made them
 * @throws SyntaxError where they are damaged
 * @example unpackNotes(stored.packed).facts.title
 */
export function unpackNotes(bytes: Uint8Array): UnpackedNotes {
  const { facts, openings, fields, sentences, terms, papers } = unpack<PackedNotes>(bytes);
  const publication = facts.id;
  const unpacked = (packed: PackedAnswers) => unpackAnswers(packed, publication, sentences);
  return {
    publication,
    facts: { ...facts, openings: unpacked(openings) },
    fields,
    term(name) {
      const term = terms.find((one) => one.name === name);
      return term ? { ...term, answers: unpacked(term.answers) } : null;
    },
    paper(id) {
      const paper = papers.find((one) => one.id === id);
      return paper ? { ...paper, answers: unpacked(paper.answers) } : null;
    },
  };
}

function unpackAnswers(
  packed: PackedAnswers,
  publication: string,
  sentences: readonly string[],
): TermAnswer[] {
  const answers: TermAnswer[] = [];
  let at = 0;
  const next = () => packed[at++] as number;
  while (at < packed.length) {
    const [question, weight] = [next(), next()];
    const sentence = sentences[next()] as string;
    const marks = Array.from({ length: next() }, () => ({ start: next(), end: next() }));
    answers.push({ publication, question, weight, sentence, marks });
  }
  return answers;
}
