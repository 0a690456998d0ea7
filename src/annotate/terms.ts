/** Annotations of terms: which of the forms in a page mean their term, and which answer each asks for. */
import type { Term } from '../lexicon/model';
import { contextJudge, type Judge, type Shown } from './context';
import { introducedForms } from './introduced';
import { type FoundForm, meaningsOf } from './meanings';
import type { Annotation } from './model';
import type { PageReading } from './page-reading';
import type { Ranker } from './rank';
import type { FieldHit } from './reading';
import { CERTAIN, inLightOfEachOther, isDoubtful, isSure, REFUSED, type Verdict } from './verdict';

/** The annotations of a page's terms, and what they show of the page. */
export interface TermAnnotations {
  /** Those inside others are still among them. */
  annotations: Annotation[];
  /** For judging what else stands on the page. */
  shown: Shown;
  /** Names of terms that the page has surely meant, here or before. */
  meant: ReadonlySet<string>;
  /** Names of terms of which the page spells out another meaning. */
  otherMeanings: ReadonlySet<string>;
}

/** What a form counts for as evidence once it is found to mean its term; as a name that nothing else bears. */
const MEANT_WEIGHT = 2;

/**
 * Annotates the terms of a page.
 *
 * @example termAnnotations(readPage(read, { page, blocks }), rank).annotations[0].term // "project Fortius"
 */
export function termAnnotations(page: PageReading, rank: Ranker): TermAnnotations {
  const forms = page.blocks.flatMap((reading, block) =>
    reading.matches.map((match): FoundForm => ({ ...match, block, reading })),
  );
  const doubtful = doubtfulTerms(forms, page);
  const { other, named, refused } = meaningsOf(
    forms.filter(({ term, form }) => form.ambiguous || !doubtful.has(term.name)),
    page.blocks,
    page.known.otherMeanings,
  );
  const ambiguous = forms.filter(({ term, form }) => form.ambiguous && !other.has(term.name));
  const first = judgeAll(
    ambiguous,
    withRefused(contextJudge(page, { named, doubtful, meant: new Map() }), refused),
    page,
  );
  // What is found to mean its term speaks for what stands beside it: marechaussee and coast guard in one sentence.
  const meant = meantBy(first);
  const again = withRefused(contextJudge(page, { named, doubtful, meant }), refused);
  const verdicts = judgeAll(
    ambiguous,
    (place) => {
      const before = first.get(place);
      return before && (before.accepted || !meant.has(place.block)) ? before : again(place);
    },
    page,
  );
  const sure = new Set(page.known.meant);
  for (const [{ term }, verdict] of verdicts) if (isSure(verdict)) sure.add(term.name);

  const annotations = forms.flatMap((found): Annotation[] => {
    const { term, form, block, reading, start, end } = found;
    const verdict = form.ambiguous ? verdicts.get(found) : doubtful.has(term.name) ? null : CERTAIN;
    if (!verdict?.accepted) return [];
    const quote = reading.text.slice(start, end);
    const answers = rank(term, reading, found);
    return [{ quote, kind: 'term', term: term.name, block, start, end, answers, evidence: verdict.evidence }];
  });
  const byName = new Map(forms.map(({ term }) => [term.name, term]));
  const introduced = introducedForms(page, annotations).flatMap((place): Annotation[] => {
    const { term: name, block, start, end, longForm } = place;
    const term = byName.get(name);
    const reading = page.blocks[block];
    // What is a form of the lexicon too was judged as such.
    const isJudged = forms.some((form) => form.block === block && form.firstToken === place.firstToken);
    if (!term || !reading || isJudged) return [];
    const quote = reading.text.slice(start, end);
    const answers = rank(term, reading, place);
    return [{ quote, kind: 'term', term: name, block, start, end, answers, evidence: [longForm] }];
  });
  const shown = { named, doubtful, meant: meantBy(verdicts) };
  return { annotations: [...annotations, ...introduced], shown, meant: sure, otherMeanings: other };
}

/** Judges places, save those that the page has settled by itself. */
function withRefused(judge: Judge, refused: ReadonlySet<FoundForm>): (place: FoundForm) => Verdict {
  return (place) => (refused.has(place) ? REFUSED : judge(place.term, place));
}

/** The forms that were found to mean their term, by block, as evidence. */
function meantBy(verdicts: ReadonlyMap<FoundForm, Verdict>): Map<number, FieldHit[]> {
  const meant = new Map<number, FieldHit[]>();
  for (const [form, { accepted }] of verdicts) {
    if (accepted) meant.set(form.block, [...(meant.get(form.block) ?? []), hitOf(form)]);
  }
  return meant;
}

function hitOf({ term, firstToken, reading, start, end }: FoundForm): FieldHit {
  return {
    at: firstToken,
    key: term.name,
    written: reading.text.slice(start, end),
    weight: MEANT_WEIGHT,
    fields: term.fields,
  };
}

/**
 * Terms whose names stand on a page that is about another bearer of their forms, at each place where they stand: the
 * project of a volleyball club.
 */
function doubtfulTerms(forms: readonly FoundForm[], page: PageReading): Set<string> {
  const judge = contextJudge(page, { named: new Set(), doubtful: new Set(), meant: new Map() });
  const doubtful = new Set<string>();
  const sure = new Set<string>();
  for (const form of forms) {
    const { name, otherBearers } = form.term;
    if (form.form.ambiguous || otherBearers.words.length + otherBearers.fields.length === 0) continue;
    const isCodeName = forms.some((other) => other.form.ambiguous && isInside(other, form));
    (isDoubtful(judge(form.term, form), isCodeName) ? doubtful : sure).add(name);
  }
  for (const name of sure) doubtful.delete(name);
  return doubtful;
}

function isInside(inner: FoundForm, outer: FoundForm): boolean {
  return (
    inner.block === outer.block &&
    inner.term === outer.term &&
    inner.firstToken >= outer.firstToken &&
    inner.lastToken <= outer.lastToken
  );
}

/** The verdict on each form, those of one term in the light of each other. */
function judgeAll(
  forms: readonly FoundForm[],
  judge: (place: FoundForm) => Verdict,
  { known }: PageReading,
): Map<FoundForm, Verdict> {
  const byTerm = new Map<Term, FoundForm[]>();
  for (const form of forms) {
    const others = byTerm.get(form.term);
    if (others) others.push(form);
    else byTerm.set(form.term, [form]);
  }
  const verdicts = new Map<FoundForm, Verdict>();
  for (const [term, places] of byTerm) {
    const each = places.map(judge);
    for (const [i, verdict] of inLightOfEachOther(each, known.meant.includes(term.name)).entries()) {
      const place = places[i];
      if (place) verdicts.set(place, verdict);
    }
  }
  return verdicts;
}
