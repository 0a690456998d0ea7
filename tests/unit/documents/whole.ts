/** What holds for every publication, whatever it was read from. */
import * as v from 'valibot';
import type { Publication } from '../../../src/publication/model';
import { httpUrl } from '../../../src/publication/urls';

const isoDate = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((date) => !Number.isNaN(Date.parse(date)), 'a day'),
);
const link = v.nullable(
  v.pipe(
    v.string(),
    v.check((address) => httpUrl(address) !== null, 'http or https'),
  ),
);
const filled = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'some text'),
);
/** Plain text: no sign of a mark that was left in it, no control characters, paragraphs joined by one blank line. */
const plain = v.pipe(
  v.string(),
  v.check((text) => !/[\u2060\uFFFD\0\r\t]|\n\n\n|(?<!\n)\n(?!\n)/.test(text), 'plain text'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const publication = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^(?:\d{4}Z\d{5}|ah-[te]k-\d{8}-\d{1,4})$/)),
  title: filled,
  askers: v.pipe(v.array(v.strictObject({ name: filled, party: filled })), v.minLength(1)),
  answeredBy: v.array(v.strictObject({ name: filled, role: v.string() })),
  asked: isoDate,
  answered: v.nullable(isoDate),
  postponed: v.nullable(v.strictObject({ date: v.nullable(isoDate), text: plain })),
  url: link,
  alsoKnownAs: v.array(filled),
  sources: v.array(
    v.strictObject({
      mark: filled,
      text: plain,
      outlet: v.nullable(filled),
      date: v.nullable(isoDate),
      title: v.nullable(v.string()),
      url: link,
      anchor: v.nullable(v.strictObject({ question: offset, offset })),
    }),
  ),
  questions: v.pipe(
    v.array(
      v.strictObject({
        number: v.pipe(v.number(), v.integer(), v.minValue(1)),
        question: v.pipe(plain, v.minLength(1)),
        answer: plain,
        footnotes: v.array(
          v.strictObject({
            mark: filled,
            text: plain,
            url: link,
            anchor: v.strictObject({ in: v.picklist(['question', 'answer']), offset }),
          }),
        ),
        sameAs: v.nullable(offset),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Throws where a publication is not whole: a piece of another shape, questions not numbered 1, 2, 3 …, a note or a
 * reference that leads out of it, an answer missing from one that is answered.
 */
export function assertWhole(read: Publication): void {
  const result = v.safeParse(publication, read);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(
      `${v.getDotPath(issue)}: ${issue.message}: ${JSON.stringify(issue.input)?.slice(0, 200)}`,
    );
  }
  const { questions, sources, answered } = read;
  for (const [index, { number, question, answer, footnotes, sameAs }] of questions.entries()) {
    const at = `question ${number}`;
    assert(number === index + 1, `${at} stands at place ${index + 1}`);
    for (const { anchor } of footnotes) {
      const text = anchor.in === 'question' ? question : answer;
      assert(anchor.offset <= text.length, `${at} has a note behind its end`);
    }
    assert(
      sameAs === null || (sameAs !== number && sameAs >= 1 && sameAs <= questions.length),
      `${at} leads to ${sameAs}`,
    );
    const shared = sameAs === null ? '' : questions[sameAs - 1]!.answer;
    if (answered !== null)
      assert(answer !== '' || shared !== '' || read.postponed !== null, `${at} has no answer`);
  }
  for (const { mark, anchor } of sources) {
    if (anchor === null) continue;
    const text = questions[anchor.question - 1]?.question;
    assert(text !== undefined && anchor.offset <= text.length, `source ${mark} is cited nowhere`);
  }
}

function assert(holds: boolean, fault: string): void {
  if (!holds) throw new Error(fault);
}
