/** Names as publications of a ministry have them, with the ways the press writes each. */
import type { TermKind } from '../../../src/lexicon/model';
import { between, pick, type Random } from './random';

/** A name, with other ways of writing it in the syntax of a data file. */
export interface MadeName {
  kind: TermKind;
  name: string;
  /** Ways that nothing else is written. */
  sole: string[];
  /** Ways that other things are written too: abbreviations, and names that are common words or surnames. */
  ambiguous: string[];
}

/** Makes words: `subject` a word of the answers or a compound of two, `proper` a name that is no word, with a capital. */
export interface WordMaker {
  subject(): string;
  proper(): string;
}

const ONSETS = 'b br c d dr f g gr h j k kl l m n p pr r s sch st t tr v vl w z'.split(' ');
const VOWELS = 'a e i o u aa ee ie oo ui ei'.split(' ');
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't', 'x'];
const ENDINGS = ['a', 'ia', 'is', 'o', 'on', 'um', 'us', 'ix'];

/** Of ten subjects so many are compounds, as in any Dutch text about policy. */
const COMPOUNDS_OF_TEN = 5;

/** Of ten names of projects so many are common words or surnames too. */
const COMMON_NAMES_OF_TEN = 3;

/** Of ten names so many have a French form: Belgian papers write them. */
const FRENCH_OF_TEN = 5;

const HEADS = 'project programma operatie platform taskforce traject proef'.split(' ');
const HEADS_ELSEWHERE = ['project', 'operation', 'projet', 'opération'];
const BODIES = 'autoriteit bureau centrum commissie dienst eenheid fonds inspectie raad team'.split(' ');
const BODY_RANKS = 'Europees Federaal Interdepartementaal Landelijk Nationaal Regionaal'.split(' ');
const LAW_HEADS = ['Wet', 'Wet op de', 'Wet tot wijziging van de', 'Wet ter voorkoming van', 'Besluit'];
const INSTRUMENTS = 'aanpak afspraak controle experiment heffing meldplicht register toets verbod'.split(' ');

/**
 * Makes words out of a vocabulary.
 *
 * @param vocabulary keys of words that name things
 * @example wordMaker(seeded(1), ['haven', 'controle']).subject() // "havencontrole"
 */
export function wordMaker(random: Random, vocabulary: readonly string[]): WordMaker {
  const word = () => pick(random, vocabulary);
  const syllable = () => pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS);
  return {
    subject: () => (random() * 10 < COMPOUNDS_OF_TEN ? word() + word() : word()),
    proper: () => {
      const syllables = Array.from({ length: between(random, 1, 2) }, syllable).join('');
      return capitalised(syllables + pick(random, ENDINGS));
    },
  };
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The initials of a name's words, the small ones left out. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word.length > 3);
  return words.map((word) => word.slice(0, 1).toUpperCase()).join('');
}

function projectName(random: Random, { proper }: WordMaker): MadeName {
  const name = proper();
  const head = pick(random, HEADS);
  const bare = random() * 10 < COMMON_NAMES_OF_TEN ? 'ambiguous' : 'sole';
  const made: MadeName = {
    kind: head === 'operatie' ? 'operation' : 'programme',
    name: `${head} ${name}`,
    sole: [`${name}${head}`, `${pick(random, HEADS_ELSEWHERE)} ${name}`, `${name} ${head}`],
    ambiguous: [],
  };
  made[bare].push(name);
  return made;
}

function bodyName(random: Random, { subject }: WordMaker): MadeName {
  const [first, second] = [subject(), subject()];
  const body = pick(random, BODIES);
  const isLong = random() < 0.5;
  const name = `${pick(random, BODY_RANKS)} ${body} ${isLong ? `${first} en ${second}` : first}`;
  const letters = initialsOf(name);
  const sole = [`${first}${body}`, `${body} ${isLong ? `(voor) (de) ${first} (en) ${second}` : first}`];
  if (random() < 0.5) sole.push(`national|federal ${first} office|centre`);
  if (random() * 10 < FRENCH_OF_TEN) sole.push(`office national|fédéral (de) (la) ${first}`);
  return { kind: 'body', name, sole, ambiguous: [letters] };
}

function lawName(random: Random, { subject }: WordMaker): MadeName {
  const [first, second] = [subject(), subject()];
  const name = `${pick(random, LAW_HEADS)} ${first} ${second}`;
  const sole = [`${first}wet`, `wetsvoorstel ${first} ${second}`, `${first} ${second} act|bill`];
  if (random() * 10 < FRENCH_OF_TEN) sole.push(`loi|projet sur|relatif (à) (la) ${first} ${second}`);
  return { kind: 'law', name, sole, ambiguous: [`W${initialsOf(`${first} ${second}`)}`] };
}

function instrumentName(random: Random, { subject }: WordMaker): MadeName {
  const first = subject();
  const instrument = pick(random, INSTRUMENTS);
  const name = `${first}${instrument}`;
  const sole = [`${instrument} …3 ${first}`, `${first}s ${instrument}`];
  return { kind: 'instrument', name, sole, ambiguous: random() < 0.5 ? [`${instrument} ${first}`] : [] };
}

/** Of ten names: what a letter's own names are, roughly. */
const MAKERS = [
  ...[projectName, projectName, projectName],
  ...[bodyName, bodyName, bodyName],
  ...[lawName, lawName],
  ...[instrumentName, instrumentName],
];

/** A name of one to some seven words with its forms. @example makeName(random, words).ambiguous // ["NCH"] */
export function makeName(random: Random, words: WordMaker): MadeName {
  return pick(random, MAKERS)(random, words);
}
