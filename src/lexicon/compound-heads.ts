/**
 * Words that Dutch news puts behind a name to make one word of both: Fortiusonderzoek, Europoltopman,
 * EncroChatberichten. A name and any other letters are another word: Interpolatie is no kind of Interpol.
 */

import { HEAD_LENGTH } from './word-scan';

/** Shorter names begin too many other words. */
export const MIN_COMPOUND_NAME_LENGTH = HEAD_LENGTH;

/** The shortest of HEADS: wet, lid. */
export const MIN_HEAD_LENGTH = 3;

/** What may link the two: samenwerkingsproject, berichtenverkeer. */
const LINKS = ['', 's', 'en'];

const HEADS = new Set(
  `aanbod aanhouding aanklacht aanpak aanvraag actie acties advies advocaat advocaten affaire afdeling afspraak
  afspraken agent agenten akkoord ambtenaar ambtenaren analist analisten analyse analyses apparaat archief arrest
  arresten arrestatie arrestaties artikel avontuur baas bazen basis bedrijf bedrijven beheer beleid bende bendes
  bericht berichten besluit bestand bestanden bestuur bestuurder bijeenkomst bewijs bezoek boef boeven boot boten
  boete brief brieven bron bronnen budget bureau centrale centrum centra chat chats chef chefs cijfer cijfers clan
  clans coalitie collega college commissaris commissie conferentie congres contact controle cooperatie crimineel
  criminelen data database debat deal deelname deelnemer deelnemers deskundige deskundigen dienst diensten directeur
  directie documenten document dossier dossiers drama eenheid eenheden effect expert experts fase fonds functionaris
  gebied gebouw gebruik gebruiker gebruikers gegevens geheim geld gelden gemeente gemeenten gesprek gesprekken groep
  groepen hack helikopter hoofd hoofdkantoor hulp informatie ingreep initiatief inspecteur instelling instellingen
  instrument inval invallen inwoners kantoor kanaal kans kenner kenners ketel kenteken kern klant klanten kopstuk
  kopstukken kraak kring kwestie land landen lek leden leider leiders leiding lid liaison lijn lijst lijsten maatregel
  maatregelen maffia medewerker medewerkers meeting melding meldingen methode middel middelen misdaad mensen missie
  model naam netwerk netwerken nummer officier officieren onderzoek onderzoeken onderzoeker onderzoekers operatie
  operaties overeenkomst overeenkomsten overleg partner partners patrouille personeel plan plannen platform politie
  praktijk praktijken procedure procedures proces processen procent product project projecten proef protocol
  publicatie raad raden rapport rapportage rapporten recherche rechercheur rechercheurs rechter rechters regel regels
  regeling regio regime registratie samenwerking schip schepen secretariaat server servers simkaart sessie site
  speurder speurders specialist specialisten staf station statistiek steun stelsel straf strategie structuur succes
  systeem taak taken tak team teams technologie teelt telefoon telefoons telers test text tijdperk toestel toestellen
  top topman topvrouw topoverleg traject transactie transacties trein uitspraak unit units vaartuig vaartuigen
  vangst veiling verbod verdachte verdachten verdrag verdragen vergadering verhaal verkeer verslag vertegenwoordiger
  verzoek vliegtuig vliegtuigen vlucht vluchten voorstel voorstellen voorzitter vraag vragen wereld werk werkgroep
  werkwijze wet wetten wetgeving wetsvoorstel woordvoerder woordvoerders zaak zaken zitting zoekactie`.split(
    /\s+/u,
  ),
);

/**
 * Whether a word is a compound with a name in front.
 *
 * @param key the word's key
 * @param name the key of the name that it begins with
 * @example isCompoundOf('fortiusonderzoek', 'fortius') // true
 * @example isCompoundOf('interpolatie', 'interpol') // false
 */
export function isCompoundOf(key: string, name: string): boolean {
  if (!key.startsWith(name)) return false;
  const rest = key.slice(name.length);
  return LINKS.some((link) => rest.startsWith(link) && HEADS.has(rest.slice(link.length)));
}
