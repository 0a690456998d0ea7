import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../../src/publication/visible-text';

test('each character that is left is the one at its offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '1', ' ', '\u00AD', '\u200B', '\uFEFF')), (units) => {
      const text = units.join('');
      const { visible, at } = visibleText(text);
      expect(visible).toBe(text.replace(/[\u00AD\u200B\uFEFF]/g, ''));
      for (const [i, unit] of [...visible].entries()) expect(text[at(i)]).toBe(unit);
    }),
  );
});
