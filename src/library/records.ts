/** What the other stores hold of a publication, worked out of it. Pure: it can be made again at any time. */
import { outletKeys } from '../annotate/cited';
import { anchorsOf } from '../lexicon/anchor-table';
import { compileImported } from '../lexicon/compile';
import type { Lexicon } from '../lexicon/model';
import type { StoredFacts, StoredPaper, StoredTerm } from './database';
import { editedTerms } from './edited-terms';
import type { AddedDraft, Summary, TermEdits } from './model';
import { summaryOf } from './summary';

/** Rises when these records change their shape or meaning: they are then made again. */
export const RECORDS_VERSION = 1;

/** The records of one publication; no facts and no terms as long as its questions are open. */
export interface Records {
  summary: Summary;
  terms: StoredTerm[];
  papers: StoredPaper[];
  facts: StoredFacts | null;
  anchors: ReadonlyMap<string, number>[];
}

/**
 * @param edits what the reader changed about terms
 * @returns along with its lexicon, for the search index
 * @example recordsOf(stored, NO_EDITS).terms[0].anchors // ["stikstofregistratie", …]
 */
export function recordsOf(stored: AddedDraft, edits: TermEdits): Records & { lexicon: Lexicon } {
  const { publication, fields, added } = stored;
  const summary = summaryOf(publication, 'own', added);
  const { id, answered } = publication;
  const own = Object.keys(fields);
  const entries = editedTerms([{ id, terms: stored.terms }], edits).flatMap(({ term, isOn }) =>
    // A term of the reader's own is about what the publication is about.
    isOn ? { ...term, fields: term.fields.length > 0 ? term.fields : own } : [],
  );
  const lexicon = compileImported(publication, entries, fields);
  if (answered === null) return { summary, terms: [], papers: [], facts: null, anchors: [], lexicon };
  const anchors = lexicon.terms.map(anchorsOf);
  const [facts] = lexicon.publications;
  return {
    summary,
    terms: lexicon.terms.map((term, at) => ({
      name: term.name,
      answered,
      publication: id,
      term,
      anchors: [...(anchors[at]?.keys() ?? [])],
    })),
    papers: Object.entries(lexicon.papers).map(([paper, { label, answers }]) => ({
      id: paper,
      answered,
      publication: id,
      label,
      answers,
    })),
    facts: facts
      ? {
          publication: id,
          facts,
          answers: lexicon.answers,
          fields: lexicon.fields,
          outlets: [...new Set(facts.sources.flatMap(outletKeys))],
        }
      : null,
    anchors,
    lexicon,
  };
}
