/**
 * Abbreviations that a page introduces for a term itself: "gemeenschappelijk onderzoeksteam (GOT)", "the Fintell
 * Alliance (FA-NL)". From there on they are the term's, on this page.
 */
import type { Annotation } from './model';
import type { PageReading } from './page-reading';
import type { Reading } from './reading';

/** A bracket behind a name that holds an abbreviation and nothing else. */
const INTRODUCED =
  /^\s?\((?:hierna:?\s|hereafter\s|ci-après\s)?[‘'"“«]?\s?(\p{Lu}[\p{Lu}\p{N}\u2010\u2011-]{1,7})s?\s?[’'"”»]?\)/u;

/** One place where a page uses an abbreviation that it has introduced. */
export interface IntroducedForm {
  term: string;
  block: number;
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  /** The name for which it was introduced, as the page writes it. */
  longForm: string;
}

/**
 * The places of abbreviations that a page introduces beside annotated names, the bracket included.
 *
 * @param annotations of terms, as they stand
 * @example introducedForms(page, annotations)[0] // { term: "Joint Investigation Team (JIT)", longForm: "gemeenschappelijk onderzoeksteam", … }
 */
export function introducedForms(page: PageReading, annotations: readonly Annotation[]): IntroducedForm[] {
  const introduced = new Map<string, { term: string; longForm: string; block: number }>();
  for (const { term, quote, block, end } of annotations) {
    const text = page.blocks[block]?.text ?? '';
    const abbreviation = INTRODUCED.exec(text.slice(end))?.[1];
    const isItsOwn = abbreviation?.[0]?.toLowerCase() === quote.trim()[0]?.toLowerCase();
    if (abbreviation === undefined || !isItsOwn || introduced.has(abbreviation)) continue;
    introduced.set(abbreviation, { term, longForm: quote, block });
  }
  return [...introduced].flatMap(([abbreviation, { term, longForm, block: from }]) =>
    page.blocks.flatMap((reading, block) =>
      block < from
        ? []
        : placesOf(abbreviation, reading).map((place) => ({ ...place, term, longForm, block })),
    ),
  );
}

/** Where an abbreviation stands in a text as a word of its own, exactly as it was introduced. */
function placesOf(
  abbreviation: string,
  { text, tokens }: Reading,
): Omit<IntroducedForm, 'term' | 'longForm' | 'block'>[] {
  if (!text.includes(abbreviation)) return [];
  return tokens.flatMap(({ start }, firstToken) => {
    const end = start + abbreviation.length;
    if (!text.startsWith(abbreviation, start)) return [];
    const lastToken = tokens.findIndex((token) => token.end >= end && token.start < end);
    const last = tokens[lastToken];
    const rest = text.slice(end, last?.end);
    return last && (rest === '' || rest === 's') ? [{ start, end: last.end, firstToken, lastToken }] : [];
  });
}
