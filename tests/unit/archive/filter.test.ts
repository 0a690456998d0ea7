import { describe, expect, test } from 'vitest';
import { numberedCase, zaak } from '../../support/archive/cases';
import { FilterError, fits, parseFilter } from '../../support/archive/filter';

describe('the stand-in’s own filters', () => {
  const entity = { ...zaak() };

  test.each([
    ["Soort eq 'Schriftelijke vragen'", true],
    ["Soort ne 'Schriftelijke vragen'", false],
    ["contains(Onderwerp,'drugs') and Verwijderd eq false", true],
    ["contains(Onderwerp,'Drugs')", false],
    ["contains(Onderwerp,'kaas') or contains(Titel,'De Morgen')", true],
    ["not (contains(Onderwerp,'kaas') or contains(Titel,'De Morgen'))", false],
    // "and" binds closer than "or".
    ["Afgedaan eq true or Afgedaan eq false and Nummer eq 'X'", true],
    ["(Afgedaan eq true or Afgedaan eq false) and Nummer eq 'X'", false],
    ['GestartOp ge 2022-10-20T22:00:00Z', true],
    ['GestartOp gt 2022-10-20T22:00:00Z', false],
    ['GestartOp lt 2022-10-21T00:00:00+02:00', false],
    ['Titel eq null', false],
  ])('%s: %s', (written, expected) => {
    expect(fits(parseFilter(written), entity)).toBe(expected);
  });

  test('doubled quotes are one', () => {
    expect(parseFilter("Nummer eq 'foto''s'")).toEqual({
      is: 'compare',
      field: 'Nummer',
      operator: 'eq',
      value: "foto's",
    });
    expect(fits(parseFilter("contains(Onderwerp,'Foto''s')"), { ...numberedCase(5) })).toBe(true);
  });

  test.each([
    "Nummer eq 'foto's'",
    "Nummer eq 'open",
    'Nummer eq',
    "contains(Onderwerp 'x')",
    "(Nummer eq 'x'",
    "Nummer eq 'x')",
    "Nummer is 'x'",
    "Nummer eq 'x' Soort eq 'y'",
    'Nummer eq x',
    '',
  ])('refuses %s', (written) => {
    expect(() => parseFilter(written)).toThrow(FilterError);
  });

  test('refuses a property that there is not, and one of another type', () => {
    expect(() => fits(parseFilter("Minister eq 'x'"), entity)).toThrow(FilterError);
    expect(() => fits(parseFilter('Nummer eq true'), entity)).toThrow(FilterError);
  });
});
