import { describe, expect, it } from 'vitest';
import { textDocument } from '../../../src/documents/text';
import { SURE } from '../../../src/publication/source-document';

describe('a text', () => {
  it('is a document without an address', () => {
    expect(textDocument('Vraag 1\r\n')).toEqual({
      text: 'Vraag 1\r\n',
      address: null,
      caseNumber: null,
      identifiers: [],
    });
  });

  it('goes by what its address says', () => {
    const address = 'https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2022Z20166&did=2022D46628';
    expect(textDocument('x', address)).toMatchObject({
      address,
      caseNumber: '2022Z20166',
      identifiers: ['2022D46628'],
    });
    expect(textDocument('x', 'javascript:2022Z20166')).toMatchObject({ address: null, caseNumber: null });
  });

  it('cannot pretend that its digits are marks', () => {
    expect(textDocument(`zo${SURE}1`).text).toBe('zo1');
  });
});
