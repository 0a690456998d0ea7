/** What the stand-in for the Chamber's archive holds. */

export interface DocumentEntity {
  Id: string;
  Soort: string;
  DocumentNummer: string;
  Datum: string;
  Titel: string | null;
  Vergaderjaar: string | null;
  Aanhangselnummer: string | null;
  ContentType: string;
  Verwijderd: boolean;
}

export interface CaseEntity {
  Id: string;
  Nummer: string;
  Soort: string;
  Titel: string | null;
  Onderwerp: string | null;
  GestartOp: string;
  Afgedaan: boolean;
  Verwijderd: boolean;
  Document: DocumentEntity[];
}

/** A document of a case, as the service writes it. */
export function document(change: Partial<DocumentEntity> = {}): DocumentEntity {
  return {
    Id: '6f9f1c1e-0000-4000-8000-000000000001',
    Soort: 'Antwoord schriftelijke vragen',
    DocumentNummer: '2022D46628',
    Datum: '2022-11-10T00:00:00+01:00',
    Titel: 'Antwoord op vragen van de leden Van der Werf en Sneller over de strijd tegen drugscriminaliteit',
    Vergaderjaar: '2022-2023',
    Aanhangselnummer: '220705',
    ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    Verwijderd: false,
    ...change,
  };
}

/** A set of questions that is answered after 20 days, as the service writes it. */
export function zaak(change: Partial<CaseEntity> = {}): CaseEntity {
  return {
    Id: '6f9f1c1e-0000-4000-8000-000000000000',
    Nummer: '2022Z20166',
    Soort: 'Schriftelijke vragen',
    Titel:
      'Vragen van de leden Van der Werf en Sneller (beiden D66) aan de Minister van Justitie en Veiligheid over een interview in De Morgen',
    Onderwerp: 'De internationale strijd tegen drugscriminaliteit',
    GestartOp: '2022-10-21T00:00:00+02:00',
    Afgedaan: true,
    Verwijderd: false,
    Document: [document()],
    ...change,
  };
}

const SUBJECTS = [
  ['De melkprijs voor biologische boeren', 'Landbouw, Natuur en Voedselkwaliteit', 'Vestering', 'PvdD'],
  ['De wachtlijsten in de jeugdzorg', 'Volksgezondheid, Welzijn en Sport', 'Westerveld', 'GroenLinks'],
  ['De bouw van sociale huurwoningen', 'Binnenlandse Zaken en Koninkrijksrelaties', 'Beckerman', 'SP'],
  ['Drones boven militaire terreinen', 'Defensie', 'Boswijk', 'CDA'],
  ['Het lerarentekort in het basisonderwijs', 'Onderwijs, Cultuur en Wetenschap', 'Paul', 'VVD'],
  ["Foto's van kinderen op sociale media", 'Justitie en Veiligheid', 'Mutluer', 'PvdA'],
] as const;

/** So many of one every two weeks that three parts of 25 are needed for them. */
const MANY = 60;
const DAY_MS = 24 * 60 * 60 * 1_000;
const FIRST = Date.parse('2023-01-02');

/** Every fifth is open; the answers of the others came after 21 days. */
const OPEN_EVERY = 5;
const ANSWERED_AFTER = 21;

const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** One of a long row of cases, by its place in it. @example numberedCase(0).Nummer // "2023Z00100" */
export function numberedCase(place: number): CaseEntity {
  const [subject, office, name, party] = SUBJECTS[place % SUBJECTS.length]!;
  const asked = FIRST + place * 14 * DAY_MS;
  const year = day(asked).slice(0, 4);
  const isOpen = place % OPEN_EVERY === OPEN_EVERY - 1;
  const id = String(place).padStart(12, '0');
  const answer = document({
    Id: `6f9f1c1e-0000-4000-9000-${id}`,
    DocumentNummer: `${year}D${10_000 + place}`,
    Datum: `${day(asked + ANSWERED_AFTER * DAY_MS)}T00:00:00Z`,
    Titel: `Antwoord op vragen van het lid ${name} over ${subject.toLowerCase()}`,
    Vergaderjaar: '2022-2023',
    Aanhangselnummer: `22${String(1_000 + place)}`,
  });
  const questions = document({
    Id: `6f9f1c1e-0000-4000-a000-${id}`,
    Soort: 'Schriftelijke vragen',
    DocumentNummer: `${year}D${20_000 + place}`,
    Datum: `${day(asked)}T00:00:00Z`,
    Titel: subject,
    Vergaderjaar: null,
    Aanhangselnummer: null,
  });
  return zaak({
    Id: `6f9f1c1e-0000-4000-b000-${id}`,
    Nummer: `${year}Z${String(100 + place).padStart(5, '0')}`,
    Titel: `Vragen van het lid ${name} (${party}) aan de Minister van ${office} over ${subject.toLowerCase()}`,
    Onderwerp: `${subject} (${place + 1})`,
    GestartOp: `${day(asked)}T00:00:00Z`,
    Afgedaan: !isOpen,
    Document: isOpen ? [questions] : [questions, answer],
  });
}

/** What the archive holds unless a test says otherwise: the letter's case, a long row, and what no search should show. */
export function ordinaryCases(): CaseEntity[] {
  return [
    zaak(),
    ...Array.from({ length: MANY }, (_, place) => numberedCase(place)),
    zaak({ Nummer: '2022Z09998', Soort: 'Motie', Onderwerp: 'Een motie over drugscriminaliteit' }),
    zaak({ Nummer: '2022Z09999', Verwijderd: true, Onderwerp: 'Verwijderde vragen over drugscriminaliteit' }),
  ];
}
