import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Neighbourhood, neighboursOf } from '../../../../src/ui/card/neighbours';

const ANSWER = ['Een. Twee. Drie.', 'Vier. Vijf.', 'Zes. Zeven.'];

/** The own sentence in brackets, paragraphs parted by a bar, dots where there is more. */
function drawn(neighbourhood: Neighbourhood | null): string | null {
  if (neighbourhood === null) return null;
  const text = neighbourhood.paragraphs
    .map((sentences) => sentences.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(' '))
    .join(' | ');
  return `${neighbourhood.isCutBefore ? '… ' : ''}${text}${neighbourhood.isCutAfter ? ' …' : ''}`;
}

describe('neighboursOf', () => {
  it.each([
    ['Een.', '[Een.] Twee. Drie. …'],
    ['Drie.', 'Een. Twee. [Drie.] | Vier. Vijf. …'],
    ['Vier.', '… Twee. Drie. | [Vier.] Vijf. | Zes. …'],
    ['Zeven.', '… Vijf. | Zes. [Zeven.]'],
  ])('shows two sentences on either side of "%s" in their paragraphs', (sentence, shown) => {
    expect(drawn(neighboursOf(ANSWER, sentence))).toBe(shown);
  });

  it('says of an answer of one sentence that there is no more', () => {
    expect(neighboursOf(['Ja.'], 'Ja.')).toEqual({
      paragraphs: [[{ text: 'Ja.', isOwn: true }]],
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  it('takes the first of two that are the same', () => {
    expect(drawn(neighboursOf(['Ja. Nee. Ja.'], 'Ja.'))).toBe('[Ja.] Nee. Ja.');
  });

  it.each([[[]], [['Iets anders.']], [['Een. Twee en een half.']]])('is null in %j', (paragraphs) => {
    expect(neighboursOf(paragraphs, 'Twee.')).toBeNull();
  });

  it('has the own sentence once and all in the order of the answer, whatever the answer', () => {
    const paragraphs = fc.array(
      fc
        .array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 5 })
        .map((numbers) => numbers.map((number) => `Zin ${number} is dit.`).join(' ')),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(paragraphs, fc.nat(), (answer, choice) => {
        const all = answer.join(' ').match(/Zin \d+ is dit\./gu)!;
        const found = neighboursOf(answer, all[choice % all.length]!)!;
        const shown = found.paragraphs.flat();
        expect(shown.filter(({ isOwn }) => isOwn).map(({ text }) => text)).toEqual([
          all[choice % all.length],
        ]);
        expect(all.join(' ')).toContain(shown.map(({ text }) => text).join(' '));
        expect(found.isCutBefore || found.isCutAfter).toBe(shown.length < all.length);
      }),
    );
  });
});
