/** Numbers of a page that count what a figure of the answers counts, in any writing. */

import { fits } from '../lexicon/fields';
import { KeyTable } from '../lexicon/key-table';
import type { Figure } from '../lexicon/model';
import { anchorsOfNumber, numbersIn, type WrittenNumber } from '../lexicon/numbers';
import type { Token } from '../lexicon/tokens';
import type { Reading } from './reading';
import { sentenceRound } from './sentence-round';

/** How far from a number the word for what it counts may stand, in words: "96.676 door de FIU verdacht verklaarde transacties". */
const COUNTS_WITHIN = 12;

/** Where the sentence itself does not say what is counted, the one before it may: "Banken melden transacties. In 2021 1,2 miljoen keer." */
const COUNTED_BEFORE_WITHIN = 40;

/** Words that may follow a number whose sentence does not say what is counted; any other is what it counts. */
const COUNTS_NOTHING = new Set(
  'keer maal times fois stuks d l s entre them elles ze ervan daarvan in van of de het te tot naar binnen bij per op met door voor en et and by from were was waren werd werden zijn is are sont furent ont had hadden have hebben zegt said last vorig dit that die dat meer more plus'.split(
    ' ',
  ),
);

/** A block of so few words is a cell of a table: what it counts stands in one beside it. */
const CELL_WORDS = 4;
const BLOCKS_BESIDE = 4;

/** Figures of fewer digits come up in other years and other places; they must not be about another year. */
const RARE_DIGITS = 4;

const SENTENCE_YEAR = /^(?:19[89]|20[0-4])\d$/;

/** Words that a number counts as soon as they follow it: it then counts nothing else. */
const OTHER_COUNTS =
  'euro euros eur dollar dollars pond pounds procent percent toeschouwers bezoekers inwoners mensen personen stemmen kiezers ' +
  'leden abonnees volgers lezers kijkers luisteraars studenten leerlingen scholieren patienten doden gewonden ' +
  'slachtoffers besmettingen huizen woningen huishoudens auto autos fietsen vluchten passagiers reizigers ' +
  'kilometer kilometers meter meters km m2 hectare kilo kg ton liter uur uren dagen weken maanden jaar jaren minuten ' +
  'lopers deelnemers kaartjes tickets boeken exemplaren vogels dieren koeien bomen banen werknemers ' +
  'spectators visitors people inhabitants residents voters votes members subscribers followers students pupils ' +
  'patients deaths homes houses households cars flights passengers kilometres miles metres hectares tonnes litres ' +
  'hours days weeks months years runners participants copies jobs workers fans ' +
  'spectateurs visiteurs personnes habitants electeurs voix membres abonnes etudiants eleves morts maisons logements ' +
  'menages voitures vols passagers kilometres metres tonnes litres heures jours semaines mois ans annees coureurs ' +
  'participants exemplaires emplois';
const COUNTS_OTHER_THINGS = new Set(OTHER_COUNTS.split(' '));

/** How far from a number its sign of money or percent may stand, in UTF-16 units: "euro" and a few blanks. */
const SIGN_WITHIN = 12;
const EURO_BEFORE = /(?:€|eur(?:o)?)\s*$/iu;
const MONEY_BEFORE = /[€$£¥]\s*$/u;
const EURO_BEHIND = /^\s*(?:d['’]\s?)?(?:€|euros?\b|eur\b)/iu;
const PERCENT_BEHIND = /^\s*(?:%|‰)/u;

/** A figure found, with the page's own word for what it counts. */
export interface FoundFigure {
  figure: Figure;
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  /** As written: "transacties". */
  counts: string;
}

/** A figure written in words. */
interface WrittenFigure {
  figure: Figure;
  words: readonly string[];
}

/**
 * Words one of which a text must have for a figure to stand in it, in any writing (see `anchorsOfNumber`); of one
 * in words the longest.
 *
 * @example figureAnchors(lexicon.figures).has('676') // true, for 96.676
 */
export function figureAnchors(figures: readonly Figure[]): Set<string> {
  return new Set(
    figures.flatMap(({ value, written }) => [
      ...anchorsOfNumber(value),
      ...written.map((words) =>
        words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
      ),
    ]),
  );
}

/** Finds the figures of a lexicon in a block of a page. */
export type FindFigures = (block: number, readings: readonly Reading[]) => FoundFigure[];

/**
 * Makes the finder of a lexicon's figures. Whether the page speaks of the same subject is for `contextJudge`.
 *
 * @example figureFinder(lexicon.figures)(0, [read('De FIU verklaarde 96 676 transacties verdacht.')])[0].counts // "transacties"
 */
export function figureFinder(figures: readonly Figure[]): FindFigures {
  const byValue = new Map<number, Figure[]>();
  const byFirstWord = new Map<string, WrittenFigure[]>();
  for (const figure of figures) {
    byValue.set(figure.value, [...(byValue.get(figure.value) ?? []), figure]);
    for (const words of figure.written) {
      const [first = ''] = words;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { figure, words }]);
    }
  }
  const firstWords = new KeyTable([...byFirstWord.keys()]);

  return (block, readings) => {
    const reading = readings[block];
    if (!reading?.mayHaveFigures) return [];
    const { text, tokens } = reading;
    const found: FoundFigure[] = [];
    const add = (figure: Figure, number: Place) => {
      const counts = countedBy(figure, number, block, readings);
      if (counts !== null) found.push({ figure, ...number, counts });
    };
    for (const { values, ...number } of reading.digits > 0 ? numbersIn(text, tokens) : []) {
      for (const value of values) for (const figure of byValue.get(value) ?? []) add(figure, number);
    }
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (!firstWords.mayHave(token.hash)) continue;
      for (const { figure, words } of byFirstWord.get(token.key) ?? []) {
        const lastToken = at + words.length - 1;
        const end = tokens[lastToken]?.end;
        const isThere = words.every((word, i) => tokens[at + i]?.key === word);
        if (isThere && end !== undefined) add(figure, { start: token.start, end, firstToken: at, lastToken });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

type Place = Omit<WrittenNumber, 'values'>;

/** The page's word for what a number counts, if it counts what the figure does; null where it does not. */
function countedBy(
  figure: Figure,
  number: Place,
  block: number,
  readings: readonly Reading[],
): string | null {
  const reading = readings[block] as Reading;
  const before = reading.text.slice(Math.max(0, number.start - SIGN_WITHIN), number.start);
  const behind = reading.text.slice(number.end, number.end + SIGN_WITHIN);
  if (PERCENT_BEHIND.test(behind)) return null;
  const isEuros = EURO_BEFORE.test(before) || EURO_BEHIND.test(behind);
  if (figure.euros ? !isEuros : isEuros || MONEY_BEFORE.test(before)) return null;
  if (!figure.euros && COUNTS_OTHER_THINGS.has(reading.tokens[number.lastToken + 1]?.key ?? '')) return null;
  if (isOfAnotherYear(figure, number, reading)) return null;
  return countsWord(figure, number, block, readings);
}

/** Whether a number has so many digits that no other is likely to be the same. */
export function isRare({ value }: Pick<Figure, 'value'>): boolean {
  return String(value).replace(/0+$/, '').length >= RARE_DIGITS;
}

function isOfAnotherYear({ value, year }: Figure, number: Place, reading: Reading): boolean {
  if (year === null || isRare({ value })) return false;
  const { first, last } = sentenceRound(reading, number);
  const years = reading.tokens.slice(first, last + 1).filter(({ key }) => SENTENCE_YEAR.test(key));
  return years.length > 0 && !years.some(({ key }) => Number(key) === year);
}

/**
 * The nearest word for what a figure counts: in its sentence, behind it rather than before it; else in the sentence
 * before, where nothing else follows the number; else, for a cell of a table, in a cell beside it. Null for none.
 */
function countsWord(
  { counts }: Figure,
  { firstToken, lastToken }: Place,
  block: number,
  readings: readonly Reading[],
): string | null {
  const { text, tokens } = readings[block] as Reading;
  const { first, last } = sentenceRound({ text, tokens }, { firstToken, lastToken });
  const isCount = ({ key }: Token) => counts.some((word) => fits(word, key));
  const written = (token: Token) => text.slice(token.start, token.end);
  const behind = tokens.slice(lastToken + 1, Math.min(last, lastToken + COUNTS_WITHIN) + 1).find(isCount);
  const before = tokens.slice(Math.max(first, firstToken - COUNTS_WITHIN), firstToken).findLast(isCount);
  const inSentence = behind ?? before;
  if (inSentence) return written(inSentence);
  const next = tokens[lastToken + 1];
  if (!next || lastToken === last || COUNTS_NOTHING.has(next.key)) {
    const earlier = tokens
      .slice(Math.max(0, firstToken - COUNTED_BEFORE_WITHIN), firstToken)
      .findLast(isCount);
    if (earlier) return written(earlier);
  }
  if (tokens.length > CELL_WORDS) return null;
  for (const beside of nearest(block, readings)) {
    const cell = beside.tokens.find(isCount);
    if (cell) return beside.text.slice(cell.start, cell.end);
  }
  return null;
}

/** Blocks beside one, nearest first, before rather than behind: rows and columns are headed. */
function nearest(block: number, readings: readonly Reading[]): Reading[] {
  const places = Array.from({ length: BLOCKS_BESIDE }, (_, i) => [block - i - 1, block + i + 1]).flat();
  return places.flatMap((at) => readings[at] ?? []);
}
