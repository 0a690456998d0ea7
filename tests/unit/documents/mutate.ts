/** Documents that went wrong on their way: cut, spliced, repeated, swapped, with strange things put in. */
import fc from 'fast-check';

/** The same documents at each run, so that a change of the code is what makes one fail. Another number finds others. */
export const FUZZ_SEED = 2_022_1110;

/** What is put into documents: pieces of HTML, signs that layouts give a meaning, characters that few texts have. */
export const STRANGE: readonly string[] = [
  '<script>window.isHurt = true</script>',
  '<img src=x onerror="window.isHurt=true">',
  '<svg onload="window.isHurt=true"><script>window.isHurt=true</script></svg>',
  '<a href="javascript:window.isHurt=true">1</a>',
  '<iframe srcdoc="<script>parent.isHurt=true</script>"></iframe>',
  '<style>*{background:url(https://evil.example/)}</style>',
  '<p>',
  '</div></div></div>',
  '<!--',
  '-->',
  '<textarea>',
  '<plaintext>',
  '<sup>1</sup>',
  '&#0;&nbsp;&lt;script&gt;',
  '\n\nVraag 1\n\n',
  '\n\nAntwoord 2 en 3\n\n',
  '\n\nAntwoord 1, 2, 3 en 99999999999999999999\n\n',
  '\n\n1. Bent u bekend?\n\n',
  '\n\n14. ',
  '\n\n1) De Morgen, 22 september 2022, ‘a’, javascript:alert(1)\n',
  '\n\n1 https://www.\n',
  '.1',
  '1)',
  '\u20601',
  '\u2060',
  '[1]',
  '«',
  '»',
  '‘',
  '’',
  '"',
  '(',
  ')',
  '?',
  '? ',
  '.',
  ' aan ',
  ' over ',
  '(ingezonden 31 februari 2022)',
  '(ingezonden 21 oktober 2022, 2022Z20166)',
  '(ontvangen 11 november 2022)',
  '\nVragen van de leden ',
  '\nVragen van het lid X (D66) aan de minister van Y over z (ingezonden 1 januari 2022, 2022Z00001)\n',
  '\nDatum 99 november 2022\n',
  '\nMededeling\n',
  'Zie het antwoord op vraag 17.',
  'http://[::1',
  'https://a.nl/%E0%A4%A',
  'mede namens',
  '\n',
  '\n\n',
  '\r',
  '\t',
  ' ',
  '\n ',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '\uDFFF',
  '\u0301',
  '😀',
  'İ',
  'ﬀ',
  '\0',
  '\uFFFD',
  '\u2028',
];

/** One thing that goes wrong. Places are shares of the document's length, so that one mutation fits all documents. */
type Mutation =
  | { kind: 'cut'; from: number; length: number }
  | { kind: 'end'; from: number }
  | { kind: 'repeat'; from: number; length: number; times: number; to: number }
  | { kind: 'swap'; from: number; length: number; to: number }
  | { kind: 'splice'; from: number; length: number; to: number }
  | { kind: 'insert'; text: string; times: number; to: number };

/**
 * A share, all as likely: `fc.double` would take all doubles as likely, most of which are next to nothing, and a bias to
 * the ends would cut many a document to nothing.
 */
const share = (most: number) =>
  fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((part) => (most * part) / 1_000_000);

const place = share(1);

/** Mostly a few words, at times a whole part. */
const length = fc.oneof({ weight: 3, arbitrary: share(0.005) }, { weight: 1, arbitrary: share(0.5) });

const times = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 2000 }) },
);
const strange = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STRANGE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), from: place, length }),
  fc.record({ kind: fc.constant('end' as const), from: place }),
  fc.record({ kind: fc.constant('repeat' as const), from: place, length, times, to: place }),
  fc.record({ kind: fc.constant('swap' as const), from: place, length, to: place }),
  fc.record({ kind: fc.constant('splice' as const), from: place, length, to: place }),
  fc.record({ kind: fc.constant('insert' as const), text: strange, times, to: place }),
);

/** Longest document that mutations make, in characters: twice what a parser takes. */
const LENGTH_MAX = 2_000_000;

/**
 * Mutated documents of the given ones, in which pieces of the others may have come.
 *
 * @param longest in characters, where making a page of it would take seconds
 * @example fc.assert(fc.property(mutated([SEED]), (text) => …))
 */
export function mutated(documents: readonly string[], longest = LENGTH_MAX): fc.Arbitrary<string> {
  const some = fc.constantFrom(...documents);
  return fc
    .record({ document: some, other: some, mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }) })
    .map(({ document, other, mutations }) =>
      mutations.reduce((text, each) => apply(each, text, other).slice(0, longest), document),
    );
}

function apply(mutation: Mutation, text: string, other: string): string {
  const at = (share: number, within = text) => Math.floor(share * within.length);
  const piece = (from: number, share: number, within = text) =>
    within.slice(at(from, within), at(from, within) + at(share, within) + 1);
  switch (mutation.kind) {
    case 'cut':
      return text.slice(0, at(mutation.from)) + text.slice(at(mutation.from) + at(mutation.length) + 1);
    case 'end':
      return text.slice(0, at(mutation.from));
    case 'repeat':
      return put(text, piece(mutation.from, mutation.length), mutation.times, at(mutation.to));
    case 'swap': {
      const moved = piece(mutation.from, mutation.length);
      return put(
        text.replace(moved, () => ''),
        moved,
        1,
        at(mutation.to),
      );
    }
    case 'splice':
      return put(text, piece(mutation.from, mutation.length, other), 1, at(mutation.to));
    case 'insert':
      return put(text, mutation.text, mutation.times, at(mutation.to));
  }
}

function put(text: string, piece: string, times: number, to: number): string {
  const most = Math.max(1, Math.floor(LENGTH_MAX / Math.max(1, piece.length)));
  return text.slice(0, to) + piece.repeat(Math.min(times, most)) + text.slice(to);
}
