/** The terms of a publication that nobody has described: what an editor would write, found in its text. */
import type { Publication } from '../../publication/model';
import type { FieldsFile, TermEntry } from '../term-file';
import { Candidates } from './candidates';
import { ContextWords, fieldOf, fieldsOf, isOwnField } from './context-words';
import { definitionsIn } from './definitions';
import { entryOf } from './entries';
import { type KnownTerms, knownIn, readyKnown } from './known';
import { leaveOut } from './leave-out';
import { phrasesIn } from './phrases';
import { type Quoted, quotedIn } from './quoted';
import { Repeated } from './repeated';
import { namedIn } from './spoken';
import { subjectFields } from './subject-fields';
import { Words } from './words';

/** What is known before a publication is read. */
export interface ExtractKnowledge {
  known: KnownTerms;
}

/** What was found in a publication. `fields` has one field, of its own, by which its ambiguous names are judged. */
export interface Extracted {
  terms: TermEntry[];
  fields: FieldsFile;
}

/**
 * Makes ready what is known, once for many publications.
 *
 * @param known terms that the library has, with the names and the context of an editor
 * @param fields the words of fields that these name
 * @throws Error for a name or a field that is not in order
 * @example const knowledge = prepareKnowledge({ known: termFile.terms, fields });
 */
export function prepareKnowledge({
  known,
  fields,
}: {
  known: readonly TermEntry[];
  fields: FieldsFile;
}): ExtractKnowledge {
  return { known: readyKnown(known, fields) };
}

/**
 * The terms that the answers of a publication speak about. None where no question is answered.
 *
 * @returns terms and fields as `compileLexicon` takes them
 * @example extractTerms(publication, knowledge).terms[0].name // "Rijksdienst voor Ondernemend Nederland (RVO)"
 */
export function extractTerms(publication: Publication, { known }: ExtractKnowledge): Extracted {
  if (publication.answered === null) return { terms: [], fields: {} };
  const texts = textsOf(publication);
  const repeated = new Repeated();
  const context = new ContextWords();
  const candidates = new Candidates(publication);
  const knownTerms = new Map<string, TermEntry>();
  for (const { words } of texts) {
    repeated.add(words);
    context.add(words);
    leaveOut(words, publication);
    for (const entry of knownIn(known, words)) knownTerms.set(entry.name, adopted(entry, publication.id));
    for (const definition of definitionsIn(words)) candidates.addDefinition(definition);
  }
  for (const { words, part } of texts) {
    for (const quoted of quotedIn(words)) {
      candidates.addQuoted(words, quoted, timesIn(texts, words, quoted));
    }
    for (const phrase of phrasesIn(words, repeated)) candidates.addPhrase(words, phrase);
    candidates.addConcepts(words, part);
  }
  const contextWords = context.field();
  const fields = [fieldOf(publication.id), ...subjectFields(known.fields, contextWords)];
  const own = candidates.accepted().map((found) => entryOf(found, fields));
  const terms = namedIn(
    texts.map(({ words }) => words),
    [...knownTerms.values(), ...own],
  );
  return { terms, fields: fieldsOf(publication.id, contextWords) };
}

/** A known term with this publication's own field in the place of another's, which may be taken out of the library. */
function adopted(entry: TermEntry, id: string): TermEntry {
  if (!entry.fields.some(isOwnField)) return entry;
  const own = fieldOf(id);
  return { ...entry, fields: [own, ...entry.fields.filter((field) => !isOwnField(field))], needs: [own] };
}

/** The texts of answered questions. */
function textsOf({ questions }: Publication): { words: Words; part: 'question' | 'answer' }[] {
  return questions
    .filter(({ answer }) => answer !== '')
    .flatMap(({ question, answer }) => [
      { words: new Words(question), part: 'question' as const },
      { words: new Words(answer), part: 'answer' as const },
    ]);
}

/** How often a run of words stands in texts. */
function timesIn(texts: readonly { words: Words }[], own: Words, { first, last }: Quoted): number {
  const keys = own.tokens.slice(first, last + 1).map(({ key }) => key);
  return texts.reduce((sum, { words }) => {
    const starts = words.tokens.filter(
      (token, at) => token.key === keys[0] && keys.every((key, i) => words.key(at + i) === key),
    );
    return sum + starts.length;
  }, 0);
}

/**
 * Terms with those that editors know by their names alone: what is known of them is at hand wherever they are used, and
 * would make many times as much as all else that was found.
 *
 * @param known as it was given for `prepareKnowledge`
 * @example byName(extracted.terms, known.terms)
 */
export function byName(terms: readonly TermEntry[], known: readonly TermEntry[]): TermEntry[] {
  const names = new Set(known.map(({ name }) => name));
  return terms.map((term) => (names.has(term.name) ? { ...term, names: [], otherBearers: [] } : term));
}
