/** Figures of the answers in a page: the number in any writing, with what it counts beside it. */
import type { Figure } from '../lexicon/model';
import { numbersIn, type WrittenNumber } from '../lexicon/numbers';
import type { Token } from '../lexicon/tokens';
import type { Judge } from './context';
import { fits } from './fields';
import type { Annotation } from './model';
import type { PageReading } from './page-reading';
import type { Ranker } from './rank';
import type { Reading } from './reading';
import { sentenceRound } from './sentence-round';

/** How far from a number the word for what it counts may stand, in words: "96.676 door de FIU verdacht verklaarde transacties". */
const COUNTS_WITHIN = 12;

/** Where the sentence itself does not say what is counted, the one before it may: "Banken melden transacties. In 2021 1,2 miljoen keer." */
const COUNTED_BEFORE_WITHIN = 40;

/** Words that may follow a number whose sentence does not say what is counted; any other is what it counts. */
const COUNTS_NOTHING = new Set(
  'keer maal times fois stuks in van of de het te tot naar binnen bij per op met door voor en et and by from were was waren werd werden zijn is are sont furent ont had hadden have hebben zegt said last vorig dit that die dat meer more plus'.split(
    ' ',
  ),
);

/** A block of so few words is a cell of a table: what it counts stands in one beside it. */
const CELL_WORDS = 4;
const BLOCKS_BESIDE = 4;

/** Figures of fewer digits come up in other years and other places; they must not be about another year. */
const RARE_DIGITS = 4;
/** What a figure of so many digits brings by itself as points (see context.ts): hardly any two things are counted alike. */
const RARE_PRIOR = 3;

const SENTENCE_YEAR = /^(?:19[89]|20[0-4])\d$/;
const HAS_DIGIT = /\d/;

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

const EURO_BEFORE = /(?:€|eur(?:o)?)\s*$/iu;
const MONEY_BEFORE = /[€$£¥]\s*$/u;
const EURO_BEHIND = /^\s*(?:d['’]\s?)?(?:€|euros?\b|eur\b)/iu;
const PERCENT_BEHIND = /^\s*(?:%|‰)/u;

/** A figure found, with the page's own word for what it counts. */
interface FoundFigure {
  figure: Figure;
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  /** As written: "transacties". */
  counts: string;
}

/** Annotates the figures of a page. */
export type FigureAnnotator = (page: PageReading, judge: Judge, rank: Ranker) => Annotation[];

/**
 * Makes the annotator of a lexicon's figures.
 *
 * @example figureAnnotator(lexicon.figures)(page, judge, rank)[0].evidence // ["transacties", "FIU", "verdacht"]
 */
export function figureAnnotator(figures: readonly Figure[]): FigureAnnotator {
  const find = figureFinder(figures);
  return (page, judge, rank) =>
    page.blocks.flatMap((reading, block) =>
      find(block, page.blocks).flatMap((found): Annotation[] => {
        const { figure, start, end, counts } = found;
        const { accepted, evidence } = judge(figure, {
          ...found,
          block,
          prior: isRare(figure) ? RARE_PRIOR : 0,
        });
        if (!accepted) return [];
        const quote = reading.text.slice(start, end);
        const answers = rank(figure, reading, found);
        const reasons = [...new Set([counts, ...evidence])];
        return [{ quote, kind: 'figure', term: figure.name, block, start, end, answers, evidence: reasons }];
      }),
    );
}

/** Finds the figures of a lexicon in a block of a page. */
type FindFigures = (block: number, readings: readonly Reading[]) => FoundFigure[];

function figureFinder(figures: readonly Figure[]): FindFigures {
  const byValue = new Map<number, Figure[]>();
  const byFirstWord = new Map<string, { figure: Figure; words: readonly string[] }[]>();
  for (const figure of figures) {
    byValue.set(figure.value, [...(byValue.get(figure.value) ?? []), figure]);
    for (const words of figure.written) {
      const [first = ''] = words;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { figure, words }]);
    }
  }

  return (block, readings) => {
    const reading = readings[block];
    if (!reading) return [];
    const { text, tokens } = reading;
    const numbers = HAS_DIGIT.test(text) ? numbersIn(text, tokens) : [];
    const found = numbers.flatMap((number) =>
      number.values.flatMap((value) =>
        (byValue.get(value) ?? []).flatMap((figure) => place(figure, number, block, readings)),
      ),
    );
    const words = tokens.flatMap(({ start, key }, at) =>
      (byFirstWord.get(key) ?? []).flatMap(({ figure, words }) => {
        const lastToken = at + words.length - 1;
        const end = tokens[lastToken]?.end;
        if (end === undefined || !words.every((word, i) => tokens[at + i]?.key === word)) return [];
        return place(figure, { start, end, firstToken: at, lastToken }, block, readings);
      }),
    );
    return [...found, ...words].sort((a, b) => a.start - b.start);
  };
}

type Place = Omit<WrittenNumber, 'values'>;

function place(figure: Figure, number: Place, block: number, readings: readonly Reading[]): FoundFigure[] {
  const reading = readings[block] as Reading;
  const before = reading.text.slice(0, number.start);
  const behind = reading.text.slice(number.end);
  if (PERCENT_BEHIND.test(behind)) return [];
  const isEuros = EURO_BEFORE.test(before) || EURO_BEHIND.test(behind);
  if (figure.euros ? !isEuros : isEuros || MONEY_BEFORE.test(before)) return [];
  if (!figure.euros && COUNTS_OTHER_THINGS.has(reading.tokens[number.lastToken + 1]?.key ?? '')) return [];
  if (isOfAnotherYear(figure, number, reading)) return [];
  const counts = countsWord(figure, number, block, readings);
  return counts === null ? [] : [{ figure, ...pick(number), counts }];
}

function pick({ start, end, firstToken, lastToken }: Place): Place {
  return { start, end, firstToken, lastToken };
}

/** Whether a number has so many digits that no other is likely to be the same. */
function isRare({ value }: Pick<Figure, 'value'>): boolean {
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
