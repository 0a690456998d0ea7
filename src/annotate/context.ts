/**
 * Whether an ambiguous form is its term: judged from the words of the term's fields round it, in the blocks beside it
 * and in the page's lead, against words that speak for another bearer.
 */

import { fold } from '../lexicon/fold';
import type { Subject } from '../lexicon/model';
import type { PageReading } from './page-reading';
import { pointsAgainst, type Scene } from './points-against';
import type { FieldHit, Reading } from './reading';
import { sentenceRound } from './sentence-round';
import { besideOf, isShort } from './surroundings';
import { shares, Tally } from './tally';
import { hasEnough, MAX_EVIDENCE, REFUSED, type Verdict } from './verdict';

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
/** What it adds that the page names the term in full somewhere: "… Expertisecentrum" and, further on, "RIEC". */
const NAMED_IN_FULL_POINTS = 3;
/** How many words of a needed field the lead must have where there is none nearer. */
const LEAD_NEEDS = 2;
/** A name of so many words does not come up by chance: what the blocks beside it speak of may be enough. */
const LONG_NAME_WORDS = 3;
/** A number in so few words is a cell of a table, whose headings may stand far from it. */
const CELL_WORDS = 4;

/** A form in its place: which block, and which words of it. */
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

/**
 * Makes the judge of one page.
 *
 * @param shown what the page has shown of its terms
 * @example contextJudge(page, { named, doubtful, meant })(jit, { block: 0, firstToken: 3, lastToken: 3 })
 * // { accepted: true, evidence: ["Eurojust", "verdachten"], … }
 */
export function contextJudge(page: PageReading, shown: Shown): Judge {
  return (subject, place) => {
    const own = page.blocks[place.block];
    if (!own) return REFUSED;
    const beside = besideOf(page.blocks, place.block, isCell(own));
    const scene = sceneOf(page, own, beside, subject, place, shown);

    const tally = new Tally(subject.fields, scene.isOwn);
    const inSentence = tally.add(own, scene.inSentence);
    const near = tally.add(own, scene.near);
    let far = tally.add(own, scene.hits);
    for (const reading of beside) far += tally.add(reading, reading.fieldHits(page.language()));
    const around = tally.hits;
    const pointsAround =
      SENTENCE_POINTS * inSentence + NEAR_POINTS * near + FAR_POINTS * Math.min(far, MAX_FAR_POINTS);
    const pointsFor =
      pointsAround + FAR_POINTS * Math.min(tally.add(page.lead(), scene.lead), MAX_LEAD_POINTS);

    const against = pointsAgainst(subject, scene, { inSentence, near });
    const isNamed = shown.named.has(subject.name);
    const points = pointsFor + (place.prior ?? 0) + (isNamed ? NAMED_IN_FULL_POINTS : 0) - against.points;

    const speaksForNeed = (hit: FieldHit) => shares(hit.fields, subject.needs);
    const hasNeeded = around.some(speaksForNeed) || tally.hits.filter(speaksForNeed).length >= LEAD_NEEDS;
    // A few words speak for nothing by themselves; what they stand beside does.
    const isLong = place.lastToken - place.firstToken + 1 >= LONG_NAME_WORDS;
    const hasOwn = inSentence + near > 0 || isShort(own) || isLong;
    return {
      accepted: hasOwn && !against.isRefused && (hasNeeded || isNamed) && hasEnough({ points, pointsAround }),
      evidence: evidenceOf(tally.hits, speaksForNeed),
      points,
      pointsFor,
      pointsAround,
      isOther: against.isOther || against.isRefused,
    };
  };
}

function isCell({ tokens, digits }: Reading): boolean {
  return tokens.length <= CELL_WORDS && digits > 0;
}

function sceneOf(
  { lead, language }: PageReading,
  own: Reading,
  beside: readonly Reading[],
  { name }: Subject,
  { block, firstToken, lastToken }: FormPlace,
  { doubtful, meant }: Shown,
): Scene {
  const { first, last } = sentenceRound(own, { firstToken, lastToken });
  const isInSentence = (at: number) => at >= first && at <= last;
  const isNear = (at: number) => at >= firstToken - NEAR_WORDS && at <= lastToken + NEAR_WORDS;
  const hits = [...(meant.get(block) ?? []), ...own.fieldHits(language())];
  const keys = new Set(own.tokens.slice(firstToken, lastToken + 1).map(({ key }) => key));
  return {
    own,
    firstToken,
    lastToken,
    hits,
    inSentence: hits.filter(({ at }) => isInSentence(at)),
    near: hits.filter(({ at }) => isNear(at)),
    lead: lead().fieldHits(language()),
    around: [lead(), ...beside],
    isInSentence,
    isNear,
    isOwn: (hit, reading) =>
      hit.key === name || doubtful.has(hit.key) || keys.has(reading.tokens[hit.at]?.key ?? ''),
  };
}

/** The words that tell most: those of a field the term needs first, each once. */
function evidenceOf(found: readonly FieldHit[], isNeeded: (hit: FieldHit) => boolean): string[] {
  const inOrder = [...found.filter(isNeeded), ...found.filter((hit) => !isNeeded(hit))];
  const byKey = new Map(inOrder.map(({ written }) => [fold(written), written]));
  return [...byKey.values()].slice(0, MAX_EVIDENCE);
}
