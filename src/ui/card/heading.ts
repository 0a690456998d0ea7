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
  return { form: letters(term).includes(letters(form)) ? null : form, term };
}

/** Letters and digits alone, without case and accents: hyphens and spaces make no other word. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
