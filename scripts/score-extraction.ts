/** Holds the terms found in a publication against those that an editor wants, and marks made with them against pages. */
import { buildAnnotator } from '../src/annotate/annotate';
import { compileLexicon } from '../src/lexicon/compile';
import type { Extracted, ExtractKnowledge } from '../src/lexicon/extract/extract';
import { extractTerms } from '../src/lexicon/extract/extract';
import { everyWord, type FieldsFile, type TermEntry } from '../src/lexicon/term-file';
import { keysOf } from '../src/lexicon/tokens';
import type { ExtractionCase } from './extraction-set';

/** How a publication's terms came out. */
export interface ExtractionScore {
  of: ExtractionCase;
  found: TermEntry[];
  right: number;
  missed: string[];
  /** Terms that no label wants or allows, with whether a label says that they are none. */
  wrong: string[];
  marks: { right: number; wanted: number; missed: string[]; wrong: string[] };
}

const nameKey = (name: string) => keysOf(name).join(' ');

/** The keys of all names of a term. */
function namesOf({ name, names }: TermEntry): Set<string> {
  const inBrackets = /\(([^)]*)\)/.exec(name)?.[1] ?? [];
  const own = name.replace(/\s*\([^)]*\)/, '');
  return new Set([own, ...[inBrackets].flat(), ...names.flatMap(everyWord)].map(nameKey));
}

/**
 * Scores one publication. A term that is wanted and found twice under two names is once right and once wrong.
 *
 * @example scoreExtraction(one, knowledge, fields).missed // []
 */
export function scoreExtraction(
  of: ExtractionCase,
  knowledge: ExtractKnowledge,
  fields: FieldsFile,
): ExtractionScore {
  const extracted = extractTerms(of.publication, knowledge);
  const open = extracted.terms.map((term) => ({ term, names: namesOf(term) }));
  const missed: string[] = [];
  let right = 0;
  for (const { name, accept } of of.wanted) {
    const keys = [name, ...accept].map(nameKey);
    const at = open.findIndex(({ names }) => keys.some((key) => names.has(key)));
    if (at < 0) missed.push(name);
    else {
      right += 1;
      open.splice(at, 1);
    }
  }
  const may = new Set(of.may.map(nameKey));
  const wrong = open.filter(({ names }) => ![...names].some((name) => may.has(name)));
  return {
    of,
    found: extracted.terms,
    right,
    missed,
    wrong: wrong.map(({ term }) => term.name),
    marks: scoreMarks(of, extracted, fields),
  };
}

function scoreMarks(
  { publication, pages }: ExtractionCase,
  extracted: Extracted,
  fields: FieldsFile,
): ExtractionScore['marks'] {
  const termFile = { terms: extracted.terms, figures: [], topics: {}, alsoKnownAs: [] };
  const annotate = buildAnnotator(
    compileLexicon([{ publication, termFile }], { ...fields, ...extracted.fields }),
  );
  const score: ExtractionScore['marks'] = { right: 0, wanted: 0, missed: [], wrong: [] };
  for (const { title, blocks, must, may } of pages) {
    const { annotations } = annotate({ page: { url: 'https://news.example/', title }, blocks });
    const terms = annotations.filter(({ kind }) => kind === 'term');
    // The first block is the headline, which says what the title says.
    const isAt = (quote: string, place: { quote: string }) =>
      quote.startsWith(place.quote) || quote.endsWith(place.quote);
    for (const place of must) {
      score.wanted += 1;
      if (terms.some(({ quote }) => isAt(quote, place))) score.right += 1;
      else score.missed.push(place.quote);
    }
    const allowed = [...must, ...may];
    const wrong = terms.filter(({ quote }) => !allowed.some((place) => isAt(quote, place)));
    score.wrong.push(
      ...wrong.map(({ quote, evidence }) => `${quote} in "${title}" (${evidence.join(', ')})`),
    );
  }
  return score;
}
