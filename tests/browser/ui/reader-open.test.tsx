import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Publication } from '../../../src/publication/model';
import { Reader } from '../../../src/ui/reader/Reader';
import { holding, inList, loadLexicon, PUBLICATION, rendered, textOf } from './support';

const OPEN: Publication = {
  ...PUBLICATION,
  id: '2023Z00104',
  url: 'https://zoek.officielebekendmakingen.nl/kv-tk-2023Z00104.html',
  answered: null,
  answeredBy: [],
  postponed: { date: '2023-02-03', text: 'De antwoorden komen later.' },
  questions: PUBLICATION.questions.map((one) => ({ ...one, answer: '', footnotes: [], sameAs: null })),
};

afterEach(() => {
  render(null, document.body);
  history.replaceState(null, '', location.pathname + location.search);
});

it('shows questions that are still open as such, and why', async () => {
  location.hash = '#2023Z00104';
  render(
    <Reader
      library={Promise.resolve([inList(OPEN)])}
      loadPublication={holding(OPEN)}
      loadLexicon={loadLexicon}
    />,
    document.body,
  );
  await rendered();
  const facts = textOf(document.querySelector('.facts'));
  expect(facts).toContain('nog niet beantwoord');
  expect(facts).toContain('Uitgesteld op 3 februari 2023: De antwoorden komen later.');
  const articles = [...document.querySelectorAll('article')];
  expect(articles).toHaveLength(17);
  for (const article of articles) {
    expect(textOf(article)).toContain('Op deze vraag is nog geen antwoord.');
    expect(article.querySelector('.words, .external')).toBeNull();
  }
});
