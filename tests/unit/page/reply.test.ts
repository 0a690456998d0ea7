import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotateReply, readAnswerText, readDone } from '../../../src/page/reply';
import { citedReplyTo } from '../../browser/page/support/replies';

const request = {
  type: 'annotate' as const,
  page: { url: 'https://krant.nl/een', title: 'Project Fortius' },
  blocks: ['Project Fortius', 'Europol zegt: Fortius loopt.'],
};
const good = () => citedReplyTo(request, ['Fortius', 'Europol'], 'Project Fortius');
const asSent = () => JSON.parse(JSON.stringify(good()));

/** All paths to a value in it, those of lists and objects among them. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** What may be missing or anything without harm: nothing of the page looks at it. */
const FREE = /^(annotations\.\d+|headline)\.answers\.\d+\.score$/;

function spoiled(path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const root = asSent();
  let at = root;
  for (const step of path.slice(0, -1)) at = at[step];
  at[rest.at(-1) ?? key] = value;
  return root;
}

describe('an answer to annotate', () => {
  it('is what the background gives, sent as JSON', () => {
    expect(readAnnotateReply(asSent(), request)).toEqual(good());
  });

  it('is none where any part of it is of another type', () => {
    const paths = pathsIn(asSent()).filter((path) => !FREE.test(path.join('.')));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(undefined, null, -1, 0.5, Number.MAX_SAFE_INTEGER, true, 'rommel', [[]], { a: 1 }),
        (path, value) => {
          const at = path.reduce((inner, key) => (inner as never)?.[key], asSent() as unknown);
          // A text for a text, and nothing or a text where either may be, are of the type.
          fc.pre(typeof value !== typeof at || typeof value === 'object');
          fc.pre(!(value === null && path.at(-1) === 'headline'));
          fc.pre(!((value === null || value === 'rommel') && path.at(-1) === 'officialUrl'));
          expect(() => readAnnotateReply(spoiled(path, value), request)).toThrow(
            /^annotate reply: \S+ cannot/,
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, string[], unknown]>([
    ['citedBy', ['citedBy'], [7]],
    ['annotations.0', ['annotations', '0', 'block'], 2],
    ['annotations.0', ['annotations', '0', 'end'], 10],
    ['annotations.1', ['annotations', '1', 'quote'], 'Eurojust'],
    ['annotations.1', ['annotations', '1', 'kind'], 'advert'],
    ['annotations.0', ['annotations', '0', 'answers', '0', 'question'], 6],
    ['annotations.0', ['passages', 'Fortius|2022Z20166/5', 'answered'], 'gisteren'],
    ['annotations.0', ['passages', 'Fortius|2022Z20166/5', 'marks', '0', 'end'], 999],
    ['headline', ['headline', 'term'], '2023Z00001'],
    ['context', ['context', 'meant'], null],
    ['marking', ['marking', 'style'], 'gloed'],
  ])('names %s where %j cannot be what it is', (name, path, value) => {
    expect(() => readAnnotateReply(spoiled(path, value), request)).toThrow(
      `annotate reply: ${name} cannot be what it is`,
    );
  });

  it('is none where the background has refused', () => {
    const refusal = { __mozWebExtensionPolyfillReject__: true, message: 'message refused: blocks' };
    expect(() => readAnnotateReply(refusal, request)).toThrow('message refused: blocks');
    expect(() => readAnswerText(refusal)).toThrow('message refused: blocks');
    expect(() => readDone(refusal)).toThrow('message refused: blocks');
  });
});

describe('an answer’s text', () => {
  it('is a list of texts, or nothing', () => {
    expect(readAnswerText(['Een.', 'Twee.'])).toEqual(['Een.', 'Twee.']);
    expect(readAnswerText(null)).toBeNull();
  });

  it.each([[undefined], ['Een.'], [[1]], [{}]])('is not %j', (reply) => {
    expect(() => readAnswerText(reply)).toThrow('answer-text reply: no list of texts');
  });
});

it('what has no answer takes any for done', () => {
  for (const reply of [undefined, null, '', {}]) expect(readDone(reply)).toBeUndefined();
});
