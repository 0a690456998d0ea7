/** What stands round the sentence of a card in its answer: text alone, no DOM. */
import { sentencesOf } from '../../lexicon/sentences';

/** Sentences shown on either side: enough to see what "this" and "that" refer to; the reader has the whole answer. */
const NEIGHBOURS = 2;

/** A sentence of an answer; `isOwn` is the one that the card is about. */
export interface Neighbour {
  text: string;
  isOwn: boolean;
}

/** The sentence among its neighbours. */
export interface Neighbourhood {
  /** Each with one sentence at least. */
  paragraphs: Neighbour[][];
  /** Whether the answer says something before, and after. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/**
 * A sentence with those before and after it, in their paragraphs.
 *
 * @param paragraphs of the answer, each in one line
 * @returns null where the sentence does not stand in the answer, as when the library has another text by now
 * @example neighboursOf(['Eerst dit. Nu dat.'], 'Nu dat.')?.paragraphs
 * // [[{ text: 'Eerst dit.', isOwn: false }, { text: 'Nu dat.', isOwn: true }]]
 */
export function neighboursOf(paragraphs: readonly string[], sentence: string): Neighbourhood | null {
  const all = paragraphs.flatMap((text, paragraph) =>
    [...sentencesOf(text)].map(({ start, end }) => ({ text: text.slice(start, end), paragraph })),
  );
  const own = all.findIndex(({ text }) => text === sentence);
  if (own < 0) return null;
  const from = Math.max(0, own - NEIGHBOURS);
  const shown = all
    .slice(from, own + NEIGHBOURS + 1)
    .map((one, index) => ({ ...one, isOwn: from + index === own }));
  const places = [...new Set(shown.map(({ paragraph }) => paragraph))];
  return {
    paragraphs: places.map((place) =>
      shown.filter(({ paragraph }) => paragraph === place).map(({ text, isOwn }) => ({ text, isOwn })),
    ),
    isCutBefore: from > 0,
    isCutAfter: from + shown.length < all.length,
  };
}
