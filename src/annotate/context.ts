/**
 * Whether an ambiguous form is its term: judged from the words of the term's fields round it, in the blocks beside it
 * and in the page's lead, against words that speak for another bearer.
 */
import type { Subject } from '../lexicon/model';
import type { PageReading } from './page-reading';
import type { FieldHit, Reading } from './reading';
import { sentenceRound } from './sentence-round';
import { besideOf, isShort } from './surroundings';

/** How far round a form words count as near, in words: two or three sentences of news. */
const NEAR_WORDS = 40;
/** Points of a distinct field word (see `FieldHit.weight`) in the form's own sentence: the two are about one thing. */
const SENTENCE_POINTS = 3;
/** Points of one in the sentences beside it. */
const NEAR_POINTS = 2;
/** Points of one further off in its block, or in a block beside it. */
const FAR_POINTS = 1;
/** What is far off must not decide by its length alone: a page on a drug case may still mention the university. */
const MAX_FAR_POINTS = 4;
/** The lead must decide even less: it is far from most of its page. */
const MAX_LEAD_POINTS = 3;
/** Points needed. Two words in the sentence or one there and one beside it, or two beside it on a page about the field. */
const POINTS_NEEDED = 5;
/** Of these, points that must come from round the form itself, be the page about what it may: pages have small items. */
const POINTS_NEEDED_AROUND = 2;
/** Points at which the page is taken to mean the term wherever it writes the form. */
const POINTS_FOR_PAGE = 6;
/** What words of another bearer take off: in the form's own sentence, they outweigh any two words of the field. */
const OTHER_SENTENCE_POINTS = 7;
const OTHER_NEAR_POINTS = 3;
const OTHER_FAR_POINTS = 2;
/** Field words that the sentence must have to mean the term although it has a word of another bearer. */
const WORDS_AGAINST_OTHER = 2;
/** What a distinct word of another bearer's field takes off; sport, music and so on come by in any news, so little. */
const OTHER_FIELD_NEAR_POINTS = 1.5;
const OTHER_FIELD_LEAD_POINTS = 1;
/** So many words of one field make a lead be about it; a single one came by. */
const WORDS_TO_BE_ABOUT = 2;
const MAX_OTHER_FIELD_POINTS = 6;
/** What it adds that the page names the term in full somewhere: "… Expertisecentrum" and, further on, "RIEC". */
const NAMED_IN_FULL_POINTS = 3;
/** How many words of a needed field the lead must have where there is none nearer. */
const LEAD_NEEDS = 2;
/** A number in so few words is a cell of a table, whose headings may stand far from it. */
const CELL_WORDS = 4;
/** How many words of the page are given as the reason. */
const MAX_EVIDENCE = 4;

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

/** A form in its place: which block, which words of it, and the keys that do not speak for it since they are its own. */
export interface FormPlace {
  block: number;
  firstToken: number;
  lastToken: number;
  /** Points that the form itself brings, where it is so rare that it is hardly chance. */
  prior?: number;
}

/** What a page has shown of its terms before a form is judged. */
export interface Shown {
  /** Names of terms that it names in full: they add to what speaks for them. */
  named: ReadonlySet<string>;
  /** Names of terms that speak for nothing, since on this page they may be something else. */
  doubtful: ReadonlySet<string>;
  /** Forms with other bearers that were found to mean their term: they speak for others, by block. */
  meant: ReadonlyMap<number, readonly FieldHit[]>;
}

/** Judges forms of one page. */
export type Judge = (subject: Subject, place: FormPlace) => Verdict;

/** Adds up distinct hits: each key counts once, where it weighs most. */
class Tally {
  readonly counted = new Map<string, FieldHit>();
  constructor(
    readonly fields: readonly string[],
    readonly own: (hit: FieldHit, reading: Reading) => boolean,
  ) {}

  add(reading: Reading, hits: readonly FieldHit[]): number {
    let weight = 0;
    for (const hit of hits) {
      if (this.counted.has(hit.key) || !shares(hit.fields, this.fields) || this.own(hit, reading)) continue;
      this.counted.set(hit.key, hit);
      weight += hit.weight;
    }
    return weight;
  }
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/**
 * Makes the judge of one page.
 *
 * @param shown what the page has shown of its terms
 * @example contextJudge(page, { named, doubtful, meant })(jit, { block: 0, firstToken: 3, lastToken: 3 })
 * // { accepted: true, evidence: ["Eurojust", "verdachten"], … }
 */
export function contextJudge({ blocks, lead, language }: PageReading, shown: Shown): Judge {
  return (subject, { block, firstToken, lastToken, prior = 0 }) => {
    const own = blocks[block];
    if (!own) return REFUSED;
    const isCell = own.tokens.length <= CELL_WORDS && /\d/.test(own.text);
    const beside = besideOf(blocks, block, isCell);
    const sentence = sentenceRound(own, { firstToken, lastToken });
    const isNear = (at: number) => at >= firstToken - NEAR_WORDS && at <= lastToken + NEAR_WORDS;
    const formKeys = new Set(own.tokens.slice(firstToken, lastToken + 1).map(({ key }) => key));
    /** The form itself does not speak for itself, nor does another of the same. */
    const isForm = (hit: FieldHit, reading: Reading) =>
      hit.key === subject.name ||
      shown.doubtful.has(hit.key) ||
      formKeys.has(reading.tokens[hit.at]?.key ?? '');

    const hits = [...(shown.meant.get(block) ?? []), ...own.fieldHits(language())];
    const inSentence = hits.filter(({ at }) => at >= sentence.first && at <= sentence.last);
    const near = hits.filter(({ at }) => isNear(at));
    const rest = hits.filter(({ at }) => !isNear(at));
    const leadHits = lead().fieldHits(language());

    const tally = new Tally(subject.fields, isForm);
    const sentenceWeight = tally.add(own, inSentence);
    const nearWeight = tally.add(own, near);
    let farWeight = tally.add(own, rest);
    for (const reading of beside) farWeight += tally.add(reading, reading.fieldHits(language()));
    // A few words speak for nothing by themselves; what they stand beside does.
    const hasOwn = sentenceWeight + nearWeight > 0 || isShort(own);
    const pointsAround =
      SENTENCE_POINTS * sentenceWeight +
      NEAR_POINTS * nearWeight +
      FAR_POINTS * Math.min(farWeight, MAX_FAR_POINTS);
    const around = [...tally.counted.values()];
    const leadWeight = tally.add(lead(), leadHits);
    const pointsFor = pointsAround + FAR_POINTS * Math.min(leadWeight, MAX_LEAD_POINTS);
    const isNamed = shown.named.has(subject.name);

    const { against, isOther, isInSentence } = pointsAgainst(subject, own, sentence, isNear, [
      lead(),
      ...beside,
    ]);
    const others = new Tally(subject.otherBearers.fields, isForm);
    const otherSentence = others.add(own, inSentence);
    const otherNear = others.add(own, near);
    const otherFields =
      OTHER_FIELD_NEAR_POINTS * (otherSentence + otherNear) +
      OTHER_FIELD_LEAD_POINTS * aboutOthers(subject.otherBearers.fields, leadHits);
    const points =
      pointsFor +
      prior +
      (isNamed ? NAMED_IN_FULL_POINTS : 0) -
      against -
      Math.min(otherFields, MAX_OTHER_FIELD_POINTS);
    // A sentence that speaks of another bearer, or of its field alone, is not about the term.
    const isOutweighed = isInSentence
      ? sentenceWeight >= WORDS_AGAINST_OTHER
      : otherSentence === 0 || sentenceWeight > 0;

    const speaksForNeed = (hit: FieldHit) => shares(hit.fields, subject.needs);
    const found = [...tally.counted.values()];
    const hasNeeded = around.some(speaksForNeed) || found.filter(speaksForNeed).length >= LEAD_NEEDS;
    return {
      accepted:
        hasOwn &&
        isOutweighed &&
        (hasNeeded || isNamed) &&
        pointsAround >= POINTS_NEEDED_AROUND &&
        points >= POINTS_NEEDED,
      evidence: found.slice(0, MAX_EVIDENCE).map(({ written }) => written),
      points,
      pointsFor,
      pointsAround,
      isOther: isOther || (sentenceWeight + nearWeight === 0 && otherSentence + otherNear > 0),
    };
  };
}

/** How many words of a lead say that it is about a field of another bearer: those of the field that has most. */
function aboutOthers(fields: readonly string[], lead: readonly FieldHit[]): number {
  const counts = fields.map(
    (field) => new Set(lead.filter((hit) => hit.fields.includes(field)).map(({ key }) => key)).size,
  );
  const most = Math.max(0, ...counts);
  return most >= WORDS_TO_BE_ABOUT ? most : 0;
}

/** What words that give away another bearer take off, and whether they stand near. */
function pointsAgainst(
  subject: Subject,
  own: Reading,
  { first, last }: { first: number; last: number },
  isNear: (at: number) => boolean,
  around: readonly Reading[],
): { against: number; isOther: boolean; isInSentence: boolean } {
  const places = own.against(subject);
  const isInSentence = places.some((at) => at >= first && at <= last);
  const isOther = isInSentence || places.some(isNear);
  const isFar = places.length > 0 || around.some((reading) => reading.against(subject).length > 0);
  const against =
    (isInSentence ? OTHER_SENTENCE_POINTS : isOther ? OTHER_NEAR_POINTS : 0) +
    (isFar && !isOther ? OTHER_FAR_POINTS : 0);
  return { against, isOther, isInSentence };
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
    const evidence = [...new Set([...verdict.evidence, ...(sure[0]?.evidence ?? [])])].slice(0, MAX_EVIDENCE);
    return { ...verdict, evidence, accepted: true };
  });
}

/** Whether a verdict is so sure that the rest of the page may rely on it. */
export function isSure({ accepted, points }: Verdict): boolean {
  return accepted && points >= POINTS_FOR_PAGE;
}

/**
 * Whether a name that nothing else is known to bear is something else all the same: the page speaks of another bearer
 * of the term's forms and has hardly a word of its fields.
 *
 * @example isDoubtful(judge(fortius, place)) // true for a volleyball club's "project Fortius"
 */
export function isDoubtful({ points, pointsFor }: Verdict): boolean {
  return points < 0 && pointsFor < POINTS_NEEDED;
}
