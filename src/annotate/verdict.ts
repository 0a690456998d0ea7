/** Judgements on forms, and what those of one page say of each other. */

/** Points needed. Two words in the sentence or one there and one beside it, or two beside it on a page about the field. */
const POINTS_NEEDED = 5;
/** Of these, points that must come from round the form itself, be the page about what it may: pages have small items. */
const POINTS_NEEDED_AROUND = 2;
/** Points for a name with other bearers that stands by itself for its term: some word of its field, near or in the lead. */
const POINTS_FOR_NAME = 2;
/** Points at which the page is taken to mean the term wherever it writes the form. */
const POINTS_FOR_PAGE = 6;
/** How many words of the page are given as the reason. */
export const MAX_EVIDENCE = 4;

/** A judgement: whether to annotate, on which words of the page, and how surely. */
export interface Verdict {
  accepted: boolean;
  evidence: string[];
  /** Points for and against, added up. */
  points: number;
  /** Points for alone. */
  pointsFor: number;
  /** Of these, those from round the form: its own block and those beside it. */
  pointsAround: number;
  /** Whether words near the form give away another bearer. */
  isOther: boolean;
}

/** The verdict on what is not judged: neither for nor against. */
const UNJUDGED = { evidence: [], points: 0, pointsFor: 0, pointsAround: 0, isOther: false };

/** The verdict on a form that nothing else bears. */
export const CERTAIN: Verdict = { ...UNJUDGED, accepted: true };

/** The verdict on a form of which the text itself says that it is something else. */
export const REFUSED: Verdict = { ...UNJUDGED, accepted: false, isOther: true };

/** Whether there are points enough, in all and from round the form. */
export function hasEnough({ points, pointsAround }: Pick<Verdict, 'points' | 'pointsAround'>): boolean {
  return points >= POINTS_NEEDED && pointsAround >= POINTS_NEEDED_AROUND;
}

/** Whether a verdict is so sure that the rest of the page may rely on it. */
export function isSure({ accepted, points }: Verdict): boolean {
  return accepted && points >= POINTS_FOR_PAGE;
}

/**
 * Whether a name that nothing else is known to bear is something else all the same: more speaks for another bearer of
 * the term's forms, or nothing for this one.
 *
 * @param isCodeName whether it is made of a name with other bearers, as "project Fortius" is
 * @example isDoubtful(judge(fortius, place), true) // true for a volleyball club's "project Fortius"
 */
export function isDoubtful({ points, pointsFor }: Verdict, isCodeName: boolean): boolean {
  return points < 0 || (isCodeName && pointsFor < POINTS_FOR_NAME);
}

/**
 * Verdicts on all places of one subject on a page, in the light of each other: a page that surely means the term at
 * one place means it at others too, where the text round them is still about its field; and one that shows another
 * bearer and is sure of none means none.
 *
 * @param verdicts on the places, each by itself
 * @param knows whether an earlier part of the page has shown that it means the term
 * @example inLightOfEachOther([sure, unsure], false)[1].accepted // true
 */
export function inLightOfEachOther(verdicts: readonly Verdict[], knows: boolean): Verdict[] {
  const sure = verdicts.filter(isSure);
  if (sure.length === 0 && !knows) {
    const hasOther = verdicts.some(({ isOther }) => isOther);
    return hasOther ? verdicts.map((verdict) => ({ ...verdict, accepted: false })) : [...verdicts];
  }
  return verdicts.map((verdict) => {
    if (verdict.accepted || verdict.isOther || verdict.pointsAround < POINTS_NEEDED_AROUND) return verdict;
    const evidence = [...new Set([...verdict.evidence, ...(sure[0]?.evidence ?? [])])];
    return { ...verdict, evidence: evidence.slice(0, MAX_EVIDENCE), accepted: true };
  });
}
