import { describe, expect, test } from 'vitest';
import { citedBy, headlineAnnotation, sameTitle } from '../../../src/annotate/cited';
import { corpus } from '../support/corpus';

const { publications } = corpus.lexicon;
const title = publications[0]?.sources[0]?.title ?? '';
const cites = (url: string, own: string) => citedBy({ url, title: own }, publications).length > 0;

describe('the cited article', () => {
  test.each([
    [
      'https://www.topics.nl/criminoloog-cyrille-fijnaut-de-meest-voor-de-hand-liggende-oplossingen-tegen-de-drugsindustrie-worden-niet-ingezet-raadselachtig-a123/?utm_source=x',
      'Iets',
      'its address, cut off in print, with tracking',
    ],
    [
      'https://www.demorgen.be/a',
      `${title.replace(/[‘’]/gu, '"')} | De Morgen`,
      'outlet and title, other quotes, the name of the site',
    ],
    ['https://www.demorgen.be/a', title.replace(/^.*?: /u, ''), 'without the name in front'],
    ['https://m.demorgen.be/a#x', `Interview | ${title}`, 'a label in front, on the mobile site'],
    [
      'https://www.demorgen.be/a',
      'Cyrille Fijnaut: ‘De meest voor de hand liggende oplossingen worden niet ingezet’',
      'shortened in the middle and at the end',
    ],
    [
      'https://www.demorgen.be/nieuws/de-meest-voor-de-hand-liggende-oplossingen-tegen-de-drugsindustrie-worden-niet-ingezet~b1234567/',
      'Fijnaut over drugs',
      'another headline since, its words still in the address',
    ],
  ])('%s %s: %s', (url, own) => {
    expect(cites(url, own)).toBe(true);
  });
});

describe('another article', () => {
  test.each([
    ['https://www.demorgen.be/b', 'Drugsgeweld in Antwerpen: nieuwe explosie', 'same outlet, other title'],
    [
      'https://www.demorgen.be/b',
      'Criminoloog Cyrille Fijnaut: ‘Antwerpen heeft meer speurders nodig’',
      'same outlet and speaker',
    ],
    [
      'https://www.demorgen.be/b',
      'Waarom de oplossingen tegen de drugsindustrie niet worden ingezet in onze havens, volgens vijf andere kenners van de maffia',
      'many of its words in another order',
    ],
    ['https://www.nrc.nl/c', title, 'same title, another paper'],
    ['https://www.topics.nl/', 'Topics', 'the front page'],
    ['geen adres', title, 'no address'],
    ['https://www.demorgen.be/d', 'Raadselachtig', 'one word of the title'],
    ['https://www.demorgen.be/d', 'De is het van de in een', 'words that say nothing'],
  ])('%s %s: %s', (url, own) => {
    expect(cites(url, own)).toBe(false);
  });
});

test('sameTitle is the same either way round', () => {
  expect(sameTitle(title, title.slice(0, 100))).toBe(sameTitle(title.slice(0, 100), title));
});

describe('the headline of a cited page', () => {
  const page = { url: 'https://www.demorgen.be/a', title };
  const blocks = ['De Morgen', ` ${title} `, 'Een lange tekst.'];

  test('is annotated as the article, without the blanks round it', () => {
    const headline = headlineAnnotation({ page, blocks }, ['2022Z20166'], publications);
    expect(headline).toMatchObject({ kind: 'article', term: '2022Z20166', block: 1, start: 1, quote: title });
    expect(headline?.answers.map(({ question }) => question)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 1),
    );
  });

  test('not on a page that is not cited, nor in text that arrives later', () => {
    expect(headlineAnnotation({ page, blocks }, [], publications)).toBeNull();
    const context = { lead: '', otherMeanings: [], meant: [] };
    expect(headlineAnnotation({ page, blocks, context }, ['2022Z20166'], publications)).toBeNull();
  });
});
