/** The words by which a page is known to be about the subject of a publication: a field of its own. */
import type { FieldsFile } from '../term-file';
import { isPlace } from './common-names';
import { tellingStem } from './common-words';
import type { Words } from './words';

/** How many words a field gets: those of a subject, not of each answer. */
const MAX_WORDS = 60;

/** A word that stands once may be there by chance. */
const MIN_TIMES = 2;

/** Shorter words are others too easily. */
const MIN_LETTERS = 4;

/** A stem of so many letters stands for all words that begin so: "stikstof*"; a shorter one begins others. */
const MIN_LETTERS_OF_BEGINNING = 6;

/** The name of a publication's field. @example fieldOf('2022Z20166') // "pub:2022Z20166" */
export function fieldOf(publication: string): string {
  return `pub:${publication}`;
}

/** Whether a field is a publication's own. @example isOwnField('pub:2022Z20166') // true */
export function isOwnField(field: string): boolean {
  return field.startsWith('pub:');
}

/** A word by its stem, with the ways that it is written. */
interface Stem {
  times: number;
  keys: Set<string>;
  texts: number;
}

/** Counts the words of a publication. */
export class ContextWords {
  readonly #stems = new Map<string, Stem>();

  /** Adds the words of a text. */
  add(words: Words): void {
    const seen = new Set<Stem>();
    for (let at = 0; at < words.tokens.length; at += 1) {
      if (words.casing(at) !== 'small') continue;
      const key = words.key(at);
      if (key.length < MIN_LETTERS) continue;
      const name = tellingStem(key);
      if (name === null) continue;
      let counted = this.#stems.get(name);
      if (!counted) {
        counted = { times: 0, keys: new Set(), texts: 0 };
        this.#stems.set(name, counted);
      }
      counted.times += 1;
      counted.keys.add(key);
      if (!seen.has(counted)) counted.texts += 1;
      seen.add(counted);
    }
  }

  /**
   * The words of the field, those that tell most first; a beginning ends in `*`.
   *
   * @example words.field() // ["geneesmiddel*", "apothek*", …]
   */
  field(): string[] {
    return [...this.#stems]
      .filter(([name, { times }]) => times >= MIN_TIMES && !isPlace(name))
      .sort(([, a], [, b]) => b.times * b.texts - a.times * a.texts || b.times - a.times)
      .slice(0, MAX_WORDS)
      .flatMap(([name, { keys }]) => {
        const isBeginning =
          name.length >= MIN_LETTERS_OF_BEGINNING && [...keys].every((key) => key.startsWith(name));
        return isBeginning ? [`${name}*`] : [...keys];
      });
  }
}

/**
 * The field of a publication as the lexicon takes it.
 *
 * @example fieldsOf('2022Z20166', ['drugs*'])['pub:2022Z20166'].nl // ["drugs*"]
 */
export function fieldsOf(publication: string, words: string[]): FieldsFile {
  const why = `The words of ${publication}.`;
  return { [fieldOf(publication)]: { why, any: [], nl: words, en: [], fr: [] } };
}
