import { describe, expect, it } from 'vitest';
import { answersWord, cardHeading } from '../../../../src/ui/card/heading';

describe('cardHeading', () => {
  it.each([
    ['Fortius', 'project Fortius'],
    ['FIU Nederland', 'FIU-Nederland'],
    ['skyecc', 'Sky ECC'],
    ['Joint Investigation\n  Team', 'Joint Investigation Team'],
    ['Encro\u00ADChat', 'EncroChat'],
  ])('is headed by the term alone where its name holds the page’s form: %j, %j', (quote, term) => {
    expect(cardHeading(quote, term)).toEqual({ form: null, term });
  });

  it.each([
    ['JIT’s', 'Joint Investigation Team', 'JIT’s'],
    ['EU\u00ADpol', 'Europol', 'EUpol'],
    ['niet op een  veroordeling\u00A0gebaseerde', 'NCBC', 'niet op een veroordeling gebaseerde'],
  ])(
    'puts another form before the term, without the page’s hyphens and spaces: %j, %j',
    (quote, term, form) => {
      expect(cardHeading(quote, term)).toEqual({ form, term });
    },
  );
});

describe('answersWord', () => {
  const passage = (before: string, marked: string) => ({
    sentence: `${before}${marked} verder.`,
    marks: [{ start: before.length, end: before.length + marked.length }],
  });

  it.each([
    ['hawala', 'ondergronds bankieren', 'criminele betalingsverkeer'],
    ['Antwerp\u00ADport', 'haven van Antwerpen', 'Antwerpse haven'],
  ])('is what the answer says for %j, %j', (quote, term, word) => {
    expect(answersWord({ quote, term }, passage('Het ', word))).toBe(word);
  });

  it.each([
    ['the page has the name', 'ondergronds bankieren', 'ondergronds bankieren', 'criminele betalingsverkeer'],
    ['the page has the answer’s word', 'Najaarsbrief', 'brief over criminaliteit', 'Najaarsbrief'],
    ['the name is the answer’s word', 'wietproef', 'gesloten coffeeshopketen', 'gesloten coffeeshopketen'],
    [
      'the answer’s word holds the name',
      'wietproef',
      'gesloten coffeeshopketen',
      'experiment gesloten coffeeshopketen',
    ],
    ['the name holds the answer’s word', '1.2 million', '1,2 miljoen transacties', '1,2 miljoen'],
  ])('is not said where %s', (_, quote, term, word) => {
    expect(answersWord({ quote, term }, passage('Over ', word))).toBeNull();
  });

  it('is not said where the sentence has nothing marked', () => {
    const quote = { quote: 'hawala', term: 'ondergronds bankieren' };
    expect(answersWord(quote, { sentence: 'Ja, die mening deel ik.', marks: [] })).toBeNull();
  });
});
