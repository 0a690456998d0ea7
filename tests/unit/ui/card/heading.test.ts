import { describe, expect, it } from 'vitest';
import { cardHeading } from '../../../../src/ui/card/heading';

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
