import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../../../src/lexicon/extract/phrases';
import { Repeated } from '../../../../src/lexicon/extract/repeated';
import { wordsOf } from '../../support/extract';

function phrases(...texts: string[]): string[] {
  const read = texts.map(wordsOf);
  const repeated = new Repeated();
  for (const words of read) repeated.add(words);
  return read.flatMap((words) =>
    phrasesIn(words, repeated).map(({ first, last }) => words.written(first, last)),
  );
}

describe('phrasesIn', () => {
  test.each([
    ['van het College ter Beoordeling van Geneesmiddelen is', ['College ter Beoordeling van Geneesmiddelen']],
    ['op grond van de Wet natuurbescherming.', ['Wet natuurbescherming']],
    ['de Wet regie op de volkshuisvesting helpen', ['Wet regie op de volkshuisvesting']],
    ['in operatie Aspides zijn', ['operatie Aspides']],
    ['Operatie Aspides heeft een mandaat', ['Operatie Aspides']],
    ['met het Didam-arrest is', ['Didam-arrest']],
    ['voor de PAS-melders geldt', ['PAS']],
    ['zes F-35 toestellen', ['F-35']],
    ['hebben Aedes en de Woonbond afgesproken', ['Aedes', 'Woonbond']],
    ['de Health and Safety Authority koopt', ['Health and Safety Authority']],
    ['het Commando Materieel en IT koopt', ['Commando Materieel en IT']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test('a capital that only begins a sentence is none', () => {
    expect(phrases('Gemeenten wachten. De regels zijn streng. Volgens ons: Het kan.')).toEqual([]);
  });

  test('the word before a name is apart, also where a sentence begins with it', () => {
    for (const text of ['in operatie Aspides', 'Operatie Aspides is']) {
      const words = wordsOf(text);
      const [phrase] = phrasesIn(words, new Repeated());
      expect(words.written(phrase?.name ?? 0, phrase?.last ?? 0)).toBe('Aspides');
    }
  });

  test('people, ministries and debates are none', () => {
    expect(
      phrases('de minister van Economische Zaken en de heer Jansen in het commissiedebat Wonen'),
    ).toEqual([]);
  });

  test('what comes back is a name as far as it does', () => {
    expect(
      phrases('een plan voor de Nationale prestatieafspraken zelf', 'de Nationale prestatieafspraken zijn'),
    ).toEqual(['Nationale prestatieafspraken', 'Nationale prestatieafspraken']);
  });

  test('a sentence that comes back is no name', () => {
    expect(phrases('wat in België is vergaard', 'en in België is vergaard')).toEqual(['België', 'België']);
    expect(phrases('dat Werf zegt in Tubantia', 'wat Werf zegt in Tubantia')[0]).toBe('Werf');
    expect(phrases('met Europol en Eurojust', 'door Europol en Eurojust')).toEqual([
      'Europol',
      'Eurojust',
      'Europol',
      'Eurojust',
    ]);
  });
});
