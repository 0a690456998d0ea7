/** Text as sentences, in Dutch. */

/** Abbreviations after which a sentence goes on although the next word may begin with a capital or a digit. */
const ABBREVIATIONS =
  /(?:^|[\s(])(?:nrs?|jl|a\.s|mln|mld|dr|drs|mr|prof|ir|ing|art|blz|bijv|bv|o\.a|m\.b\.t|t\.a\.v|i\.v\.m|d\.d|ca|resp|st|mevr|dhr)\.$/iu;

/** Longer than any of them with what stands before and behind it, in UTF-16 units. */
const ABBREVIATION_LENGTH = 10;

const LINE_END = '\n';

/**
 * One for all: making it costs more than splitting an answer, the first time some 30 ms. So it is made when a text is
 * first split, and never on a news page whose cards nobody asks for more.
 */
let segmenter: Intl.Segmenter | null = null;

/** A sentence, or a paragraph: UTF-16 offsets, half-open, without the blanks behind it. */
export interface Sentence {
  start: number;
  end: number;
}

/**
 * The sentences of a text, each found when it is asked for. A paragraph's end ends a sentence.
 *
 * @example [...sentencesOf('Dit is nr. 3. En dat?')] // [{ start: 0, end: 13 }, { start: 14, end: 21 }]
 */
export function* sentencesOf(text: string): Generator<Sentence, void, undefined> {
  let open: number | null = null;
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'sentence' });
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open ?? index;
    const sentence = text.slice(start, index + segment.length).trimEnd();
    const isOpen = ABBREVIATIONS.test(sentence.slice(-ABBREVIATION_LENGTH)) && !segment.includes(LINE_END);
    open = isOpen ? start : null;
    if (!isOpen && sentence) yield { start, end: start + sentence.length };
  }
  if (open !== null) yield { start: open, end: text.trimEnd().length };
}

/**
 * The paragraphs of a text, without their ends: sentences go no further, so that each can be parted by itself.
 *
 * @example paragraphsOf('Ja.\n\nNee.') // [{ start: 0, end: 3 }, { start: 5, end: 9 }]
 */
export function paragraphsOf(text: string): Sentence[] {
  const paragraphs: Sentence[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf(LINE_END, start);
    const end = at < 0 ? text.length : at;
    if (end > start) paragraphs.push({ start, end });
    start = end + LINE_END.length;
  }
  return paragraphs;
}
