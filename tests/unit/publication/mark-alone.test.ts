import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/html';
import { fromRoot } from '../../../scripts/root';
import { htmlDocument } from '../../../src/documents/html';
import { parsePublication } from '../../../src/publication/parse';

const ADDRESS = 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html';
const page = await readFile(fromRoot('tests', 'fixtures', 'publications', 'gazette.html'), 'utf8');
const read = (html: string) => parsePublication(htmlDocument(parseHtml(html), ADDRESS));

test('a mark that is a paragraph by itself leaves none behind', () => {
  const marks = page.match(/<a class="nootnum[^>]*>\d<\/a>/gu) ?? [];
  expect(marks.length).toBeGreaterThan(5);
  const apart = marks.reduce((html, mark) => html.replace(mark, `</p><p>${mark}</p><p>`), page);
  const { questions } = read(apart);
  expect(questions.flatMap(({ footnotes }) => footnotes)).toHaveLength(
    read(page).questions.flatMap(({ footnotes }) => footnotes).length,
  );
  for (const { question, answer, footnotes } of questions) {
    for (const text of [question, answer]) expect(text).not.toMatch(/^\n|\n{3}|\n$/u);
    for (const { anchor } of footnotes) expect(anchor.offset).toBeLessThanOrEqual(answer.length);
  }
});
