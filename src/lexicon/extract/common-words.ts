/** Words that ministers write whatever they are asked: they neither make a name nor tell what a page is about. */
import { isStopWord, stem } from '../analysis';
import { once } from '../once';

/** As they are mostly written; their stems count. */
const WORDS = `aanbeveling aandacht aandeel aanleiding aanpak aanpassen aanpassing aantal aantonen aanvraag aanvragen
aanvullend aanvullende aanwezig aanwijzing aard achter achtergrond actie actief actueel adres advies adviseren afdeling
afgelopen afgesproken afhankelijk afhankelijkheid afname afspraak afspraken afweging afzonderlijk algemeen algemene
alleen alternatief alternatieven altijd ander andere anders antwoord april artikel augustus baan basis bedoeld bedrag
bedraagt bedrijf bedrijven beeld begin begrijp begrijpelijk begroting behandeling behoefte behouden beide beantwoorden
bekend bekostiging belang belangrijk belangrijke belemmering beleid benodigde bent bepaald bepaalde beoordelen
beoordeling bereid bereiken bereikt bericht beschikbaar beschikbaarheid beschikken beschikt beslissing besluit besluiten
bespreken best bestaan bestaand bestaande bestaat bestuur betekent beter betreft betrekken betrokken betrokkenen bevat
bevinden bevoegd bevoegdheid bewust bezien bieden bied biedt bij bijdrage bijdragen bijeenkomst bijna bijvoorbeeld
binnen blijft blijken blijkt boven breed bron bronnen budget buiten burger burgers capaciteit cijfers collega
concept conclusie contact controle controles daarbij daarin daarmee daarnaast daarom daarover daarvan daarvoor dag
dagelijks dagen dalen daling datum december deel deelnemen deelnemers definitief deskundige deskundigen deze dienst
direct discussie doel doelen doelstelling doelstellingen doen dossier draagt dragen driekwart duidelijk duidelijkheid
duur echter een eenmalig eenvoudig eerder eerste effect effecten eigen eigenaar eigenaren einde eis eisen elders elk
elke enige enkele enquete ernstig ernstige ervan ervaring ervaringen euro europees europese experts extra fase fases
februari feit financieel financiele financien financiering functie gaan gaat gang gebaseerd gebied gebieden gebleken
gebruik gebruiken gebruikt gedaan gedurende geeft gegevens gehouden geld geldt gelden geleden gelet gelijk gelijke
gemaakt gemeente gemeenten gemeld gemiddeld gemiddelde genomen geregeld gericht gerichte gesprek gesprekken gestart
geven gevallen geval gevolg gevolgen gevraagd gezamenlijk gezien gezin gezinnen goed goede grond groot grootste groter
grote groei groeit groep groepen haar half halfjaarlijks halen handreiking hebben heeft helaas helft helpen helpt
herziening hier hierbij hiervan hiervoor hoeveel hoeven hogere hoge houden houdt huidige hulp huishouden huishoudens
ieder iedere iedereen indien informatie informeer informeren ingaan ingericht ingesteld initiatief inkomen inmiddels
inrichten instellingen inspanningen inwerkingtreding inzake inzet inzetten internationaal internationale investeren
investering investeringen jaar jaarlijks jaarlijkse jaren januari jongeren jonge juli juni juist kader kamer kans
kansen kennis keten keuze kind kinderen klaar klein kleine klopt komen komend komende komt kosten krijgen krijgt
kwart kwartaal kwaliteit kwetsbare laatste laat land landelijk landelijke landen lang langer laten leden leiden
leidt leeftijd lening leningen leveren levert licht lidstaten ligt lijkt lijst locatie locaties loket loopt lopen
maakt maand maandelijks maanden maart maatregel maatregelen maatschappelijk maatschappelijke maatwerk maken man
manier markt mate mede medewerkers mee meer meerdere meest mei melden melding meldingen meldt men mening mensen
met middelen miljard miljoen minder mits moet moeten mogelijk mogelijke mogelijkheden mogelijkheid moment monitor
naar naam namelijk nationaal nationale nieuw nieuwe niet nodig norm november nu oktober omvang omstandigheden
onafhankelijk onafhankelijke onder onderdeel onderhandelingen ondernemer ondernemers onderscheid onderschrijf
ondersteunen ondersteunt ondersteuning onderwerp onderzoek onderzoeken onderzoekers onderzoekt onderzocht ongeveer
ontvangen ontvangt ontwikkeling ontwikkelingen ontwikkelen onzekerheid oordeel oorzaak oorzaken opdracht opengesteld
openbare openstelling opgelegd opgenomen opgericht opgesteld oplossing oplossingen opnieuw oproep opvolger opzichte
organisatie organisaties overheid overheden overig overige overleg overtreding overzicht ouderen ouders partij partijen
particuliere per periode personeel persoon personen plaats plaatsen plan plannen plek potentieel praktijk precies
prijs prijzen prijsbeleid probleem problemen procedure procedures procent proces product producten productie project
projecten provincie provincies publiek publieke punt punten raad recent recente recht rechtstreeks reden redenen
reeds reactie reacties regel regels regelgeving regio regionale relatie resultaat resultaten richten richting rijk
risico rol ronde ruim ruimte samen samenleving samenwerken samenwerking schaal schat schatting schriftelijke sector
september signalen sinds situatie snel sneller soort soms speelt specifiek specifieke staan staat stap stappen start
stand steden steeds stelsel stelt stellen sterk steun stijgen stijging streven structureel structurele subsidie
subsidies systeem taak taken tarief tarieven team tegelijk tegen tekort tekorten tenzij termijn terug terwijl tijd
tijdelijk tijdelijke tijdig toe toegekend toegezegd toekomst toekomstige toelichten toelichting toenemen toename
toepassing toets toezicht toezichthouder totaal traject tranche trekt tussen tweede uitbreiding uitgaven uitgevoerd
uitkomsten uitleg uitvoering uitvoeren uitvoert uitwerking uitzondering uur vaak vaker vanaf vanuit vanwege vast
vaste vastgesteld veel veilig veiligheid veld verandering veranderingen verantwoord verantwoordelijk
verantwoordelijkheid verbeteren verbetering verband verder verdeling vereisten vergelijkbaar vergelijkbare vergoeding
vergroten vergunning vergunningen verhoging verhoogd verhouding verkoop verlagen verlaging verleden verlenen verloopt
verplicht verplichting verplichtingen verschil verschillen verschillende verschijnt verstrekken verstrekt versnelling
versterken vertraging verwacht verwachten verwachting verzoek verzoeken via vier vijf vind vinden vindt voldoen voldoende
voldoet volgend volgende volgens volgt vooral voorbeeld voorbereiding voorkomen voornemens voorrang voorstel
voorstellen voortgang voortgangsbrief voortouw voorwaarde voorwaarden voorziening voorzien vorig vorige vorm vormen
vraag vragen vrij vrijwillig waarbij waarde waardoor waarmee waarop waarschuwt waarvan waarvoor wanneer weet weg wegen
weken wel weinig welke wens werk werken werking werkgelegenheid werkt wet wetgeving wetsvoorstel wettelijk wettelijke
wijst wijze wijziging wil willen worden wordt zaak zaken zeer zeker zelf zetten zetel zich zie zien ziet zij zijn zo zoals
zoeken zogenoemde zogenaamde zorg zorgen zorgt zou zouden zowel twee drie zes zeven acht negen tien honderd duizend
twaalf dertig vijftig honderden duizenden derde vierde vijfde helemaal erg echt mocht zodat omdat hoewel tevens
respectievelijk namens geachte hierover inhoud verslag rapport rapporten evaluatie monitoring doorlooptijd tijdens
waar daar dan toen nooit ooit nog pas eerst later straks voorlopig onlangs vandaag gisteren morgen zaterdag zondag
maandag dinsdag woensdag donderdag vrijdag week weekend minuten dagelijkse avond ochtend nacht krant nieuws bezoekers
publiek plein straat stad stadje dorp huis naam verhaal leven wereld vrouw mannen vrouwen vriend zoon dochter familie
vader moeder hand hoofd oog ogen water lucht geluid kaart kaarten zomer winter voorjaar najaar herfst oude oud
lopend lange korte jong bank beurs handel winst omzet directeur woordvoerder voorzitter trein auto gebouw deur kantoor
opgeleid opleiding opleiden programma thema website pagina computer digitaal digitale analyse model sprake rekening
rekenen kijken kijkt neemt nemen zegt zeggen denk denken kent kennen leest lezen schrijven geschreven speelt spelen
  keer terecht gekozen kiezen kiest hiermee breng brengen brengt gebracht naleving naleven waaronder waarin waaruit strategie
  zwaar zwaarder zware zwaarst vastgelegd vastleggen gekregen kreeg kregen vooruit gebruikmaken druk verhoudt verhouden
  dezelfde hetzelfde hoeverre daalde daalden bleek bleken doet deed deden laag lage lager lagere schaars geinformeerd
  ingevoerd invoeren invoering beginnen begint begon begonnen slecht slechte aanbod elkaar daarna daarop daaraan daardoor
  eenheden betaald betalen betaalt kabinet koopt kopen kocht gekocht aankoop aankopen aanschaf afwachting leverde alle
  geleverd inval blijven bleef duren duurt opgepakt oppakken gevestigd vestigen verlicht verlichten bedrijfsleven
  opschaling kennisgenomen interview verlopen vervangen vervanging verklaart verklaren verklaring opgeleverd opleveren
  geschrokken getroffen toegenomen verandert veranderen verkocht verkopen verkoopt massaal social sociale stilvallen vlot
  trekken lege leegte wachten wacht kritiek kritisch ingezet nauw nauwe bijzonder bijzondere zicht inzicht nader nadere
  naast goeder trouw cruciaal suggestie gesteld leidend leidende verstevigen strijd aanzienlijk uitgegaan uitgaan zogeheten
  inmiddels ontstaan ontstaat ondertussen overwegen overweegt overleggen besproken bespreek zorgelijk zorgwekkend
  wenselijk noodzakelijk noodzaak uiteraard beschreven beschrijven genoemd noemen noemt heten heette kwam kwamen ging
  gingen vond vonden stond stonden hield hielden haalt halen gehaald gezet zetten legt leggen ligt lag lagen zitten zat
  zaten rest deels gedeelte breder brede strategisch strategische massale groeiende stijgende dalende recente eerdere
  uitspraak uitspraken commissiedebat tweeminutendebat wetgevingsoverleg plenair debat debatten waarborgen gewaarborgd
  wegnemen wegens onvoldoende redelijk redelijkerwijs passend passende gelegenheid waardering indruk impact gestegen
  samenwerkingsverband verkenning verkennen nagaan gaf geef gegeven lever moeilijk makkelijk gemakkelijk zelfstandig
  vinger onduidelijk tussentijd voorbij ingezonden beantwoord beantwoording kwestie ambitie ambities inspanning uitdaging
  uitdagingen perspectief gedragen draagvlak beschouwen beschouwd ervaren ervaart noteren opmerking opmerkingen`;

/** Worked out when a publication is first read: the worker that answers pages has this code too, and starts without it. */
const stems = once(() => new Set(WORDS.split(/\s+/u).map(stem)));

/** What was told of a word: publications say most of theirs again and again. */
const told = new Map<string, string | null>();
const MAX_TOLD = 50_000;

/**
 * The stem of a word that tells what a text is about; null for one that is common in answers of any subject.
 *
 * @param key of the word
 * @example tellingStem('ammoniakuitstoot') // "ammoniakuitstoot"
 * @example tellingStem('gemeenten') // null
 */
export function tellingStem(key: string): string | null {
  const known = told.get(key);
  if (known !== undefined) return known;
  const own = stem(key);
  const telling = isStopWord(key) || stems().has(own) ? null : own;
  if (told.size < MAX_TOLD) told.set(key, telling);
  return telling;
}

/** Whether a word is common in answers of any subject. @param key of the word @example isCommonWord('gemeenten') // true */
export function isCommonWord(key: string): boolean {
  return tellingStem(key) === null;
}
