/** Names in capitals: "Commissie Deskundigen Meststoffenwet", "Wet betaalbare huur", "operatie Aspides", "Didam-arrest". */
import { isStopWord } from '../analysis';
import { isPlace } from './common-names';
import { isCommonWord } from './common-words';
import { headKind, isBareHead, isSmallBeforeNames, standsBeforeNames } from './heads';
import type { Repeated } from './repeated';
import type { Words } from './words';

/** A name as it stands in a text: indexes of its words. */
export interface Phrase {
  first: number;
  last: number;
  /** Index of its first word with a capital: behind "operatie", "project". */
  name: number;
  /** Whether it has a word in it that says what it is the name of. */
  hasHead: boolean;
  /** How many of its words have a capital. */
  capitals: number;
}

/** Small words inside names that begin with a head: "College ter Beoordeling van Geneesmiddelen". */
const LINKS = new Set('van voor de het der den des en ter tot bij op in inzake met te aan om'.split(' '));

/** Small words that only titles of campaigns have: "Tel mee met Taal". */
const IN_TITLES = new Set('mee goed samen of zonder'.split(' '));

/** Those inside English names. */
const ENGLISH_LINKS = new Set('of on for the and in to'.split(' '));

/** How many small words stand between two with capitals. */
const MAX_LINKS = 2;

/** Up to how many words in small letters a name with a head has behind its capitals: "Besluit bouwwerken leefomgeving". */
const MAX_TAIL = 4;

/** After these words stands a person or a ministry. */
const NO_NAMES_AFTER = new Set(
  `minister ministers ministerie ministeries staatssecretaris lid leden kamerlid kamerleden heer mevrouw meneer
  premier president burgemeester wethouder commandant prins prinses koning koningin directeur voorzitter`.split(
    /\s+/u,
  ),
);

/** A debate's subject is in capitals: "het commissiedebat Stikstof". */
const DEBATE = /(?:debat|overleg)$/u;

/** Words before names of people and ships that have a capital of their own. */
const TITLES = new Set('zr hr ms mr mrs dr drs ir prof st'.split(' '));

/**
 * The names in a text, in order, none inside words that are taken. They are taken then.
 *
 * @param repeated what comes back in the publication
 * @example phrasesIn(new Words('op grond van de Wet natuurbescherming.'), repeated)
 */
export function phrasesIn(words: Words, repeated: Repeated): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    if (words.taken[at] || !words.isCapital(at) || TITLES.has(words.key(at))) continue;
    if (isOnlyInitial(words, at)) continue;
    const phrase = phraseFrom(words, at, repeated);
    words.take(phrase.first, phrase.last);
    at = phrase.last;
    if (!isOfPersonOrMinistry(words, phrase.first)) found.push(phrase);
  }
  return found;
}

/** Whether a capital is there only because a sentence begins: an ordinary word, and no head that a name follows. */
function isOnlyInitial(words: Words, at: number): boolean {
  if (!words.beginsSentence(at) || words.casing(at) === 'upper') return false;
  const key = words.key(at);
  const goesOn = words.isCapital(at + 1) && words.isJoined(at + 1) && !words.taken[at + 1];
  if (isStopWord(key)) return true;
  if (standsBeforeNames(key) || isBareHead(key)) return false;
  return isCommonWord(key) ? !goesOn || !headKind(words.key(at + 1)) : false;
}

function isOfPersonOrMinistry(words: Words, first: number): boolean {
  if (NO_NAMES_AFTER.has(words.key(first))) return true;
  if (!words.isJoined(first)) return false;
  const before = words.key(first - 1);
  if (NO_NAMES_AFTER.has(before) || DEBATE.test(before)) return true;
  const isLink = before === 'van' || before === 'voor';
  return isLink && NO_NAMES_AFTER.has(words.key(first - 2));
}

function phraseFrom(words: Words, first: number, repeated: Repeated): Phrase {
  const isSmall = words.beginsSentence(first) && isSmallBeforeNames(words.key(first));
  const name = isSmall && words.isCapital(first + 1) && words.isJoined(first + 1) ? first + 1 : first;
  const before = words.key(name - 1);
  const hasHeadBefore =
    words.isJoined(name) &&
    standsBeforeNames(before) &&
    !words.taken[name - 1] &&
    !isBareHead(words.key(name));
  const isHead = (at: number) => headKind(words.key(at)) !== null;
  let last = name;
  let hasHead = isHead(name);
  let capitals = 1;
  for (;;) {
    const next = nextCapital(words, last, hasHead);
    if (next < 0) break;
    last = next;
    if (words.casing(next) !== 'digits') capitals += 1;
    hasHead ||= isHead(next);
  }
  const end = Math.max(last, endOfName(words, name, repeated.longest(words, name), hasHead));
  const far = withoutLoose(words, name, end, last);
  if (far > last) {
    for (let at = last + 1; at <= far; at += 1) hasHead ||= isHead(at);
    last = far;
  } else if (hasHead && last === name) {
    last = withTail(words, name);
  }
  return { first: hasHeadBefore ? name - 1 : name, last, name, hasHead: hasHead || hasHeadBefore, capitals };
}

/** The next word of a name that has a capital; -1 where the name ends. */
function nextCapital(words: Words, last: number, hasHead: boolean): number {
  let at = last + 1;
  for (let links = 0; links <= MAX_LINKS; links += 1, at += 1) {
    if (!words.tokens[at] || !words.isJoined(at) || words.taken[at]) return -1;
    const casing = words.casing(at);
    if (casing === 'capital' || casing === 'upper') return at;
    if (casing === 'digits') return links === 0 && /^\d{1,4}$/.test(words.key(at)) ? at : -1;
    const key = words.key(at);
    // "Didam-arrest" is a name; the rest of "PAS-melders" is not.
    if (words.gap(at) === '-') return links === 0 && headKind(key) !== null ? at : -1;
    if (hasHead ? !LINKS.has(key) && !ENGLISH_LINKS.has(key) : !ENGLISH_LINKS.has(key) || LINKS.has(key))
      return -1;
    // "Aedes en de Woonbond" are two.
    if (key === 'en' && words.gap(at) === ' ' && isArticle(words.key(at + 1))) return -1;
  }
  return -1;
}

function isArticle(key: string): boolean {
  return key === 'de' || key === 'het' || key === 'een';
}

/**
 * Where a run that comes back ends as a name: before a word that makes a sentence ("België is vergaard"), and where
 * nothing says that it is one name before "en" ("Europol en Eurojust").
 */
function endOfName(words: Words, name: number, far: number, hasHead: boolean): number {
  if (isPlace(words.key(name)) && !hasHead) return name;
  for (let at = name + 1; at <= far; at += 1) {
    const key = words.key(at);
    const isAnd = key === 'en' || key === 'of';
    const isOfSentence = hasHead ? isStopWord(key) : isCommonWord(key);
    if (isAnd ? !hasHead : isOfSentence && !LINKS.has(key) && !IN_TITLES.has(key)) return at - 1;
  }
  return far;
}

/** The end of a run that comes back, without the words at its end that belong to the sentence. */
function withoutLoose(words: Words, name: number, far: number, least: number): number {
  let last = far;
  while (last > least) {
    const key = words.key(last);
    const isLoose = words.taken[last] || isStopWord(key) || (isCommonWord(key) && last > name + 1);
    if (!isLoose) break;
    last -= 1;
  }
  return last === name + 1 && isCommonWord(words.key(last)) && !isBareHead(words.key(name)) && least === name
    ? least
    : last;
}

/** Of a name of one bare head, the words in small letters that follow: "Wet natuurbescherming", "Wet op de …". */
function withTail(words: Words, name: number): number {
  if (!isBareHead(words.key(name))) return name;
  let last = name;
  let content = 0;
  for (let at = name + 1; at <= name + MAX_TAIL + MAX_LINKS; at += 1) {
    if (!words.tokens[at] || !words.isJoined(at) || words.taken[at]) break;
    const key = words.key(at);
    if (words.casing(at) !== 'small') break;
    if (LINKS.has(key)) continue;
    if (isStopWord(key) || (isCommonWord(key) && content > 0)) break;
    last = at;
    content += 1;
    if (content === MAX_TAIL) break;
  }
  return last;
}
