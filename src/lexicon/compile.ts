/** From publications and their data files to the lexicon. */
import type { Publication } from '../publication/model';
import { openingOf } from './answer-sentence';
import { packWords, unpackWords } from './answer-words';
import { compileFigures } from './compile-figures';
import { compilePapers } from './compile-papers';
import { compileTerms, joinTerms, withAnswers } from './compile-terms';
import { foldWord } from './entry-words';
import type { AnswerWords, FieldWords, Lexicon, PublicationFacts, Term } from './model';
import { readWords } from './publication-words';
import { everyWord, type FieldsFile, type TermFile } from './term-file';

/** A publication with its data file. */
export interface CorpusEntry {
  publication: Publication;
  termFile: Pick<TermFile, 'terms' | 'figures' | 'topics' | 'alsoKnownAs'>;
}

type AnsweredPublication = Publication & { answered: string };

/** Open questions say nothing yet that a note could show. */
function isAnswered(publication: Publication): publication is AnsweredPublication {
  return publication.answered !== null;
}

/** What an editor lists must be there, or the file was not made for this text. */
function termsOf({ publication, termFile }: CorpusEntry): Term[] {
  const { terms, missing } = compileTerms(publication, termFile.terms);
  const [name] = missing;
  if (name !== undefined) throw new Error(`${publication.id}: no answer speaks about the term "${name}"`);
  return terms;
}

function wordsOf({ publication, termFile }: CorpusEntry): AnswerWords[] {
  const words = unpackWords(publication.id, packWords(readWords(publication)));
  return publication.questions.flatMap(({ number }) => {
    const topics = termFile.topics[number];
    const answer = words(number);
    return answer ? { ...answer, topics: topics ? [...new Set(everyWord(topics).map(foldWord))] : [] } : [];
  });
}

function factsOf({
  id,
  title,
  answeredBy,
  asked,
  answered,
  url,
  sources,
  questions,
}: AnsweredPublication): PublicationFacts {
  const [respondent, ...others] = answeredBy;
  if (!respondent) throw new Error(`${id}: nobody answers; expected a minister`);
  return {
    id,
    title,
    respondent,
    ...(others.length > 0 && { alsoAnsweredBy: others }),
    asked,
    answered,
    url,
    sources,
    openings: questions
      .filter(({ answer }) => answer !== '')
      .map((question) => ({
        publication: id,
        question: question.number,
        weight: 1,
        ...openingOf(question),
      })),
  };
}

function compileFields(fields: FieldsFile): Lexicon['fields'] {
  const folded = (words: readonly string[]) => [...new Set(words.map(foldWord))].sort();
  return Object.fromEntries(
    Object.entries(fields).map(([name, { any, nl, en, fr }]): [string, FieldWords] => [
      name,
      { any: folded(any), nl: folded(nl), en: folded(en), fr: folded(fr) },
    ]),
  );
}

/**
 * Compiles the lexicon of a corpus. Terms of the same name in several publications become one, with the
 * answers of all. Publications that are still open are left out.
 *
 * @throws Error that names a term or a figure of a data file which no answer of its publication speaks about
 * @example compileLexicon([{ publication, termFile }], fields).terms.length
 */
export function compileLexicon(entries: readonly CorpusEntry[], fields: FieldsFile): Lexicon {
  const corpus = entries.filter(({ publication }) => isAnswered(publication));
  return {
    terms: joinTerms(corpus.flatMap(termsOf)),
    figures: corpus.flatMap(({ publication, termFile }) => compileFigures(publication, termFile.figures)),
    papers: compilePapers(
      corpus.map(({ publication, termFile: { alsoKnownAs } }) => ({ ...publication, alsoKnownAs })),
    ),
    fields: compileFields(fields),
    answers: corpus.flatMap(wordsOf),
    publications: corpus
      .map(({ publication }) => publication)
      .filter(isAnswered)
      .map(factsOf),
  };
}

/**
 * Compiles the lexicon of one publication that the reader added. Terms that none of its answers speaks about are left
 * out: they are the reader's own, or those of another version of it.
 *
 * @param terms compiled, whatever answers they have
 * @param fields those of the publication's own
 * @returns without the words of its answers, which are kept packed: see answer-words.ts
 * @example compileImported(publication, entries.map(compileTerm), {}).terms[0].answers[0].question // 3
 */
export function compileImported(
  publication: Publication,
  terms: readonly Term[],
  fields: FieldsFile,
): Lexicon {
  const corpus = [publication].filter(isAnswered);
  return {
    terms: corpus.flatMap((one) => withAnswers(one, terms).terms),
    figures: [],
    papers: compilePapers(corpus),
    fields: compileFields(fields),
    answers: [],
    publications: corpus.map(factsOf),
  };
}
