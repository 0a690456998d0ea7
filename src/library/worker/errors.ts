/** Errors on their way from the worker to the page: they keep their kind and what they say. */
import { ParseError } from '../../publication/errors';
import { LibraryFileError } from '../file/errors';
import type { SentError } from './protocol';

/** @example sendError(new ParseError(3, 'answer 5 breaks off')).parse?.line // 3 */
export function sendError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (error instanceof ParseError) {
    const { line, fault, reason } = error;
    return { name, message, parse: { line, fault, reason } };
  }
  if (error instanceof LibraryFileError) {
    const { path, problem, reason } = error;
    return { name, message, file: { path, problem, reason } };
  }
  return { name, message };
}

/** The error as it was thrown. @example receiveError(sendError(error)) instanceof ParseError // true */
export function receiveError({ name, message, parse, file }: SentError): Error {
  if (parse) return new ParseError(parse.line, parse.fault, parse.reason);
  if (file) return new LibraryFileError(file.path, file.problem, file.reason);
  const error = new Error(message);
  error.name = name;
  return error;
}
