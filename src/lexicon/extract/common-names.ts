/** Names that are no terms, whatever a publication says of them: they stand in most, or are known without an answer. */
import { keysOf } from '../tokens';

/** Names of several words and abbreviations, one a line, as keys. */
const NAMES = `
tweede kamer
eerste kamer
staten generaal
kamer
kabinet
rijk
rijksoverheid
overheid
staat
raad van state
raad van ministers
ministerraad
hoge raad
europese commissie
europees parlement
europese unie
europese raad
raad van de europese unie
eu
vn
verenigde naties
navo
nato
oeso
openbaar ministerie
om
politie
nationale politie
douane
belastingdienst
rijkswaterstaat
centraal bureau voor de statistiek
cbs
vereniging van nederlandse gemeenten
vng
sociaal en cultureel planbureau
scp
centraal planbureau
cpb
planbureau voor de leefomgeving
pbl
algemene rekenkamer
rekenkamer
autoriteit persoonsgegevens
nationale ombudsman
landsadvocaat
grondwet
awb
algemene wet bestuursrecht
wet open overheid
woo
wob
avg
btw
bv
nv
tv
pdf
ict
it
mkb
bbp
covid
corona
defensie
tweede wereldoorlog
eerste wereldoorlog
internet
koning
koningin
minister
ministers
minister president
staatssecretaris
staatssecretarissen
ministerie
ministeries
kamerlid
kamerleden
kamerstuk
kamerstukken
kamervragen
kamerbrief
prinsjesdag
ontwerpbegroting
begroting
miljoenennota
voorjaarsnota
najaarsnota
rijksbegroting
coalitieakkoord
regeerakkoord
regeerprogramma
hoofdlijnenakkoord
wereldoorlog
bijlage
aanhangsel
handelingen
voorzitter
verenigde staten
verenigd koninkrijk
vs
vk
caribisch nederland
koninkrijk
koninkrijksrelaties
`;

/** Parties, newspapers, broadcasters, seasons and feasts. */
const OTHERS = `vvd cda pvda d66 groenlinks sp pvv cu sgp fvd pvdd partij volt bij1 denk bbb nsc ja21 50plus
christenunie omtzigt trouw parool telegraaf volkskrant nrc fd financieele dagblad nos nieuwsuur rtl ad bnr
eenvandaag zembla pointer argos tubantia gelderlander limburger stentor noordhollands leeuwarder nu twitter facebook
kerst pasen ramadan carnaval`;

/** Countries, provinces, regions and towns, and the adjectives of them. */
const PLACES = `nederland belgie duitsland frankrijk engeland spanje portugal italie griekenland turkije polen
hongarije roemenie bulgarije oostenrijk zwitserland denemarken zweden noorwegen finland estland letland litouwen
ierland schotland oekraine rusland china india japan indonesie suriname marokko algerije tunesie libie egypte israel
gaza palestina syrie irak iran afghanistan pakistan jemen qatar amerika canada latijns mexico brazilie colombia argentinie
australie nigeria ghana congo mali niger soedan ethiopie eritrea somalie kenia europa afrika azie kaukasus balkan
curacao aruba bonaire saba statia maarten eustatius caribisch koreaanse korea taiwan vietnam thailand filipijnen
noord zuid oost west brabant holland gelderland limburg overijssel drenthe groningen friesland fryslan zeeland utrecht
flevoland twente achterhoek veluwe betuwe randstad peel vallei waddenzee noordzee wadden rijnmond rijn maas waal
ijssel ijsselmeer markermeer schelde westerschelde amsterdam rotterdam haag eindhoven tilburg almere breda nijmegen
enschede haarlem arnhem zaanstad amersfoort apeldoorn hoofddorp maastricht leiden dordrecht zoetermeer zwolle deventer
delft alkmaar heerlen venlo leeuwarden hilversum hengelo amstelveen purmerend roosendaal schiedam spijkenisse emmen
vlissingen middelburg terneuzen assen helmond oss veenendaal gouda katwijk lelystad velsen ijmuiden delfzijl eemshaven
schiphol moerdijk geleen sittard roermond weert ede wageningen ter apel budel volkel brussel antwerpen gent londen
parijs berlijn rome madrid warschau kiev kyiv moskou washington york beijing geneve straatsburg luxemburg wenen jakarta
sri lanka zwarte rode zee atlantische middellandse`;

/** Adjectives of countries and towns; they also stand for a language. */
const ADJECTIVE_ENDS =
  /(?:ands|andse|ees|ese|eese|isch|ische|aans|aanse|opese|opees|uits|uitse|rans|ranse|gels|gelse)$/u;

const commonNames = new Set(NAMES.split('\n').filter((name) => name !== ''));
const others = new Set(OTHERS.split(/\s+/u));
const places = new Set(PLACES.split(/\s+/u));

/**
 * Whether a name is common: in most publications, or no subject.
 *
 * @param name keys of its words, joined by blanks
 * @example isCommonName('raad van state') // true
 */
export function isCommonName(name: string): boolean {
  return commonNames.has(name) || others.has(name);
}

/** Whether a word is (of) a place's name. @example isPlace('gelderse') // true */
export function isPlace(key: string): boolean {
  return places.has(key) || isOfPlace(key);
}

/** Whether a word is an adjective of a country or a town. @example isOfPlace('nederlandse') // true */
export function isOfPlace(key: string): boolean {
  return ADJECTIVE_ENDS.test(key) || /(?:derse|erse|damse|rechtse|tense)$/u.test(key);
}

/** The keys of a name, joined. @example nameKey('Raad van State') // "raad van state" */
export function nameKey(name: string): string {
  return keysOf(name).join(' ');
}
