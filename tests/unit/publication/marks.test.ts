import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankOut, findGluedDigits, withoutSpans } from '../../../src/publication/marks';
import { placeMarks } from '../../../src/publication/place-marks';

describe('digits glued to a word', () => {
  it.each([
    ['Luxemburg samenwerkten.1 In 2021', 1, 2],
    ['onderzoek hiernaar.3', 3, 2],
    ['‘smurfen’.2 Omdat', 2, 2],
    ['(zie aldaar).12\n\nDaarna', 12, 2],
    ['uitgewerkt.2 21 dossiers', 2, 2],
    ['de samenwerking4, en', 4, 1],
    ['een JIT1 is', 1, 0],
    ['uitstoot van CO2 is', 2, 0],
    ['per km2 land', 2, 0],
    ['gemeld in 2021.5 De', 5, 0],
    ['zie art.3 van', 3, 0],
  ])('sees a possible mark in %j', (text, number, strength) => {
    const [digits, ...others] = findGluedDigits(text);
    expect(others).toEqual([]);
    expect(digits).toMatchObject({ number, strength });
    expect(text.slice(digits!.start, digits!.end)).toBe(String(number));
  });

  it.each([
    'Kamerstuk 29 911, nr. 355',
    'Comptabiliteitswet (CW3.1)',
    'artikel 3.1 van',
    '18.238 dossiers',
    'ruim 1,2 miljoen',
    'de CO2-uitstoot',
    'de € 25 mln',
    '€25 en Covid-19',
    'zaak 2022Z20166',
    '(1) eerst',
    '3 maanden',
    'rekening1234',
    'woord.01',
  ])('sees none in %j', (text) => {
    expect(findGluedDigits(text)).toEqual([]);
  });
});

describe('placing footnotes', () => {
  const note = (number: number, firstLine = 99) => ({
    number,
    text: 'Kamerstuk.',
    firstLine,
    lastLine: firstLine,
  });
  const places = (texts: string[], notes: ReturnType<typeof note>[]) =>
    placeMarks(
      texts.map((text, index) => ({ text, firstLine: index + 1 })),
      notes,
    );

  it('prefers what looks most like a mark, then what comes first', () => {
    const [mark] = places(['CO2 en groep2 en uitstoot.2 en gebied.2'], [note(1), note(2)].slice(1)).marks;
    expect(mark).toEqual({ number: 2, text: 0, start: 26, end: 27 });
  });

  it('keeps the order of the numbers, over several texts', () => {
    const { marks } = places(['een.2 twee.1', 'drie.2'], [note(1), note(2)]);
    expect(marks.map(({ text, start }) => [text, start])).toEqual([
      [0, 11],
      [1, 5],
    ]);
  });

  it('takes a weak mark where there is no better one', () => {
    expect(places(['het JIT1 is'], [note(1)]).marks).toHaveLength(1);
  });

  it('refuses a footnote whose mark stands below it, or nowhere', () => {
    expect(() => places(['niets', 'een.1'], [note(1, 2)])).toThrow('line 2: footnote 1 has no mark');
    expect(() => places(['niets'], [note(1, 5)])).toThrow('line 5: footnote 1 has no mark');
  });

  it('reports a sure mark that has no footnote, but no weak one', () => {
    expect(places(['een.1 twee.2 JIT3'], [note(1)]).orphan).toMatchObject({ number: 2, text: 0, start: 11 });
    expect(places(['een.1 CO2'], [note(1)]).orphan).toBeNull();
  });
});

it('takes spans out and says where they stood', () => {
  const spans = fc
    .tuple(fc.string({ maxLength: 30 }), fc.uniqueArray(fc.nat(30), { maxLength: 8 }))
    .map(([text, cuts]) => {
      const sorted = cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b);
      const pairs = sorted.length >> 1;
      return {
        text,
        spans: Array.from({ length: pairs }, (_, at) => ({
          start: sorted[2 * at]!,
          end: sorted[2 * at + 1]!,
        })),
      };
    });
  fc.assert(
    fc.property(spans, ({ text, spans }) => {
      const inSpan = (at: number) => spans.some(({ start, end }) => at >= start && at < end);
      const kept = (upTo: number) =>
        [...Array(upTo).keys()].filter((at) => !inSpan(at)).map((at) => text[at]);
      const clean = withoutSpans(text, spans);
      expect(clean.text).toBe(kept(text.length).join(''));
      expect(clean.offsets).toEqual(spans.map(({ start }) => kept(start).length));
      const blanked = [...Array(text.length).keys()].map((at) => (inSpan(at) ? ' ' : text[at])).join('');
      expect(blankOut(text, spans)).toBe(blanked);
    }),
  );
});
