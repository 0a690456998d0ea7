/** Whole libraries, as odd as a file may hold them. */
import fc from 'fast-check';
import { TERM_KINDS } from '../../../../src/lexicon/model';
import type { TermEntry } from '../../../../src/lexicon/term-file';
import type { LibraryState } from '../../../../src/library/file/restore';
import type { Draft, TermEdits, Watch } from '../../../../src/library/model';
import type { Publication, Question } from '../../../../src/publication/model';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/settings-model';

/** Any text, lone surrogates among it. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const mark = fc.constantFrom('1', '12', '*');
const address = fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }));

const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const day = instant.map((date) => date.toISOString().slice(0, 10));
const moment = instant.map((date) => date.toISOString());

/** Of few, so that two libraries have some in common. */
export const id = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((number) => `2022Z0000${number}`),
  fc.constantFrom('ah-tk-20222023-705', 'ah-ek-20222023-5', 'kv-tk-2022Z20166'),
);

/** A term's name that can also be read as a form; words that objects have by themselves are names like others. */
const name = fc.oneof(
  fc.constantFrom('JIT', 'project Fortius', 'constructor', '__proto__', 'toString', 'Sky ECC (dienst)'),
  fc.stringMatching(/^[a-zA-Z]{1,8}(?: [a-z]{1,8}){0,2}$/u),
);
const names = fc.array(name, { maxLength: 2 });

export const termEntry: fc.Arbitrary<TermEntry> = fc.record(
  {
    name,
    kind: fc.constantFrom(...TERM_KINDS),
    names: fc.array(fc.record({ why: name, ambiguous: fc.boolean(), nl: names, en: names, fr: names }), {
      maxLength: 2,
    }),
    fields: names,
    needs: names,
    otherBearers: fc.array(fc.record({ who: name, words: names, fields: names }), { maxLength: 1 }),
  },
  { requiredKeys: ['name', 'kind', 'names', 'fields', 'otherBearers'] },
);

/** A question whose notes stand somewhere in its texts; its number and `sameAs` come with the publication. */
const question = fc.record({ question: text, answer: text }).chain((texts) =>
  fc.record({
    question: fc.constant(texts.question),
    answer: fc.constant(texts.answer),
    footnotes: fc.array(
      fc.constantFrom('question' as const, 'answer' as const).chain((where) =>
        fc.record({
          mark,
          text,
          url: address,
          anchor: fc.record({
            in: fc.constant(where),
            offset: fc.integer({ min: 0, max: texts[where].length }),
          }),
        }),
      ),
      { maxLength: 2 },
    ),
  }),
);

const questions: fc.Arbitrary<Question[]> = fc
  .array(fc.tuple(question, fc.integer({ min: 1, max: 3 }), fc.option(fc.nat())), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => {
    let number = 0;
    const numbered = parts.map(([one, step]) => {
      number += step;
      return { number, ...one };
    });
    return numbered.map((one, place) => {
      const target = parts[place]![2];
      const other = target === null ? undefined : numbered[target % numbered.length];
      return { ...one, sameAs: other === undefined || other === numbered[place] ? null : other.number };
    });
  });

const person = fc.string({ maxLength: 20 });

export const publication: fc.Arbitrary<Publication> = questions.chain((asked) =>
  fc.record({
    id,
    title: text,
    askers: fc.array(fc.record({ name: person, party: person }), { maxLength: 3 }),
    answeredBy: fc.array(fc.record({ name: person, role: person }), { maxLength: 2 }),
    asked: day,
    answered: fc.option(day),
    postponed: fc.option(fc.record({ date: fc.option(day), text })),
    url: address,
    alsoKnownAs: fc.array(id, { maxLength: 2 }),
    sources: fc.array(
      fc.constantFrom(...asked).chain((cites) =>
        fc.record({
          mark,
          text,
          outlet: fc.option(text),
          date: fc.option(day),
          title: fc.option(text),
          url: address,
          anchor: fc.option(
            fc.record({
              question: fc.constant(cites.number),
              offset: fc.integer({ min: 0, max: cites.question.length }),
            }),
          ),
        }),
      ),
      { maxLength: 2 },
    ),
    questions: fc.constant(asked),
  }),
);

export const draft: fc.Arbitrary<Draft> = fc.record({
  publication,
  terms: fc.array(termEntry, { maxLength: 3 }),
  fields: fc.dictionary(
    fc.constantFrom('2022Z20166', 'water'),
    fc.record({
      why: name,
      any: fc.array(name, { maxLength: 2 }),
      nl: fc.array(name, { maxLength: 3 }),
      en: fc.constant([]),
      fr: fc.constant([]),
    }),
    { maxKeys: 1, noNullPrototype: true },
  ),
});

export const drafts = fc.uniqueArray(draft, {
  selector: ({ publication: { id } }) => id,
  maxLength: 5,
});

/** Merged only towards later names, so that none leads back. */
const merged = fc
  .uniqueArray(name, { maxLength: 4 })
  .map((chain) => Object.fromEntries(chain.slice(1).map((into, place) => [chain[place]!, into])));

export const edits: fc.Arbitrary<TermEdits> = fc.record({
  off: fc.array(name, { maxLength: 3 }),
  renamed: fc.array(fc.tuple(name, name), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)),
  merged,
  added: fc.uniqueArray(termEntry, { selector: (entry) => entry.name, maxLength: 2 }),
});

export const watched: fc.Arbitrary<Watch[]> = fc.uniqueArray(
  fc.record({
    id,
    title: text,
    asked: day,
    since: moment,
    looked: fc.option(moment),
    isAnswered: fc.boolean(),
    answersUrl: address,
  }),
  { selector: (watch) => watch.id, maxLength: 3 },
);

const host = fc.constantFrom('www.nrc.nl', 'www.trouw.nl', 'www.mo.be');
const hosts = fc.uniqueArray(host, { maxLength: 3 });

export const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(DEFAULT_SETTINGS.version),
  disabledHosts: hosts,
  addedHosts: hosts,
  marks: fc.record({
    style: fc.constantFrom('dotted', 'line', 'wash'),
    strength: fc.constantFrom('faint', 'normal', 'strong'),
    which: fc.constantFrom('every', 'first'),
  }),
  opensAfter: fc.constantFrom('none', 'short', 'long', 'alt'),
  hiddenTerms: fc.uniqueArray(fc.record({ term: name, host: fc.option(host) }), {
    selector: (hidden) => JSON.stringify(hidden),
    maxLength: 3,
  }),
  language: fc.constantFrom('auto', 'nl', 'en', 'fr'),
});

export const library: fc.Arbitrary<LibraryState> = fc.record({
  publications: drafts,
  bundled: fc.constant(['2022Z00005']),
  edits,
  watched,
  settings,
});
