import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, SettingsError } from '../../src/settings';
import { importInto, readSettingsFile, settingsFile } from '../../src/settings-file';

const DAY = new Date('2026-11-25T10:00:00Z');

const hosts = fc.array(fc.domain());
const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(DEFAULT_SETTINGS.version),
  disabledHosts: hosts,
  addedHosts: hosts,
  marks: fc.record({
    style: fc.constantFrom('dotted', 'line', 'wash'),
    strength: fc.constantFrom('faint', 'normal', 'strong'),
    which: fc.constantFrom('every', 'first'),
  }),
  opensAfter: fc.constantFrom('none', 'short', 'long', 'alt'),
  hiddenTerms: fc.array(fc.record({ term: fc.string({ minLength: 1 }), host: fc.option(fc.domain()) })),
  language: fc.constantFrom('auto', 'nl', 'en', 'fr'),
});

function refusal(text: string): SettingsError {
  try {
    readSettingsFile(text);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error(`"${text}" was taken for settings`);
}

test('settings that are saved and read again are the same, whatever they are', () => {
  fc.assert(
    fc.property(settings, (some) => {
      expect(readSettingsFile(settingsFile(some, DAY).text)).toEqual(some);
    }),
  );
});

test('the file bears the day', () => {
  expect(settingsFile(DEFAULT_SETTINGS, DAY).name).toBe('kamernoot-2026-11-25.json');
});

test('a file of version 1 is read, and what it does not say is the default', () => {
  expect(readSettingsFile('{"version":1,"disabledHosts":["www.nrc.nl"]}')).toEqual({
    ...DEFAULT_SETTINGS,
    disabledHosts: ['www.nrc.nl'],
  });
});

describe('a file is refused', () => {
  test.each(['', 'Kamernoot', '{"version": 2', 'null', '[]', '{}', '7', '"version"', '{"name":"x"}'])(
    'as none of ours: %s',
    (text) => {
      expect(refusal(text)).toMatchObject({ setting: '' });
    },
  );

  test.each([
    ['{"version":2,"marks":{"style":"blink","strength":"normal","which":"every"}}', 'marks.style', 'blink'],
    ['{"version":2,"language":"de"}', 'language', 'de'],
    ['{"version":3}', 'version', 3],
    [
      '{"version":2,"hiddenTerms":[{"term":"JIT","host":null},{"term":7,"host":null}]}',
      'hiddenTerms.1.term',
      7,
    ],
  ])('by the name of the setting and its value: %s', (text, setting, value) => {
    expect(refusal(text)).toMatchObject({ setting, value });
  });

  test('for a setting that there is not', () => {
    expect(refusal('{"version":2,"colour":"red"}').setting).toBe('colour');
  });

  test('whatever is broken in it, never half read', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), (some, setting) => {
        const { text } = settingsFile({ ...some, [setting]: { no: 'such value' } }, DAY);
        expect(refusal(text).setting.split('.')[0]).toBe(setting);
      }),
    );
  });
});

test('an import leaves the added sites to this browser and tells which it would have to permit', () => {
  const current = { ...DEFAULT_SETTINGS, addedHosts: ['www.mo.be'] };
  const imported: Settings = {
    ...DEFAULT_SETTINGS,
    language: 'fr',
    addedHosts: ['www.mo.be', 'doorbraak.be'],
  };
  expect(importInto(current, imported)).toEqual({
    settings: { ...DEFAULT_SETTINGS, language: 'fr', addedHosts: ['www.mo.be'] },
    notPermitted: ['doorbraak.be'],
  });
});
