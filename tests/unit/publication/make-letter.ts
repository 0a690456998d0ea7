/** What a made-up letter may have otherwise; the rest is the same for all. */
export interface MadeUp {
  date?: string;
  signature?: string;
  heading?: string;
}

/** A letter of the layout with the given questions, answers and notes; the body stands below its heading. */
export function makeLetter(body: string, { date, signature, heading }: MadeUp = {}): string {
  return [
    ' > Retouradres Postbus 1 2500 EA Den Haag',
    '',
    'Aan de Voorzitter van de Tweede Kamer',
    '',
    `Datum ${date ?? '3 maart 2021'}`,
    'Onderwerp Beantwoording Kamervragen',
    '',
    'Geachte voorzitter,',
    'Hierbij stuur ik u de antwoorden op de vragen van het lid Bakker.',
    '',
    signature ?? 'De Staatssecretaris van Economische Zaken,\n\nM. Janssen',
    ' en ons kenmerk vermelden.',
    ` ${heading ?? 'Vragen van het lid Bakker (VVD) aan de staatssecretaris van Economische Zaken \nover de visserij (ingezonden 9 februari 2021, 2021Z02345)'}`,
    '',
    body,
  ].join('\n');
}
