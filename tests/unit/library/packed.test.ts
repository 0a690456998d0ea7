import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pack, packDraft, unpack, unpackDraft } from '../../../src/library/packed';
import { packNotes, unpackNotes } from '../../../src/library/packed-notes';
import { corpus } from '../support/corpus';

const [letter] = corpus.publications as [(typeof corpus.publications)[number]];

test('what JSON can say is the same packed and unpacked', () => {
  fc.assert(
    fc.property(fc.record({ text: fc.string({ unit: 'binary' }), any: fc.jsonValue() }), (value) => {
      expect(JSON.stringify(unpack(pack(value)))).toBe(JSON.stringify(value));
    }),
  );
});

test('damaged bytes are an error', () => {
  expect(() => unpack(pack({ id: 'x' }).slice(0, 5))).toThrow(SyntaxError);
});

describe('a publication as it was added', () => {
  const draft = { publication: letter, added: '2026-11-28T09:00:00.000Z', terms: [], fields: {} };

  it('is the same packed and unpacked', () => {
    expect(unpackDraft(packDraft(draft))).toEqual(draft);
  });

  it('is packed once', () => {
    expect(packDraft(draft)).toBe(packDraft(draft));
  });
});

describe('what notes need of a publication', () => {
  const { lexicon } = corpus;
  const [facts] = lexicon.publications as [(typeof lexicon.publications)[number]];
  const papers = Object.entries(lexicon.papers).map(([id, paper]) => ({ id, ...paper }));
  const bytes = packNotes({ facts, fields: lexicon.fields, terms: lexicon.terms, papers });
  const unpacked = unpackNotes(bytes);

  it('is the same packed and unpacked', () => {
    expect(unpacked.publication).toBe(letter.id);
    expect(unpacked.facts).toEqual(facts);
    expect(unpacked.fields).toEqual(lexicon.fields);
    expect(lexicon.terms.map(({ name }) => unpacked.term(name))).toEqual(lexicon.terms);
    expect(papers.map(({ id }) => unpacked.paper(id))).toEqual(papers);
  });

  it('has no terms and papers but its own', () => {
    expect([unpacked.term('Waterloket'), unpacked.paper('kst-1')]).toEqual([null, null]);
  });

  it('has each sentence once', () => {
    const [opening] = facts.openings as [(typeof facts.openings)[number]];
    expect(new TextDecoder().decode(bytes).split(JSON.stringify(opening.sentence))).toHaveLength(2);
  });
});
