/** Numbers in running text, in the writing of any of the three languages: 96.676, 96,676, 96 676, 1,2 miljoen, 1.2m. */
import type { Token } from './tokens';

/** A number as a text writes it: UTF-16 offsets and indexes of tokens, with what it may mean. */
export interface WrittenNumber {
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  /** Both readings where a sign may be the decimal or the thousands one: 2.940 is 2940 and 2.94. */
  values: number[];
}

const DIGITS = /^\d+$/;
const ZERO = 48;
const NINE = 57;
/** English papers write the scale against the number: 1.2m, 25bn. */
const DIGITS_AND_SCALE = /^(\d+)(m|mn|mln|mio|bn|mld|mrd|k)$/;

const SCALES = new Map(
  Object.entries({
    k: 1e3,
    duizend: 1e3,
    thousand: 1e3,
    mille: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    miljoen: 1e6,
    million: 1e6,
    millions: 1e6,
    bn: 1e9,
    mld: 1e9,
    mrd: 1e9,
    miljard: 1e9,
    billion: 1e9,
    milliard: 1e9,
    milliards: 1e9,
  }),
);
/** A single letter is a scale only against its number. */
const LETTER_SCALES = new Set(['k', 'm']);

const THOUSANDS = /^[.,'’\s]$/u;
const DECIMAL = /^[.,]$/;
const BEFORE_SCALE = /^[\s-]?$/u;
const GROUP_LENGTH = 3;

/** More groups than this are no number that anybody counts: a bank account, a telephone number. */
const MAX_GROUPS = 4;

/** Signs that make digits a part of something longer: a date, a range, a telephone number. */
const PART_OF_LONGER_BEFORE = /[\d\p{L}][-/.,:–]$|\+$/u;
const PART_OF_LONGER_BEHIND = /^[-/:–]\d|^[.,]\d/u;

/**
 * The numbers of a text, in order. Where blanks may part thousands or two numbers, both are given.
 *
 * @param text a block as it stands in the page
 * @param tokens its words
 * @example numbersIn('96 676 transacties', tokens)[0].values // [96676]
 */
export function numbersIn(text: string, tokens: readonly Token[]): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!startsWithDigit(text, tokens[at])) continue;
    const last = lastGroup(text, tokens, at);
    add(at, last);
    if (last > at && /\s/u.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start))) {
      for (let single = at; single <= last; single += 1) {
        add(single, single);
      }
    }
    at = last;
  }
  return numbers;

  function add(first: number, last: number): void {
    const number = readNumber(text, tokens, first, last);
    if (number) numbers.push(number);
  }
}

/**
 * Words one of which every writing of a number has: its digits in one, the second of its groups, a scale, or digits
 * with a scale against them.
 *
 * @example anchorsOfNumber(1_200_000) // ["1200000", "200", "miljoen", "2m", …]
 */
export function anchorsOfNumber(value: number): string[] {
  const digits = String(value);
  const second = digits.length % GROUP_LENGTH || GROUP_LENGTH;
  const anchors = [...digits.split('.'), digits.slice(second, second + GROUP_LENGTH)];
  for (const [word, scale] of SCALES) {
    if (!LETTER_SCALES.has(word)) anchors.push(word);
    const [whole = '', fraction] = String(value / scale).split('.');
    // As in 25m, 25.0m, 1.2m and 1.20m.
    anchors.push(...(fraction ? [fraction, `${fraction}0`] : [whole, '0']).map((last) => `${last}${word}`));
  }
  return anchors.filter((anchor) => anchor !== '');
}

/** Most words of a page are looked at for this alone. */
function startsWithDigit(text: string, token: Token | undefined): token is Token {
  const unit = token ? text.charCodeAt(token.start) : 0;
  return unit >= ZERO && unit <= NINE;
}

/** The index of the last token of the digits that belong together. */
function lastGroup(text: string, tokens: readonly Token[], first: number): number {
  let last = first;
  while (last - first < MAX_GROUPS) {
    const token = tokens[last];
    const next = tokens[last + 1];
    if (!token || !startsWithDigit(text, next) || !DIGITS.test(token.key)) break;
    const between = text.slice(token.end, next.start);
    if (!THOUSANDS.test(between)) break;
    const digits = DIGITS_AND_SCALE.exec(next.key)?.[1] ?? next.key;
    if (/\s/u.test(between) && (digits.length !== GROUP_LENGTH || token.key.length > GROUP_LENGTH)) break;
    last += 1;
  }
  return last;
}

function readNumber(
  text: string,
  tokens: readonly Token[],
  firstToken: number,
  last: number,
): WrittenNumber | null {
  const first = tokens[firstToken];
  const end = tokens[last];
  if (!first || !end) return null;
  if (PART_OF_LONGER_BEFORE.test(text.slice(Math.max(0, first.start - 2), first.start))) return null;
  if (PART_OF_LONGER_BEHIND.test(text.slice(end.end, end.end + 2))) return null;
  const groups: string[] = [];
  const signs: string[] = [];
  let scale = 1;
  let isScaled = false;
  for (let at = firstToken; at <= last; at += 1) {
    const token = tokens[at] as Token;
    const scaled = DIGITS_AND_SCALE.exec(token.key);
    if (scaled && at === last) {
      scale = SCALES.get(scaled[2] ?? '') ?? 1;
      isScaled = true;
    } else if (!DIGITS.test(token.key)) return null;
    groups.push(scaled?.[1] ?? token.key);
    if (at > firstToken) signs.push(text.slice(tokens[at - 1]?.end, token.start));
  }
  let lastToken = last;
  const behind = tokens[last + 1];
  if (
    !isScaled &&
    behind &&
    BEFORE_SCALE.test(text.slice(end.end, behind.start)) &&
    !LETTER_SCALES.has(behind.key)
  ) {
    const word = SCALES.get(behind.key);
    if (word) {
      scale = word;
      lastToken = last + 1;
    }
  }
  const values = valuesOf(groups, signs).map((value) => Math.round(value * scale * 100) / 100);
  if (values.length === 0) return null;
  return { start: first.start, end: tokens[lastToken]?.end ?? end.end, firstToken, lastToken, values };
}

function valuesOf(groups: readonly string[], signs: readonly string[]): number[] {
  const [first = '', ...others] = groups;
  if (others.length === 0) return [Number(first)];
  const values: number[] = [];
  const areThousands = first.length <= GROUP_LENGTH && others.every((group) => group.length === GROUP_LENGTH);
  if (areThousands && new Set(signs).size === 1) values.push(Number(groups.join('')));
  if (others.length === 1 && DECIMAL.test(signs[0] ?? '')) values.push(Number(`${first}.${others[0]}`));
  return values;
}
