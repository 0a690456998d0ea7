import { describe, expect, test } from 'vitest';
import { citedBy } from '../../../src/annotate/cited';
import type { Source } from '../../../src/publication/model';

const article: Source = {
  mark: '1',
  text: '',
  outlet: 'De Morgen',
  date: '2022-09-22',
  title:
    'Criminoloog Cyrille Fijnaut: ‘De meest voor de hand liggende oplossingen tegen de drugsindustrie worden niet ingezet. Raadselachtig’',
  url: 'https://www.topics.nl/criminoloog-cyrille-fijnaut-de-meest-voor-de-hand-liggende-raadselachtig-',
  anchor: null,
};
const paper: Source = { ...article, mark: '2', outlet: null, date: null, title: null, url: null };
const sources = [{ publication: '2022Z20166', sources: [article, paper] }];
const cites = (url: string, title: string) => citedBy({ url, title }, sources).length > 0;

describe('the cited article', () => {
  test.each([
    [
      'https://www.topics.nl/criminoloog-cyrille-fijnaut-de-meest-voor-de-hand-liggende-raadselachtig-a123/?utm_source=x',
      'Iets',
      'its address, cut off in print, with tracking',
    ],
    [
      'https://www.demorgen.be/a',
      'Criminoloog Cyrille Fijnaut: "De meest voor de hand liggende oplossingen tegen de drugsindustrie worden niet ingezet. Raadselachtig" | De Morgen',
      'outlet and title, other quotes, the name of the site',
    ],
    [
      'https://www.demorgen.be/a',
      'De meest voor de hand liggende oplossingen tegen de drugsindustrie worden niet ingezet. Raadselachtig',
      'without the name in front',
    ],
  ])('%s %s: %s', (url, title) => {
    expect(cites(url, title)).toBe(true);
  });
});

describe('another article', () => {
  test.each([
    ['https://www.demorgen.be/b', 'Drugsgeweld in Antwerpen: nieuwe explosie', 'same outlet, other title'],
    ['https://www.nrc.nl/c', article.title ?? '', 'same title, another paper'],
    ['https://www.topics.nl/', 'Topics', 'the front page'],
    ['geen adres', article.title ?? '', 'no address'],
    ['https://www.demorgen.be/d', 'Raadselachtig', 'one word of the title'],
  ])('%s %s: %s', (url, title) => {
    expect(cites(url, title)).toBe(false);
  });
});
