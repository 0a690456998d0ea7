import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../scripts/build-corpus';
import { readPages } from '../../../scripts/evaluation-set';
import { pageText } from '../../../scripts/page';
import { anchorOf } from '../../../src/lexicon/anchors';
import { compileForm } from '../../../src/lexicon/forms';
import { buildMatcher, findForms, mayHaveForms } from '../../../src/lexicon/matcher';
import { WordScan } from '../../../src/lexicon/word-scan';

/** A hundred pages are read by jsdom, a second's work for each twenty on a busy machine. */
const READING_MS = 60_000;

describe('the anchor of a form', () => {
  test.each([
    ['JIT', ['jit', 'jits', 'jiten'], 'upper'],
    ['Fortius', ['fortius', 'fortiuss', 'fortiusen', 'fortiuzen'], 'capital'],
    ['wet op de rechterlijke organisatie', ['rechterlijke'], 'any'],
    ['loi sur l’opium', ['opium', 'opiums', 'opiumen'], 'any'],
    ['in beslag …4 cocaine|drugs', ['beslag'], 'any'],
    ['wet (buitengewone) afpak*', ['wet'], 'any'],
    ['joint investigation(s) team', ['investigation'], 'any'],
    ['geld afpakken (internationaal)', ['afpakken', 'afpakkens', 'afpakkenen'], 'any'],
  ])('%s: %j', (line, keys, casing) => {
    const [form] = compileForm(line, true);
    expect(form && anchorOf(form)).toEqual({ keys, casing });
  });
});

describe('as a property', async () => {
  const { lexicon } = await readCorpus();
  const matcher = buildMatcher(lexicon.terms);
  const words = new WordScan();
  const mayHave = (text: string) => {
    words.read(text);
    return mayHaveForms(matcher, text, words);
  };

  test(
    'a text of a page without the anchor of a form has none',
    async () => {
      const texts = (await readPages()).flatMap(({ html }) => pageText(html).blocks);
      const missed = texts.filter((text) => findForms(matcher, text).length > 0 && !mayHave(text));
      expect(missed).toEqual([]);
      expect(texts.filter((text) => !mayHave(text)).length).toBeGreaterThan(texts.length / 5);
    },
    READING_MS,
  );

  test('nor has any text, in whatever writing', () => {
    const piece = fc.oneof(
      fc.constantFrom(...lexicon.terms.flatMap(({ forms }) => forms.flatMap((form) => form.words))),
      fc.constantFrom(
        'Fortiusonderzoek',
        'J.I.T.',
        'J.I.T',
        'OM',
        'om',
        'JITs',
        'Jits',
        'LOs',
        '’Ndrangheta',
        'F.I.U.',
        'De',
      ),
      fc.constantFrom(' ', ' ', '-', '\u00AD', '’s ', '. '),
    );
    const inCapitals = fc.boolean();
    fc.assert(
      fc.property(fc.array(piece), inCapitals, (pieces, large) => {
        const text = large ? pieces.join(' ').toUpperCase() : pieces.join('');
        if (findForms(matcher, text).length > 0) expect(mayHave(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
