import { expect, test } from 'vitest';
import { notesText } from '../../../scripts/notes';

test('each note is a line with its term, best answer, quote and how often it stands there', () => {
  const note = { kind: 'term' as const, term: 'project Fortius', quote: 'Fortius', count: 2, index: 0 };
  const text = notesText('https://www.demorgen.be/a', {
    citedBy: [],
    marked: true,
    notes: [
      { ...note, best: { publication: '2022Z20166', question: 5 } },
      { ...note, term: 'JIT', quote: 'joint\n    investi\u00ADgation', count: 1, best: null },
    ],
  });
  expect(text.split('\n')).toEqual([
    '2 notes on https://www.demorgen.be/a:',
    '  project Fortius — antwoord 5, 2022Z20166 (“Fortius”, 2×)',
    '  JIT — geen antwoord (“joint investigation”, 1×)',
  ]);
});
