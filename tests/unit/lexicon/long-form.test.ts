import { describe, expect, test } from 'vitest';
import { longFormBefore } from '../../../src/lexicon/long-form';

describe('longFormBefore', () => {
  test.each([
    ['zij studeert aan de Florida International University ', 'FIU', 'Florida International University'],
    [
      'het Wetenschappelijk Onderzoek- en Documentatiecentrum ',
      'WODC',
      'Wetenschappelijk Onderzoek- en Documentatiecentrum',
    ],
    ['een zin zonder die letters ', 'FIU', null],
    ['', 'FIU', null],
  ])('in %j, %s stands for %s', (text, abbreviation, longForm) => {
    expect(longFormBefore(text, abbreviation)).toBe(longForm);
  });
});
