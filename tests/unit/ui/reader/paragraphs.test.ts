import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsWithNotes } from '../../../../src/ui/reader/paragraphs';

describe('paragraphsWithNotes', () => {
  it('sets a mark where it stands in its paragraph', () => {
    expect(paragraphsWithNotes('samenwerkten. In 2021', [{ note: '1', offset: 13 }])).toEqual([
      [{ text: 'samenwerkten.' }, { note: '1' }, { text: ' In 2021' }],
    ]);
  });

  it('leaves a mark at the end of a paragraph with that paragraph', () => {
    expect(paragraphsWithNotes('Een.\n\nTwee.', [{ note: '1', offset: 4 }])).toEqual([
      [{ text: 'Een.' }, { note: '1' }],
      [{ text: 'Twee.' }],
    ]);
  });

  it('keeps two marks at one place, in their order', () => {
    const anchors = [
      { note: '1', offset: 4 },
      { note: '2', offset: 4 },
    ];
    expect(paragraphsWithNotes('Een.', anchors)).toEqual([[{ text: 'Een.' }, { note: '1' }, { note: '2' }]]);
  });

  it('loses no text and no mark, whatever the offsets', () => {
    const word = fc.constantFrom('Een', ' ', '.', '\n\n', '\n\n\n', 'é');
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.nat(60)), (words, offsets) => {
        const text = words.join('');
        const anchors = offsets.map((offset, index) => ({ note: String(index), offset }));
        const paragraphs = paragraphsWithNotes(text, anchors);
        const texts = paragraphs.map((pieces) => pieces.map((p) => ('text' in p ? p.text : '')).join(''));
        const notes = paragraphs.flat().flatMap((piece) => ('note' in piece ? piece.note : []));
        expect(texts).toEqual(text.split(/\n\n+/));
        expect(notes).toEqual(anchors.toSorted((a, b) => a.offset - b.offset).map(({ note }) => note));
      }),
    );
  });

  it('puts a mark before exactly the text that follows it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '\n\n')), fc.nat(20), (words, place) => {
        const text = words.join('').replace(/\n{3,}/g, '\n\n');
        const offset = Math.min(place, text.length);
        fc.pre(!text.slice(Math.max(0, offset - 1), offset + 1).includes('\n'));
        const before = paragraphsWithNotes(text, [{ note: '1', offset }])
          .map((pieces) => pieces.map((piece) => ('text' in piece ? piece.text : '|')).join(''))
          .join('\n\n');
        expect(before).toBe(`${text.slice(0, offset)}|${text.slice(offset)}`);
      }),
    );
  });

  const linkOf = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it('sets links, whatever their order', () => {
    const text = 'Europol en Eurojust.';
    const [a, b] = [linkOf(text, 'Europol'), linkOf(text, 'Eurojust')];
    expect(paragraphsWithNotes(text, [], [b, a])).toEqual([
      [{ text: 'Europol', link: a }, { text: ' en ' }, { text: 'Eurojust', link: b }, { text: '.' }],
    ]);
  });

  it('keeps a link beside a mark, and drops one that a mark or another link cuts', () => {
    const text = 'Het project Fortius loopt.';
    const whole = linkOf(text, 'project Fortius');
    const beside = paragraphsWithNotes(text, [{ note: '1', offset: 19 }], [whole]);
    expect(beside).toEqual([
      [{ text: 'Het ' }, { text: 'project Fortius', link: whole }, { note: '1' }, { text: ' loopt.' }],
    ]);
    const cut = paragraphsWithNotes(text, [{ note: '1', offset: 11 }], [whole]);
    expect(cut.flat().some((piece) => 'link' in piece)).toBe(false);
    const overlapping = paragraphsWithNotes(text, [], [whole, linkOf(text, 'Fortius')]);
    expect(overlapping.flat().filter((piece) => 'link' in piece)).toHaveLength(1);
  });

  it('loses no text, whatever the links', () => {
    const word = fc.constantFrom('Een', ' ', '.', '\n\n', 'é');
    const stretch = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.nat(40)), fc.array(stretch), (words, offsets, links) => {
        const text = words.join('');
        const anchors = offsets.map((offset, index) => ({ note: String(index), offset }));
        const paragraphs = paragraphsWithNotes(text, anchors, links);
        const texts = paragraphs.map((pieces) => pieces.map((p) => ('text' in p ? p.text : '')).join(''));
        expect(texts).toEqual(text.split(/\n\n+/));
      }),
    );
  });
});
