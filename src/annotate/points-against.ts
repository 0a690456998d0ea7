/** What speaks against a form: words of its other bearers, and of the fields that these belong to. */
import type { Subject } from '../lexicon/model';
import type { FieldHit, Reading } from './reading';
import { shares, Tally } from './tally';

/** What words of another bearer take off: in the form's own sentence, they outweigh any two words of the field. */
const SENTENCE_POINTS = 7;
const NEAR_POINTS = 3;
const FAR_POINTS = 2;
/** Field words that the sentence must have to mean the term although it has a word of another bearer. */
const WORDS_AGAINST_OTHER = 2;
/** What a distinct word of another bearer's field takes off; sport, music and so on come by in any news, so little. */
const FIELD_NEAR_POINTS = 1.5;
const FIELD_LEAD_POINTS = 1;
const MAX_FIELD_POINTS = 6;
/** So many words of one field make a lead be about it; a single one came by. */
const WORDS_TO_BE_ABOUT = 2;
/** What may stand between a form and the word that says what it is. */
const RIGHT_BESIDE = /^[\s\u00AD\u200B-\u200D\u2060'’‘"“”-]*$/u;

/** Where a form stands, as the judge sees it. */
export interface Scene {
  own: Reading;
  firstToken: number;
  lastToken: number;
  /** Words of fields in the sentence, near, in the whole block and in the lead; the wider hold the narrower. */
  inSentence: readonly FieldHit[];
  near: readonly FieldHit[];
  hits: readonly FieldHit[];
  lead: readonly FieldHit[];
  isInSentence(at: number): boolean;
  isNear(at: number): boolean;
  isOwn(hit: FieldHit, reading: Reading): boolean;
  /** The blocks beside it, and the lead. */
  around: readonly Reading[];
}

/** What speaks against a form. */
export interface Against {
  points: number;
  /** Whether words near it give away another bearer. */
  isOther: boolean;
  /** Whether its own sentence, or the word beside it, says that it is something else. */
  isRefused: boolean;
}

/**
 * Adds up what speaks against a form.
 *
 * @param words how many words of the subject's own fields stand in its sentence, and near it beside those
 * @example pointsAgainst(jit, scene, { inSentence: 1, near: 0 }) // { points: 7, isOther: true, isRefused: true }
 */
export function pointsAgainst(
  subject: Subject,
  scene: Scene,
  words: { inSentence: number; near: number },
): Against {
  const { own, around } = scene;
  const places = own.against(subject);
  const isInSentence = places.some(scene.isInSentence);
  const isNear = isInSentence || places.some(scene.isNear);
  const isFar = places.length > 0 || around.some((reading) => reading.against(subject).length > 0);

  const { fields } = subject.otherBearers;
  const tally = new Tally(fields, scene.isOwn);
  const fieldInSentence = tally.add(own, scene.inSentence);
  const fieldNear = tally.add(own, scene.near);
  const fieldPoints =
    FIELD_NEAR_POINTS * (fieldInSentence + fieldNear) +
    FIELD_LEAD_POINTS * wordsToBeAbout(fields, scene.lead);

  return {
    points:
      (isInSentence ? SENTENCE_POINTS : isNear ? NEAR_POINTS : isFar ? FAR_POINTS : 0) +
      Math.min(fieldPoints, MAX_FIELD_POINTS),
    isOther: isNear || (words.inSentence + words.near === 0 && fieldInSentence + fieldNear > 0),
    isRefused:
      isCalledSo(subject, scene, places) ||
      (isInSentence
        ? words.inSentence < WORDS_AGAINST_OTHER
        : words.inSentence === 0 && fieldInSentence > (words.near > 0 ? 1 : 0)),
  };
}

/** Whether the word right beside a form says that it is something else: Fortius gym, volleybalclub Fortius, FIU Curaçao. */
function isCalledSo(
  { fields, otherBearers }: Subject,
  { own: { text, tokens }, firstToken, lastToken, hits }: Scene,
  against: readonly number[],
): boolean {
  const isBeside = (at: number) => {
    if (at !== firstToken - 1 && at !== lastToken + 1) return false;
    const [left, right] = at < firstToken ? [at, firstToken] : [lastToken, at];
    return RIGHT_BESIDE.test(text.slice(tokens[left]?.end, tokens[right]?.start));
  };
  const saysOther = (hit: FieldHit) => shares(hit.fields, otherBearers.fields) && !shares(hit.fields, fields);
  return against.some(isBeside) || hits.some((hit) => isBeside(hit.at) && saysOther(hit));
}

/** How many words of a lead say that it is about a field of another bearer: those of the field that has most. */
function wordsToBeAbout(fields: readonly string[], lead: readonly FieldHit[]): number {
  const counts = fields.map(
    (field) => new Set(lead.filter((hit) => hit.fields.includes(field)).map(({ key }) => key)).size,
  );
  const most = Math.max(0, ...counts);
  return most >= WORDS_TO_BE_ABOUT ? most : 0;
}
