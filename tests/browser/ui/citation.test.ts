import { describe, expect, it } from 'vitest';
import { type CitationStyle, citationOf } from '../../../src/ui/card/citation';

const URL = 'https://www.tweedekamer.nl/detail?id=2022Z20166#:~:text=Antwoord%205';
const PASSAGE = {
  publication: '2022Z20166',
  question: 5,
  sentence: 'Het project Fortius loopt.',
  respondent: { name: 'D. Yeşilgöz-Zegerius', role: 'Minister van Justitie en Veiligheid' },
  answered: '2022-11-10',
  officialUrl: URL,
};
const HOEKSTRA = { name: 'W.B. Hoekstra', role: 'Minister van Buitenlandse Zaken' };
const VAN_DER_PLAS = { name: 'Chr.A. van der Plas', role: 'Staatssecretaris van Financiën' };

describe('a citation', () => {
  it.each<[CitationStyle, string]>([
    [
      'plain',
      `“Het project Fortius loopt.” (D. Yeşilgöz-Zegerius, minister van Justitie en Veiligheid, antwoord op vraag 5 van Kamervragen 2022Z20166, 10 november 2022, ${URL})`,
    ],
    [
      'markdown',
      `> Het project Fortius loopt.\n>\n> D. Yeşilgöz-Zegerius, minister van Justitie en Veiligheid, [antwoord op vraag 5 van Kamervragen 2022Z20166](${URL}), 10 november 2022`,
    ],
    [
      'apa',
      `Yeşilgöz-Zegerius, D. (2022, 10 november). Antwoord op vraag 5 van Kamervragen 2022Z20166. Tweede Kamer der Staten-Generaal. ${URL}`,
    ],
  ])('in style %s has who, what, date and address', (style, text) => {
    expect(citationOf(PASSAGE, style)).toBe(text);
  });

  it.each([null, 'javascript:alert(1)'])(
    'without an address of the web (%j) ends before it',
    (officialUrl) => {
      const cited = { ...PASSAGE, officialUrl };
      expect(citationOf(cited, 'plain')).toMatch(/Kamervragen 2022Z20166, 10 november 2022\)$/);
      expect(citationOf(cited, 'markdown')).toMatch(
        /Veiligheid, antwoord op vraag 5 van Kamervragen 2022Z20166, 10 november 2022$/,
      );
      expect(citationOf(cited, 'apa')).toMatch(/Staten-Generaal\.$/);
    },
  );

  it('names all ministers who answered together', () => {
    const two = { ...PASSAGE, alsoAnsweredBy: [HOEKSTRA] };
    const three = { ...PASSAGE, alsoAnsweredBy: [HOEKSTRA, VAN_DER_PLAS] };
    for (const style of ['plain', 'markdown'] as const) {
      expect(citationOf(two, style)).toContain(
        'D. Yeşilgöz-Zegerius, minister van Justitie en Veiligheid, en W.B. Hoekstra, minister van Buitenlandse Zaken, ',
      );
    }
    expect(citationOf(two, 'apa')).toMatch(/^Yeşilgöz-Zegerius, D\., & Hoekstra, W\. B\. \(2022/);
    expect(citationOf(three, 'apa')).toMatch(
      /^Yeşilgöz-Zegerius, D\., Hoekstra, W\. B\., & Van der Plas, Chr\. A\. \(/,
    );
  });

  it('leaves a name without initials as it is', () => {
    const cited = { ...PASSAGE, respondent: { name: 'Dilan Yeşilgöz', role: 'Minister' } };
    expect(citationOf(cited, 'apa')).toMatch(/^Dilan Yeşilgöz \(2022/);
  });

  it('keeps in Markdown what is text a text, and the address whole', () => {
    const cited = { ...PASSAGE, sentence: 'Een *ster*, <b> en [haak]_.', officialUrl: 'https://x.nl/(a)b' };
    const text = citationOf(cited, 'markdown');
    expect(text).toContain('> Een \\*ster\\*, \\<b\\> en \\[haak\\]\\_.');
    expect(text).toContain('](https://x.nl/%28a%29b), ');
  });
});
