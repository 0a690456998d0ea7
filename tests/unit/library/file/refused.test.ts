import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibraryFileError } from '../../../../src/library/file/errors';
import { MOST_FILE_BYTES } from '../../../../src/library/file/limits';
import { readLibraryBlob, readLibraryFile } from '../../../../src/library/file/read';
import { DEFAULT_SETTINGS } from '../../../../src/settings-model';
import { draft } from './arbitrary';

const EXAMPLE = {
  format: 'kamernoot-library',
  version: 1,
  made: '2026-11-27T19:30:00.000Z',
  publications: [
    {
      publication: {
        id: '2022Z20166',
        title: 'De strijd tegen drugscriminaliteit',
        askers: [{ name: 'Sneller', party: 'D66' }],
        answeredBy: [{ name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' }],
        asked: '2022-10-21',
        answered: '2022-11-10',
        postponed: null,
        url: 'https://www.tweedekamer.nl/detail?id=2022Z20166',
        alsoKnownAs: [],
        sources: [
          {
            mark: '1',
            text: 'De Morgen',
            outlet: null,
            date: null,
            title: null,
            url: null,
            anchor: { question: 1, offset: 3 },
          },
        ],
        questions: [
          {
            number: 1,
            question: 'Kent u dit interview?',
            answer: 'Ja.',
            footnotes: [{ mark: '1', text: 'Noot', url: null, anchor: { in: 'answer', offset: 3 } }],
            sameAs: null,
          },
          { number: 2, question: 'En dit?', answer: '', footnotes: [], sameAs: 1 },
        ],
      },
      terms: [{ name: 'project Fortius', kind: 'programme' }],
    },
  ],
  edits: { off: [], renamed: {}, merged: {}, added: [] },
  watched: [
    {
      id: '2022Z20167',
      title: 'Een andere',
      asked: '2022-10-21',
      since: '2026-11-27T19:30:00.000Z',
      looked: null,
      isAnswered: false,
      answersUrl: null,
    },
  ],
  settings: DEFAULT_SETTINGS,
};

/** The example with one value changed, by its path; undefined takes it out. */
function changed(path: string, value: unknown): string {
  const copy = JSON.parse(JSON.stringify(EXAMPLE));
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => at[step], copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(copy);
}

function refusal(text: string): LibraryFileError {
  try {
    readLibraryFile(text);
  } catch (error) {
    if (error instanceof LibraryFileError) return error;
    throw error;
  }
  throw new Error(`taken for a library: ${text.slice(0, 200)}`);
}

const P = 'publications.0.publication';
const LONG = 'x'.repeat(600_000);

test('the example itself is read', () => {
  expect(readLibraryFile(JSON.stringify(EXAMPLE)).publications).toHaveLength(1);
});

describe('what cannot be is refused with its path', () => {
  test.each([
    [`${P}.questions.0.answer`, 5, 'expected a string, not 5'],
    [`${P}.questions.0.answer`, undefined, 'is missing'],
    [`${P}.questions.0.answer`, LONG, 'expected no more than 500000 characters'],
    [`${P}.questions.0.html`, '<b>', 'is not known'],
    [`${P}.questions.0.footnotes.0.anchor.in`, 'title', 'expected ("question" | "answer"), not "title"'],
    [`${P}.questions.0.footnotes.0.anchor.offset`, 4, 'expected no more than 3'],
    [`${P}.questions.0.footnotes.0.anchor.offset`, -1, 'expected 0 or more'],
    [`${P}.questions.0.footnotes.0.anchor.offset`, 0.5, 'expected a whole number'],
    [`${P}.questions.0.footnotes.0.url`, 'javascript:alert(1)', 'expected an address that begins with http'],
    [`${P}.questions.1.number`, 1, 'expected more than 1'],
    [`${P}.questions.0.number`, 3, 'expected', `${P}.questions.1.number`],
    [`${P}.questions.1.sameAs`, 3, 'expected the number of another question'],
    [`${P}.questions.1.sameAs`, 2, 'expected the number of another question'],
    [`${P}.questions`, [], 'expected a question'],
    [`${P}.sources.0.anchor.question`, 3, 'expected the number of a question'],
    [`${P}.sources.0.anchor.offset`, 99, 'expected no more than 21'],
    [`${P}.sources.0.date`, '2022-02-30', 'expected a day of the calendar'],
    [`${P}.asked`, '21 oktober 2022', 'expected a day of the calendar'],
    [`${P}.url`, 'data:text/html,x', 'expected an address that begins with http'],
    [`${P}.id`, '../../etc', 'expected a case number'],
    [`${P}.id`, 'ah-xk-20222023-5', 'expected a case number'],
    ['publications.0.terms.0.kind', 'animal', 'expected ("body" |'],
    ['publications.0.terms.0.name', '…', 'begins or ends with …'],
    ['publications.0.terms.0.name', 'x'.repeat(401), 'expected a form of no more than 400 characters'],
    [
      'publications.0.terms.0.names',
      [{ why: 'Zo heet het.', nl: ['goed* geld'] }],
      'has * in its first word',
      'publications.0.terms.0.names.0',
    ],
    ['publications.0.terms.0.name', `de ${'a-b|c-d|e-f|g-h '.repeat(20)}`, 'stands for more than 500 forms'],
    ['publications.0', null, 'expected an object, not null'],
    ['publications', {}, 'expected a list, not an object'],
    ['edits.merged', { a: 'b', b: 'c', c: 'a' }, 'expected "a" not to lead back to itself'],
    ['edits.renamed', { a: 1 }, 'expected names of no more than 2000 characters'],
    ['edits.renamed', ['a'], 'expected an object'],
    ['watched.0.since', '2026-11-27', 'expected a date and time'],
    ['watched.0.since', '2026-02-30T19:30:00.000Z', 'expected a date and time'],
    ['made', 'gisteren', 'expected a date and time'],
    ['settings.marks.style', 'blinking', 'Invalid type'],
    ['settings', null, 'expected an object, not null'],
    ['settings', 'all', 'expected an object'],
    ['extra', 1, 'is not known'],
  ])('%s (%#)', (path, value, problem, at = path) => {
    const error = refusal(changed(path, value));
    expect(error.path).toBe(at);
    expect(error.problem).toContain(problem);
    expect(error.reason).toBe('invalid');
  });

  test('the message begins with what and where', () => {
    expect(refusal(changed(`${P}.questions.0.answer`, {})).message).toBe(
      'library file: publications.0.publication.questions.0.answer: expected a string, not an object',
    );
  });

  test('a publication that is there twice, and a watch', () => {
    const [first] = EXAMPLE.publications;
    expect(refusal(changed('publications', [first, first]))).toMatchObject({
      path: 'publications.1.publication.id',
      problem: '"2022Z20166" is there twice',
    });
    const [watch] = EXAMPLE.watched;
    expect(refusal(changed('watched', [watch, watch])).path).toBe('watched.1.id');
  });
});

describe('versions', () => {
  test('a newer one is refused with a clear word, also that of its settings', () => {
    expect(refusal(changed('version', 2))).toMatchObject({ path: 'version', reason: 'newer' });
    expect(refusal(changed('version', 2)).problem).toContain('2 is newer than 1');
    expect(refusal(changed('settings.version', 99))).toMatchObject({
      path: 'settings.version',
      reason: 'newer',
    });
  });

  test.each([0, '1', null, undefined])('%j is none', (version) => {
    expect(refusal(changed('version', version))).toMatchObject({ path: 'version', reason: 'invalid' });
  });

  test('settings of an older one are brought along', () => {
    const read = readLibraryFile(changed('settings', { version: 1, disabledHosts: ['www.nrc.nl'] }));
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, disabledHosts: ['www.nrc.nl'] });
  });
});

describe('a file of settings alone', () => {
  test('is taken for no more than that', () => {
    const text = JSON.stringify({ ...DEFAULT_SETTINGS, language: 'fr' });
    expect(readLibraryFile(text)).toEqual({
      made: null,
      settings: { ...DEFAULT_SETTINGS, language: 'fr' },
    });
  });

  test('is refused with the path of its fault', () => {
    expect(refusal('{"version":2,"language":"de"}')).toMatchObject({ path: 'language', reason: 'invalid' });
    expect(refusal('{"version":3}')).toMatchObject({ path: 'version', reason: 'newer' });
  });
});

describe('what is no file of ours', () => {
  test.each(['', '{', 'null', '[]', '"x"', '{"name":"kamernoot"}', '{"format":"other","version":1}'])(
    '%s',
    (text) => {
      expect(refusal(text).reason).toBe('not-ours');
    },
  );

  test('any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(refusal(text)).toBeInstanceOf(LibraryFileError);
      }),
    );
  });

  test('bytes that are no text', async () => {
    const file = new Blob([new Uint8Array([0xff, 0xfe, 0x00, 0x41])]);
    await expect(readLibraryBlob(file)).rejects.toMatchObject({ reason: 'not-ours' });
  });

  test('a file that is too large, without reading it', async () => {
    const file = { size: MOST_FILE_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    await expect(readLibraryBlob(file as unknown as Blob)).rejects.toMatchObject({ reason: 'too-large' });
  });
});

test('whatever one value is changed to, the file is read or refused, and nothing else', () => {
  fc.assert(
    fc.property(draft, fc.nat(), fc.jsonValue(), (held, place, value) => {
      const copy = JSON.parse(JSON.stringify({ ...EXAMPLE, publications: [held] }));
      const places: [Record<string, unknown>, string][] = [];
      const walk = (at: Record<string, unknown>) => {
        for (const [key, below] of Object.entries(at)) {
          places.push([at, key]);
          if (typeof below === 'object' && below !== null) walk(below as Record<string, unknown>);
        }
      };
      walk(copy);
      const [holder, key] = places[place % places.length]!;
      holder[key] = value;
      try {
        readLibraryFile(JSON.stringify(copy));
      } catch (error) {
        expect(error).toBeInstanceOf(LibraryFileError);
      }
    }),
    { numRuns: 500 },
  );
});
