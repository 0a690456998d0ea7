/** One page of the evaluation set, held against what the annotator found on it. */
import type { Annotation, PageAnnotations } from '../src/annotate/model';
import type { EvaluationPage, Expected } from './evaluation-set';
import { wholeText } from './page';

type Must = Expected['must'][number];
type Place = Pick<Must, 'quote' | 'in'>;

/** Characters that take no room: a page may hold them anywhere, an editor's quote does not. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** A stretch of a block. */
interface Stretch {
  block: number;
  start: number;
  end: number;
}

/** What came of one place where there must be a note. */
export interface Wanted {
  must: Must;
  stretch: Stretch;
  found: Annotation | null;
  /** Whether the answer wanted came first; null where none was found, or none is wanted. */
  rightFirst: boolean | null;
}

/** What came of a page. */
export interface PageScore {
  page: EvaluationPage;
  wanted: Wanted[];
  /** Places where there must be none. */
  lookAlikes: Stretch[];
  /** Notes that are neither wanted nor allowed. */
  wrong: Annotation[];
  citedRight: boolean;
}

/** A block as a reader sees it: no invisible characters, white space as single spaces; with the way back. */
function readable(block: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < block.length; i += 1) {
    let unit = block[i] ?? '';
    if (INVISIBLE.test(unit)) continue;
    if (/\s/u.test(unit)) {
      if (text.endsWith(' ')) continue;
      unit = ' ';
    }
    text += unit;
    at.push(i);
  }
  return { text, at };
}

const INSIDE_WORD = /[\p{L}\p{N}]/u;

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const isWhole =
      !(INSIDE_WORD.test(text[at - 1] ?? ' ') && INSIDE_WORD.test(quote[0] ?? '')) &&
      !(INSIDE_WORD.test(text[at + quote.length] ?? ' ') && INSIDE_WORD.test(quote.at(-1) ?? ''));
    if (isWhole) found.push(at);
  }
  return found;
}

/** Where on the page a quote stands. */
function stretchesOf(place: Place, blocks: readonly { text: string; at: number[] }[]): Stretch[] {
  const quote = place.quote.normalize('NFC');
  return blocks.flatMap(({ text, at }, block) => {
    const spans = place.in === undefined ? null : occurrences(text, place.in.normalize('NFC'));
    return occurrences(text, quote)
      .filter(
        (start) =>
          spans === null ||
          spans.some((from) => start >= from && start + quote.length <= from + (place.in?.length ?? 0)),
      )
      .map((start) => ({
        block,
        start: at[start] ?? 0,
        end: (at[start + quote.length - 1] ?? 0) + 1,
      }));
  });
}

const overlaps = (a: Stretch, b: Stretch) => a.block === b.block && a.start < b.end && b.start < a.end;

/**
 * Scores a page.
 *
 * @param blocks the page's blocks, normalised to NFC as the quotes are
 * @throws Error that names a quote which does not stand on the page
 * @example scorePage(page, blocks, annotate(page)).wrong // []
 */
export function scorePage(
  page: EvaluationPage,
  blocks: readonly string[],
  result: Pick<PageAnnotations, 'annotations' | 'citedBy'>,
): PageScore {
  const seen = blocks.map(readable);
  const all = readable(wholeText(page.html).normalize('NFC')).text;
  const find = (place: Place) => {
    const stretches = stretchesOf(place, seen);
    if (stretches.length > 0) return stretches;
    // A look-alike may stand where no notes are looked for: in a menu, a form, the foot of the page.
    if (!all.includes((place.in ?? place.quote).normalize('NFC')))
      throw new Error(
        `${page.name}: "${place.quote}"${place.in ? ` in "${place.in}"` : ''} does not stand on the page`,
      );
    return [];
  };
  const wanted = page.must.flatMap((must) =>
    find(must).map((stretch): Wanted => {
      const found =
        result.annotations.find(
          (annotation) => annotation.kind === must.kind && overlaps(annotation, stretch),
        ) ?? null;
      const wantedQuestions = must.question === undefined ? null : [must.question].flat();
      const first = found?.answers[0]?.question;
      const rightFirst =
        found && wantedQuestions ? first !== undefined && wantedQuestions.includes(first) : null;
      return { must, stretch, found, rightFirst };
    }),
  );
  const allowed = [...wanted.map(({ stretch }) => stretch), ...page.may.flatMap(find)];
  const lookAlikes = page.mustNot.flatMap(find);
  const wrong = result.annotations.filter(
    (annotation) =>
      lookAlikes.some((stretch) => overlaps(annotation, stretch)) ||
      !allowed.some((stretch) => overlaps(annotation, stretch)),
  );
  const citedRight = [...result.citedBy].sort().join() === [...page.citedBy].sort().join();
  return { page, wanted, lookAlikes, wrong, citedRight };
}
