/** Words that say what a name is the name of: "Commissie Deskundigen …", "Geneesmiddelenwet", "operatie Aspides". */
import type { TermKind } from '../model';

/** Heads as keys, by kind. A word also has a head that it ends with, as Dutch writes compounds: Letterenfonds. */
const WORDS: [TermKind, string][] = [
  [
    'body',
    `commissie college raad inspectie autoriteit dienst instituut agentschap bureau centrum fonds stichting vereniging
    bond federatie unie taskforce platform overleg maatschappij orgaan organisatie eenheid brigade commando korps
    universiteit museum coalitie alliantie groep meldpunt loket expertgroep commissariaat consortium koepel ombudsman
    parket netwerk bank verbond waterschap gezelschap adviescommissie werkgroep stuurgroep kenniscentrum
    expertisecentrum brancheorganisatie koepelorganisatie agency authority board committee council unit force alliance
    group centre center organisation organization university institute association`,
  ],
  [
    'programme',
    `programma project plan agenda strategie akkoord convenant visie pilot campagne initiatief experiment dienjaar
    proef aanpak samenwerking actieplan actieprogramma masterplan noodplan pact deal afspraken offensief beleidsonderzoek programme program initiative strategy roadmap presence
    partnership`,
  ],
  [
    'instrument',
    `regeling regelingen subsidieregeling subsidie maatregel toeslag heffing stelsel systeem register code kader richtsnoer keurmerk
    toets garantie compensatie tegemoetkoming subsidiemodule subsidiemodules beurs lening check proces beleid plicht
    impuls recht fund rechten process procedure mechanism facility corridor incentive study assessment monitor`,
  ],
  [
    'law',
    `wet wetboek besluit richtlijn verordening verdrag arrest uitspraak grondwet wetsvoorstel act directive regulation
    treaty convention`,
  ],
  ['operation', 'operatie operation missie'],
  ['phenomenon', 'affaire collectie klasse schat'],
];

const KINDS = new Map<string, TermKind>(
  WORDS.flatMap(([kind, words]) => words.split(/\s+/u).map((word): [string, TermKind] => [word, kind])),
);

const LENGTHS = [...new Set([...KINDS.keys()].map(({ length }) => length))].sort((a, b) => b - a);

/** Before a head in a compound stand at least so many letters: "beraad" is no raad. */
const MIN_LETTERS_BEFORE = 3;

/** Words that end as heads do and are none. */
const NO_HEADS = new Set(
  `voorraad verraad kabinetsbesluit misdienst bewonersraad gemeenteraad dochtermaatschappij samenleving eerdienst
  verdienste tandarts gezicht bericht toezicht`.split(/\s+/u),
);

/** Dordrecht is no law. */
const TOWN = /(?:drecht|utrecht)$/u;

/**
 * What a word says that a name is the name of; null for one that says nothing.
 *
 * @param key of the word
 * @example headKind('geneesmiddelenwet') // "law"
 */
export function headKind(key: string): TermKind | null {
  const own = KINDS.get(key);
  if (own) return own;
  if (NO_HEADS.has(key) || TOWN.test(key)) return null;
  for (const length of LENGTHS) {
    if (key.length < length + MIN_LETTERS_BEFORE) continue;
    const kind = KINDS.get(key.slice(-length));
    if (kind) return kind;
  }
  return null;
}

/** Whether a word is itself a head, and no compound with one. @example isBareHead('wet') // true */
export function isBareHead(key: string): boolean {
  return KINDS.has(key);
}

/** Heads that stand in small letters before a name: operatie Aspides, subsidieregeling Flex-e. */
const BEFORE_NAMES = new Set(
  `operatie missie project programma fonds subsidieregeling regeling taskforce campagne stichting platform wet
  actieprogramma commissie pilot initiatief vereniging brancheorganisatie`.split(/\s+/u),
);

/** Those that keep small letters but where a sentence begins. */
const SMALL_BEFORE_NAMES = new Set(
  'operatie missie project programma subsidieregeling campagne pilot initiatief brancheorganisatie'.split(
    ' ',
  ),
);

/** Whether a word has small letters where no sentence begins with it. @example isSmallBeforeNames('operatie') // true */
export function isSmallBeforeNames(key: string): boolean {
  return SMALL_BEFORE_NAMES.has(key);
}

/** Whether a word in small letters belongs to the name behind it. @example standsBeforeNames('operatie') // true */
export function standsBeforeNames(key: string): boolean {
  return BEFORE_NAMES.has(key);
}

/**
 * Ends of words in small letters for what ministers make: a word with one that is asked about and comes back is what a
 * publication is about.
 */
const CONCEPT_END =
  /.{4}(?:beleid|toets|recht|kader|regeling|heffing|stelsel|plicht|keurmerk|toeslag|belasting|verbod|convenant|protocol|quotum|plafond|register|meldpunt)$/u;

/** Whether a word in small letters may name what answers are about. @example isConcept('preferentiebeleid') // true */
export function isConcept(key: string): boolean {
  return CONCEPT_END.test(key);
}
