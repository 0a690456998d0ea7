import { expect, test } from 'vitest';
import { LibraryFileError } from '../../../../src/library/file/errors';
import { receiveError, sendError } from '../../../../src/library/worker/errors';
import { NoCaseNumberError, ParseError } from '../../../../src/publication/errors';

/** As a message goes from one thread to another. */
const sent = (error: unknown) => receiveError(structuredClone(sendError(error)));

test.each([
  new ParseError(3, 'answer 5 breaks off', 'incomplete'),
  new NoCaseNumberError(1, 'the page does not say its case number'),
  new ParseError(1, 'the file has 3 bytes', 'too-large'),
])('a parse error keeps its line, its words and its reason: $reason', (error) => {
  const received = sent(error);
  expect(received).toBeInstanceOf(ParseError);
  expect(received).toMatchObject({ message: error.message, reason: error.reason, line: error.line });
});

test('a fault in a library file keeps its place', () => {
  const error = new LibraryFileError('publications.3.terms', 'expected a list', 'invalid');
  const received = sent(error);
  expect(received).toBeInstanceOf(LibraryFileError);
  expect(received).toMatchObject({ message: error.message, path: 'publications.3.terms', reason: 'invalid' });
});

test('what the browser throws keeps its name', () => {
  expect(sent(new DOMException('no room', 'QuotaExceededError'))).toMatchObject({
    name: 'QuotaExceededError',
    message: 'no room',
  });
});

test('what is no error becomes one', () => {
  expect(sent('oops')).toMatchObject({ name: 'Error', message: 'oops' });
});
