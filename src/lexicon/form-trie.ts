/**
 * Forms that begin with one word, by the words that follow: a text is followed once for all of them, however many share
 * "wet op de", "loi sur la" or "project".
 */
import { type FormWord, parseWord } from './form-syntax';
import { wordForms } from './forms';
import type { Form, Term } from './model';
import type { Token } from './tokens';

/** A form of a term. */
export interface Entry {
  term: Term;
  form: Form;
}

/** A text being searched. */
export interface Words {
  text: string;
  tokens: readonly Token[];
}

/** What stands between two words of one form: blanks (as many as the page's source has), a hyphen or quotes, a point inside a name ("FIU.net"), an ampersand. */
const BETWEEN_WORDS =
  /^(?:[\s\u00AD\u200B-\u200D\u2060]*(?:[-\u2010-\u2015\u2212'’‘"“”„«»]{1,2}[\s\u00AD\u200B-\u200D\u2060]*)?|[.&/]| & )$/u;
/** What may not stand in the gap of a pattern: it then joins two sentences. */
const ENDS_SENTENCE = /[.!?;:…\n]/u;

/** The words of a form from one on. */
interface Pattern {
  entry: Entry;
  rest: readonly FormWord[];
}

/** A place in the tree: what ends here, what goes on with a gap or a beginning, and what goes on with a word. */
class Node {
  readonly ends: Entry[] = [];
  readonly patterns: Pattern[] = [];
  readonly next = new Map<string, Node>();

  add(entry: Entry, rest: readonly FormWord[]): void {
    const [word, ...others] = rest;
    if (!word) this.ends.push(entry);
    else if ('gap' in word || word.beginnings.length > 0) this.patterns.push({ entry, rest });
    else {
      if (word.isOptional) this.add(entry, others);
      for (const key of word.keys) this.#child(key).add(entry, others);
    }
  }

  #child(key: string): Node {
    const known = this.next.get(key);
    if (known) return known;
    const child = new Node();
    this.next.set(key, child);
    return child;
  }
}

/** The forms that begin with one word. The tree is made when a page first has the word: of most, none ever does. */
export class FormTrie {
  readonly #entries: Entry[] = [];
  #root: Node | null = null;

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#root = null;
  }

  /**
   * The forms that stand in a text from a word on.
   *
   * @param at index of the token with the first word
   * @param found told of each form with the index of its last token
   * @example trie.follow({ text, tokens }, 3, ({ term }, last) => …)
   */
  follow(words: Words, at: number, found: (entry: Entry, lastToken: number) => void): void {
    this.#root ??= this.#build();
    let node: Node | undefined = this.#root;
    for (let last = at; node; last += 1) {
      for (const entry of node.ends) found(entry, last);
      for (const { entry, rest } of node.patterns) {
        const end = lastWord(words, last, rest);
        if (end >= 0) found(entry, end);
      }
      const token: Token | undefined = words.tokens[last + 1];
      node =
        node.next.size > 0 && token && isJoined(words, last + 1, 0) ? node.next.get(token.key) : undefined;
    }
  }

  #build(): Node {
    const root = new Node();
    for (const entry of this.#entries) root.add(entry, entry.form.words.slice(1).map(readyWord));
    return root;
  }
}

/**
 * A word of a form as it is looked for. The last word stands for its plural too, and so does the last before words that may
 * be left out.
 *
 * @param words the form's from its second on, of which it is the one at `at`
 */
export function readyWord(word: string, at: number, words: readonly string[]): FormWord {
  const parsed = parseWord(word);
  const isLast = words.slice(at + 1).every((other) => other.startsWith('('));
  return isLast && !('gap' in parsed) ? { ...parsed, keys: parsed.keys.flatMap(wordForms) } : parsed;
}

/**
 * The index of the last word of a form whose words so far end at a token; -1 where the rest does not stand there. A
 * word that may be left out is tried first: the longest form wins.
 */
function lastWord(words: Words, last: number, rest: readonly FormWord[], at = 0, gap = 0): number {
  const word = rest[at];
  if (!word) return last;
  if ('gap' in word) return lastWord(words, last, rest, at + 1, gap + word.gap);
  for (let next = last + 1; next <= last + 1 + gap; next += 1) {
    const token = words.tokens[next];
    if (!token || !isJoined(words, next, gap)) break;
    if (!word.keys.includes(token.key) && !word.beginnings.some((start) => token.key.startsWith(start)))
      continue;
    const end = lastWord(words, next, rest, at + 1);
    if (end >= 0) return end;
  }
  return word.isOptional ? lastWord(words, last, rest, at + 1, gap) : -1;
}

/** Whether what stands before a word lets a form go on: nearly nothing, or in a gap no end of a sentence. */
function isJoined({ text, tokens }: Words, at: number, gap: number): boolean {
  const between = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  return gap === 0 ? between === ' ' || BETWEEN_WORDS.test(between) : !ENDS_SENTENCE.test(between);
}
