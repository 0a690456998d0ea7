import { describe, expect, it } from 'vitest';
import {
  markId,
  noteId,
  overviewId,
  parseRoute,
  questionId,
  sourceId,
} from '../../../../src/ui/reader/route';

describe('parseRoute', () => {
  it.each([
    ['#2022Z20166', null],
    ['#2022Z20166/5', '5'],
    ['#2022Z20166/5/', '5'],
    ['#2022Z20166/99', '99'],
    ['#2022Z20166/vijf', 'vijf'],
  ])('reads %s', (hash, question) => {
    expect(parseRoute(hash)).toEqual({ publication: '2022Z20166', question, target: hash.slice(1) });
  });

  it('knows the question of a note and of its mark', () => {
    const note = noteId(questionId('2022Z20166', 4), '1');
    expect(parseRoute(`#${note}`)?.question).toBe('4');
    expect(parseRoute(`#${markId(note)}`)?.question).toBe('4');
  });

  it('asks for no question where a source is meant', () => {
    const source = sourceId('2022Z20166', '1');
    expect(parseRoute(`#${source}`)).toEqual({ publication: '2022Z20166', question: null, target: source });
  });

  it('asks for no question where the overview is meant', () => {
    expect(parseRoute(`#${overviewId('2022Z20166')}`)?.question).toBeNull();
  });

  it('decodes what browsers encode, and takes a stray percent sign as it stands', () => {
    expect(parseRoute('#2022Z20166%2F5')?.question).toBe('5');
    expect(parseRoute('#100%')?.publication).toBe('100%');
  });

  it.each(['', '#', '#/5'])('finds no publication in %j', (hash) => {
    expect(parseRoute(hash)).toBeNull();
  });
});
