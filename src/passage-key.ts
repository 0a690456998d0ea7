/**
 * The key of a passage in `AnnotateReply.passages`: which term, in which answer. A file of its own, so that the
 * script that runs in every news page gets this line without the validator of the messages.
 *
 * @example passageKey('project Fortius', { publication: '2022Z20166', question: 5 }) // "project Fortius|2022Z20166/5"
 */
export function passageKey(term: string, answer: { publication: string; question: number }): string {
  return `${term}|${answer.publication}/${answer.question}`;
}
