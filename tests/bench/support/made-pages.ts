/** Pages made for measuring: of our own, so that anybody can measure the same, and as large as saved ones. */
import { PLAIN_PROSE } from './prose';
import type { Sample } from './samples';

const head = '<!doctype html><html lang="nl"><head><title>Gemaakt</title></head><body>';

/** Each paragraph with a link, an emphasis and a note: what articles have. */
function paragraph(at: number): string {
  const text = PLAIN_PROSE[at % PLAIN_PROSE.length] ?? '';
  const [first = '', ...others] = text.split(' ');
  const middle = others.length >> 1;
  return `<p>${first} <a href="#${at}">${others.slice(0, 2).join(' ')}</a> ${others.slice(2, middle).join(' ')} <em>${others.slice(middle, middle + 3).join(' ')}</em> ${others.slice(middle + 3).join(' ')}</p>`;
}

/** A menu of so many links, as stands above and below every article. */
function menu(links: number): string {
  const items = Array.from(
    { length: links },
    (_, at) => `<li><a href="#m${at}"><span>Rubriek ${at}</span></a></li>`,
  );
  return `<nav><ul>${items.join('')}</ul></nav>`;
}

/** A long read: 300 paragraphs, some 80,000 characters. */
function longRead(): string {
  const paragraphs = Array.from(
    { length: 300 },
    (_, at) => (at % 12 === 0 ? `<h2>Deel ${at}</h2>` : '') + paragraph(at),
  );
  return `${head}${menu(120)}<main><article><h1>Een lang verhaal</h1>${paragraphs.join('\n')}</article></main>${menu(200)}</body></html>`;
}

/** A live blog: 150 entries, each in boxes in boxes, as frameworks build them. */
function liveBlog(): string {
  const entries = Array.from(
    { length: 150 },
    (_, at) =>
      `<li><div class="a"><div class="b"><time>12.${at % 60}</time><div><div><h3>Bericht ${at}</h3></div></div><div class="c"><div>${paragraph(at)}</div></div><button><svg></svg><span>Deel</span></button></div></div></li>`,
  );
  return `${head}${menu(120)}<main><h1>Lees terug</h1><ol>${entries.join('\n')}</ol></main></body></html>`;
}

/** A table of 100 rows of eight cells. */
function table(): string {
  const rows = Array.from({ length: 100 }, (_, at) => {
    const cells = Array.from(
      { length: 8 },
      (_cell, column) => `<td>${column === 0 ? 'Gemeente' : at * column}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `${head}<main><h1>De cijfers</h1><table>${rows.join('\n')}</table></main></body></html>`;
}

/** The pages. @example madePages().map(({ name }) => name) // ["long read", "live blog", "table"] */
export function madePages(): Sample[] {
  return [
    { name: 'long read', html: longRead() },
    { name: 'live blog', html: liveBlog() },
    { name: 'table', html: table() },
  ];
}
