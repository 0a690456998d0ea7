/**
 * References to official papers in any text: `Kamerstuk 29 911, nr. 358`, `2022Z20166`, `ah-tk-20222023-705`.
 * Numbers, identifiers and addresses are those of officielebekendmakingen.nl: papers `kst-<dossier>-<number>`,
 * answers `ah-tk-<session>-<number>`, questions `kv-tk-<case number>`, minutes `h-tk-…`.
 */
import { visibleText } from './visible-text';

/** An official paper. `id` is its identifier as the official site writes it; `label` its name as papers cite it. */
export interface Paper {
  id: string;
  label: string;
  url: string;
}

/** A paper that a text names: UTF-16 offsets, half-open. */
export interface Reference extends Paper {
  start: number;
  end: number;
  /** False where nothing but its shape says that it is a paper: `29 911-358` and `2022Z20166` may be order numbers. */
  isNamed: boolean;
}

const OFFICIAL_SITE = 'https://zoek.officielebekendmakingen.nl/';

/** Dossiers in use: the oldest that are still cited are from the eighties, and some 350 come each year. */
const FIRST_DOSSIER = 10_000;
const LAST_DOSSIER = 49_999;

/** How much of a text before and behind a bare number is read for what it says of it. */
const LABEL_LENGTH = 48;

const HYPHEN = '[-\\u2010\\u2011\\u2012\\u2013]';
const DOSSIER = '(?<dossier>\\d{2}[\\s.]?\\d{3})';
/** A part of a dossier: a chapter of the budget ("36 200 VI"), a series of the European papers ("21 501-32"), a treaty's (R1234). */
const CHAPTER = `(?:\\s?(?:${HYPHEN}\\s?)?(?<chapter>[IVX]{1,5}[ABC]?|\\d{2}(?=\\s*,?\\s*n|${HYPHEN}\\d))|\\s\\(R\\s?\\d{4}\\))?`;
const NUMBER_WORD = '(?:nrs?|nummers?|no|n[°º])\\.?';
const CHAMBER = '(?:\\s*(?<chamber>I{1,2}|der Staten-Generaal|Tweede Kamer|Eerste Kamer)\\b)?';
const SESSION = '(?:vergaderjaar\\s+)?(?<from>\\d{4})\\s*[-\\u2010-\\u2013/]\\s*(?<to>\\d{4}|\\d{2})';

/** Where nothing before it makes it a part of something longer: no digit, no sign, no group of digits. */
const NOT_INSIDE = '(?<![\\p{L}\\d.,/+_-]|\\d[\\s.])';
/** Nor behind it: another group of digits, a decimal, a letter. */
const ENDS = `(?!\\d|[.,\\s]\\d{3}(?!\\d)|[.,/]\\d|${HYPHEN}\\d|\\p{L})`;

const NAMED_PAPER = new RegExp(
  `(?<![\\p{L}\\d])(?:Kamerstuk(?:ken)?|Kamerdossier|Kst\\.?|TK|EK)${CHAMBER},?\\s*(?:${SESSION}\\s*,?\\s*)?(?:${NUMBER_WORD}\\s*)?${DOSSIER}${CHAPTER}(?:(?:\\s*,?\\s*${NUMBER_WORD}\\s*|\\s?${HYPHEN}\\s?|\\s*,\\s*(?=[A-Z]\\b))(?<number>\\d{1,4}|[A-Z]{1,2}(?!\\p{L})))?${ENDS}`,
  'giu',
);
const BARE_PAPER = new RegExp(
  `${NOT_INSIDE}${DOSSIER}${CHAPTER}(?:\\s*,?\\s*${NUMBER_WORD}\\s*|${HYPHEN})(?<number>\\d{1,4})${ENDS}`,
  'gu',
);
/** Further numbers of the same dossier: "nrs. 355 en 358". */
const ANOTHER_NUMBER = new RegExp(
  `(?:\\s*,\\s*|\\s+(?:en|and|et)\\s+)(?<number>\\d{1,4})${ENDS}(?!\\s*\\p{L})`,
  'yu',
);
const CASE_NUMBER =
  /(?<![\p{L}\d])(?<named>kv[-\u2010-\u2013]tk[-\u2010-\u2013]|(?:Kamervragen|Kamervraag|zaaknummer|zaak)\s)?(?<year>20\d{2})\s?Z\s?(?<number>\d{5})(?![\p{L}\d])/giu;
const OFFICIAL_ID = new RegExp(
  `(?<![\\p{L}\\d])(?:kst${HYPHEN}\\d{5}(?:${HYPHEN}(?:[IVX]{1,5}[ABC]?|\\d{1,3}))?${HYPHEN}(?:\\d{1,4}|[A-Z]{1,2})|ah${HYPHEN}[te]k${HYPHEN}\\d{8}${HYPHEN}\\d{1,4}|h${HYPHEN}[te]k${HYPHEN}\\d{8}${HYPHEN}\\d{1,3}${HYPHEN}\\d{1,3})(?![\\p{L}\\d])`,
  'giu',
);
const ANSWERS = new RegExp(
  `(?<![\\p{L}\\d])Aanhangsel(?:\\s+(?:van\\s+de|der))?(?:\\s+Handelingen)?${CHAMBER},?\\s*${SESSION}\\s*,?\\s*(?:${NUMBER_WORD}\\s*)?(?<number>\\d{1,4})${ENDS}`,
  'giu',
);

/** What every reference has somewhere; a text without it needs no further look. */
const SOME_REFERENCE = /\d{2}[\s.]?\d{3}|\d{4}\s?Z\s?\d|aanhangsel/iu;

/** What stands before numbers of other kinds. */
const OTHER_NUMBER_BEFORE =
  /(?:[€$£#+]|(?<![\p{L}])(?:tel|telefoon|telefoonnummer|tél|téléphone|fax|gsm|mobiel|phone|call|bel|iban|bic|rekening|rekeningnummer|account|compte|isbn|issn|kvk|btw|tva|vat|artikel|artikelnr|artikelnummer|art|bestelling|bestelnr|bestelnummer|réf|ref|référence|referentie|reference|code|bestelcode|bestelnr|boekingscode|cursuscode|reservering|order|ordernr|ordernummer|commande|factuur|facture|invoice|klant|klantnummer|serie|serienummer|model|modèle|type|onderdeel|postcode|zip|zipcode|sku|ean|ticket|lot|partij|postbus|box|chassis|kenteken|prijs|price|prix))[\s.:°º(]*(?:nr|nummer|number|no|num(?:é|e)ro|n)?[\s.:°º(]*(?:bijvoorbeeld|bijv\.|zoals|par exemple|p\. ex\.|e\.g\.|such as)?[\s(]*$/iu;
/** The country of a bank account: small letters are a word, "de 2022Z20166". */
const COUNTRY_BEFORE = /(?<!\p{L})[A-Z]{2}[\s.:(]*$/u;
/** Papers of the chambers are also introduced by two capitals. */
const CHAMBER_BEFORE = /(?<!\p{L})(?:TK|EK|TK-stuk|nr)\.?[\s:]*$/u;
const AMOUNT_BEHIND = /^\s*(?:euros?|eur|€|\$|£|dollars?|%|procent|percent|kg|km|m²|stuks|pièces)(?!\p{L})/iu;

interface Groups {
  [name: string]: string | undefined;
}

/**
 * The papers that a text names, in order, none overlapping. Dates, telephone numbers, prices, bank accounts and order
 * numbers are none.
 *
 * @param text any text; offsets are into it as it is, soft hyphens included
 * @example findReferences('Zie Kamerstukken II 2021/22, 29911, nr. 355.')
 * // [{ id: "kst-29911-355", label: "Kamerstuk 29 911, nr. 355", url: "https://…/kst-29911-355.html", start: 4, … }]
 */
export function findReferences(text: string): Reference[] {
  if (!SOME_REFERENCE.test(text)) return [];
  const { visible, at } = visibleText(text);
  const found: Reference[] = [];
  const add = (paper: Paper, start: number, end: number, isNamed: boolean) => {
    if (found.some((other) => start < other.end && end > other.start)) return;
    found.push({ ...paper, start, end, isNamed });
  };
  for (const { 0: written, index, groups } of visible.matchAll(ANSWERS)) {
    const paper = answersPaper(groups as Groups);
    if (paper) add(paper, index, index + written.length, true);
  }
  for (const { 0: written, index } of visible.matchAll(OFFICIAL_ID)) {
    add(officialPaper(written), index, index + written.length, true);
  }
  for (const { 0: written, index, groups } of visible.matchAll(CASE_NUMBER)) {
    if (isOtherNumber(visible, index, index + written.length, written)) continue;
    const { named = '' } = groups as Groups;
    const from = named.startsWith('kv') ? 0 : named.length;
    add(casePaper(groups as Groups), index + from, index + written.length, named !== '');
  }
  for (const { 0: written, index, groups } of visible.matchAll(NAMED_PAPER)) {
    addPapers(groups as Groups, index, index + written.length, true);
  }
  for (const { 0: written, index, groups } of visible.matchAll(BARE_PAPER)) {
    if (isOtherNumber(visible, index, index + written.length, written)) continue;
    addPapers(groups as Groups, index, index + written.length, false);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((reference) => ({ ...reference, start: at(reference.start), end: at(reference.end - 1) + 1 }));

  function addPapers(groups: Groups, start: number, end: number, isNamed: boolean): void {
    const paper = dossierPaper(groups);
    if (!paper) return;
    add(paper, start, end, isNamed);
    if (groups.number === undefined) return;
    for (let next = end; ; ) {
      ANOTHER_NUMBER.lastIndex = next;
      const another = ANOTHER_NUMBER.exec(visible);
      const number = another?.groups?.number;
      if (!another || number === undefined) return;
      next = another.index + another[0].length;
      const further = dossierPaper({ ...groups, number });
      if (further) add(further, next - number.length, next, isNamed);
    }
  }
}

function isOtherNumber(text: string, start: number, end: number, written: string): boolean {
  const before = text.slice(Math.max(0, start - LABEL_LENGTH), start);
  // A round number is an amount: "12 000-500".
  if (/^\d{2}\D?000/u.test(written)) return true;
  if (AMOUNT_BEHIND.test(text.slice(end, end + LABEL_LENGTH))) return true;
  return (OTHER_NUMBER_BEFORE.test(before) || COUNTRY_BEFORE.test(before)) && !CHAMBER_BEFORE.test(before);
}

function dossierPaper({ dossier = '', chapter, number }: Groups): Paper | null {
  const digits = dossier.replace(/\D/g, '');
  const value = Number(digits);
  if (value < FIRST_DOSSIER || value > LAST_DOSSIER || number === '0') return null;
  const series = chapter ? `-${chapter.toUpperCase()}` : '';
  const written = `${digits.slice(0, 2)} ${digits.slice(2)}${chapter ? (/\d/.test(chapter) ? series : ` ${chapter.toUpperCase()}`) : ''}`;
  if (number === undefined) {
    return {
      id: `kst-${digits}${series}`,
      label: `Kamerdossier ${written}`,
      url: `${OFFICIAL_SITE}dossier/${digits}${series}`,
    };
  }
  const shown = number.toUpperCase().replace(/^0+(?=\d)/, '');
  return official(`kst-${digits}${series}-${shown}`, `Kamerstuk ${written}, nr. ${shown}`);
}

function casePaper({ year, number }: Groups): Paper {
  const id = `${year}Z${number}`;
  return { id, label: `Kamervragen ${id}`, url: `${OFFICIAL_SITE}kv-tk-${id}.html` };
}

function answersPaper({ chamber, from = '', to = '', number = '' }: Groups): Paper | null {
  const session = sessionOf(from, to);
  if (session === null) return null;
  const house = /^(?:I|Eerste Kamer)$/u.test(chamber ?? '') ? 'ek' : 'tk';
  return answersOf(house, session, number);
}

function answersOf(house: string, session: string, number: string): Paper {
  const years = `${session.slice(0, 4)}-${session.slice(4)}`;
  return official(
    `ah-${house}-${session}-${Number(number)}`,
    `Aanhangsel Handelingen ${years}, nr. ${Number(number)}`,
  );
}

function officialPaper(written: string): Paper {
  const [kind = '', ...parts] = written.split(new RegExp(HYPHEN, 'u'));
  if (kind.toLowerCase() === 'kst') {
    const [dossier = '', ...rest] = parts;
    const number = rest.pop() ?? '';
    return (
      dossierPaper({ dossier, chapter: rest[0], number }) ??
      official(written.toLowerCase(), written.toLowerCase())
    );
  }
  const [house = '', session = '', number = ''] = parts;
  if (kind.toLowerCase() === 'ah') return answersOf(house.toLowerCase(), session, number);
  return official(
    written.toLowerCase(),
    `Handelingen ${session.slice(0, 4)}-${session.slice(4)}, ${parts.slice(2).join('-')}`,
  );
}

function official(id: string, label: string): Paper {
  return { id, label, url: `${OFFICIAL_SITE}${id}.html` };
}

/** The parliamentary year as identifiers write it; null where the two years do not follow one another. */
function sessionOf(from: string, to: string): string | null {
  const next = String(Number(from) + 1);
  return next.endsWith(to) ? `${from}${next}` : null;
}

/**
 * The papers that a publication is: by its case number and by what else the official site calls it.
 *
 * @example papersOf('2022Z20166', ['ah-tk-20222023-705'])[1].id // "ah-tk-20222023-705"
 */
export function papersOf(id: string, alsoKnownAs: readonly string[]): Paper[] {
  return [id, ...alsoKnownAs].flatMap((name) => findReferences(name));
}
