/** What the other stores hold of a publication, worked out of it. Pure: it can be made again at any time. */
import { type CitationKeys, sourceKeys } from '../annotate/cited';
import { anchorsOf } from '../lexicon/anchor-table';
import { packWords } from '../lexicon/answer-words';
import { compileImported } from '../lexicon/compile';
import { compileTerm } from '../lexicon/compile-terms';
import type { Form, Lexicon, Term } from '../lexicon/model';
import { readWords } from '../lexicon/publication-words';
import type { StoredName, StoredNotes, StoredWords } from './database';
import { editedTerms } from './edited-terms';
import type { AddedDraft, Summary, TermEdits } from './model';
import { packNotes } from './packed-notes';
import { summaryOf } from './summary';

/** Rises when these records change their shape or meaning: they are then made again. */
export const RECORDS_VERSION = 3;

/** The day from which ages are counted back, as a number: far beyond any answer. */
const LAST_DAY = 9999_12_31;

/** The records of one publication; no notes and no names as long as its questions are open. */
export interface Records {
  summary: Summary;
  /** Of terms that do not come with the extension: those are found by its own lexicon. */
  names: StoredName[];
  notes: StoredNotes | null;
  words: StoredWords | null;
  /** By what a page that its questions cite finds it. */
  citations: CitationKeys;
}

/** The less, the newer. @example ageOf('2022-11-10') < ageOf('2022-10-21') // true */
export function ageOf(day: string): number {
  return LAST_DAY - Number(day.replaceAll('-', ''));
}

/**
 * @param edits what the reader changed about terms
 * @param known the terms that come with the extension, by name: what editors know of them holds here too
 * @param read its texts, where they have been read
 * @returns along with its lexicon, for the search index
 * @example recordsOf(stored, NO_EDITS, new Map()).names[0].anchors // ["stikstofregistratie", …]
 */
export function recordsOf(
  { publication, terms, fields, added }: AddedDraft,
  edits: TermEdits,
  known: ReadonlyMap<string, Term>,
  read = readWords(publication),
): Records & { lexicon: Lexicon } {
  const summary = summaryOf(publication, 'own', added);
  const { id, answered } = publication;
  const own = Object.keys(fields);
  const compiled = editedTerms([{ id, terms }], edits).flatMap(({ key, term, isOn }) => {
    if (!isOn) return [];
    const byEditors = known.get(key);
    if (byEditors && term.name === key) return byEditors;
    // A term of the reader's own is about what the publication is about.
    return compileTerm(term.fields.length > 0 ? term : { ...term, fields: own });
  });
  const lexicon = compileImported(publication, compiled, fields);
  const [facts] = lexicon.publications;
  if (answered === null || !facts) {
    return { summary, names: [], notes: null, words: null, citations: NO_KEYS, lexicon };
  }
  const isKnown = ({ name, forms }: Term) => known.get(name)?.forms === forms;
  const notes = {
    age: ageOf(answered),
    publication: id,
    packed: packNotes({
      facts,
      fields: lexicon.fields,
      terms: lexicon.terms.map((term) => (isKnown(term) ? { ...NAME_ALONE, ...speaking(term) } : term)),
      papers: Object.entries(lexicon.papers).map(([paper, { label, answers }]) => ({
        id: paper,
        label,
        answers,
      })),
    }),
    termNames: lexicon.terms.map(({ name }) => name),
    paperIds: Object.keys(lexicon.papers),
  };
  const keys = facts.sources.map(sourceKeys);
  return {
    summary,
    names: lexicon.terms.filter((term) => !isKnown(term)).map(nameOf),
    notes,
    words: { publication: id, ...packWords(read) },
    citations: {
      addresses: [...new Set(keys.flatMap(({ addresses }) => addresses))],
      words: [...new Set(keys.flatMap(({ words }) => words))],
    },
    lexicon,
  };
}

const NO_KEYS: CitationKeys = { addresses: [], words: [] };

/** What is left of a term that comes with the extension: the rest is known from there. */
const NAME_ALONE: Omit<Term, 'name' | 'kind' | 'answers'> = {
  forms: [],
  fields: [],
  needs: [],
  otherBearers: { words: [], fields: [] },
};

function speaking({ name, kind, answers }: Term): Pick<Term, 'name' | 'kind' | 'answers'> {
  return { name, kind, answers };
}

/** By forms: those of a term that many publications share are the same for all of them. */
const namesByForms = new WeakMap<Form[], StoredName>();

/** How a term is written, and what it is found by. @example nameOf(term).anchors // ["stikstofregistratie", …] */
export function nameOf({ name, forms }: Pick<Term, 'name' | 'forms'>): StoredName {
  const known = namesByForms.get(forms);
  if (known) return known;
  const anchors = anchorsOf({ forms });
  const made = { name, forms, anchors: [...anchors.keys()], kinds: [...anchors.values()] };
  namesByForms.set(forms, made);
  return made;
}
