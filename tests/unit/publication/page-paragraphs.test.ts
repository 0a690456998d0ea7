import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/publication/lines';
import { pageParagraphs, settingOf } from '../../../src/publication/page-paragraphs';

const of = (text: string, hasWholeParagraphs = false) => {
  const lines = readLines(text);
  return pageParagraphs(lines, settingOf(lines, hasWholeParagraphs));
};
const wide = 'Dit is een regel die zo breed is als de bladspiegel van deze pagina het';
const long = `${wide} toelaat en nog veel verder doorgaat, want deze regel is niet gebroken maar een hele alinea, ${wide} toelaat.`;

describe('paragraphs of lines that are broken', () => {
  it('end at a blank line, unless a sentence goes on', () => {
    expect(of(`${wide}\ntoelaat.\n\nEn meer.\n\n${wide.slice(0, 20)}\n\nhet nu is.`)).toEqual([
      `${wide} toelaat.`,
      'En meer.',
      `${wide.slice(0, 20)} het nu is.`,
    ]);
  });

  it('end at a finished line with room, and at an item', () => {
    expect(of(`${wide}\ntoelaat.\nEn meer:\n- vis;\n- vlees.`)).toEqual([
      `${wide} toelaat.`,
      'En meer:',
      '- vis;',
      '- vlees.',
    ]);
  });

  it('go on where a full line ends a sentence', () => {
    expect(of(`${wide.slice(0, -1)}.\nNu verder met de rest.`)).toEqual([
      `${wide.slice(0, -1)}. Nu verder met de rest.`,
    ]);
  });
});

describe('paragraphs of lines that are whole', () => {
  it('are these lines where one is longer than any paper', () => {
    expect(of(`${long}\nJa.\nNee.\nTussenkop\nDat is zo.`)).toEqual([
      long,
      'Ja.',
      'Nee.',
      'Tussenkop',
      'Dat is zo.',
    ]);
  });

  it('always end at a blank line', () => {
    expect(of('- vis\n\n- vlees\n\nen ei', true)).toEqual(['- vis', '- vlees', 'en ei']);
  });

  it('may be broken by the page itself', () => {
    expect(of(`${wide}\ntoelaat en\nnog meer vissers ook.`, true)).toEqual([
      `${wide} toelaat en nog meer vissers ook.`,
    ]);
  });
});
