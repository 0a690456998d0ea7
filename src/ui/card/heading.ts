import type { Annotation, Passage } from '../../annotate/model';

/**
 * What a card is headed with: the term, and before it the form on the page where that is another word, so that
 * "JIT" is seen to stand for "Joint Investigation Team".
 *
 * @param quote the stretch of the page, which may hold soft hyphens, line ends and no-break spaces
 * @param term the term's name
 * @returns `form` is null where the term's name already holds it
 * @example cardHeading('JIT’s', 'Joint Investigation Team') // { form: 'JIT’s', term: 'Joint Investigation Team' }
 * @example cardHeading('Fortius', 'project Fortius') // { form: null, term: 'project Fortius' }
 */
export function cardHeading(quote: string, term: string): { form: string | null; term: string } {
  const form = quote.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
  return { form: holds(term, form) ? null : form, term };
}

/**
 * What the answer itself calls what the page calls otherwise, so that one need not search its sentence for a word that
 * is not there.
 *
 * @returns null where the page's form is in the name or in the answer, and where the heading says it already
 * @example
 * answersWord({ quote: 'hawala', term: 'ondergronds bankieren' }, { sentence, marks }) // "criminele betalingsverkeer"
 */
export function answersWord(
  { quote, term }: Pick<Annotation, 'quote' | 'term'>,
  { sentence, marks }: Pick<Passage, 'sentence' | 'marks'>,
): string | null {
  const { form } = cardHeading(quote, term);
  const [mark] = marks;
  if (form === null || mark === undefined) return null;
  const word = sentence.slice(mark.start, mark.end);
  return [form, term].some((said) => holds(said, word) || holds(word, said)) ? null : word;
}

/** Whether a text has all of another in it, whatever its hyphens, spaces, case and accents. */
function holds(text: string, part: string): boolean {
  return letters(text).includes(letters(part));
}

/** Letters and digits alone, without case and accents: hyphens and spaces make no other word. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
