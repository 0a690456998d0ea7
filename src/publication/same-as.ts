/** An answer that does no more than point to another question: "Zie mijn antwoord op vraag 3". */
const POINTS_TO =
  /^(?:Zie|Ik verwijs|Hiervoor verwijs ik|Daarvoor verwijs ik|Voor het antwoord|Kortheidshalve verwijs ik)\b[^.?!]{0,80}\b(?:antwoord(?:en)?|beantwoording)\b[^.?!]{0,30}\bvra(?:ag|gen)\b([^.?!]{0,30})\.?$/i;

/** The same in fewer words: "Zie antwoord 3". */
const POINTS_SHORTLY = /^Zie (?:het |mijn |ons |de )?antwoord(?:en)? (?:op )?(\d[\d\s,en]{0,30})\.?$/i;

/** Longest answer that can be such a pointer, in characters. */
const POINTER_MAX = 200;

/**
 * The numbers of the questions that an answer points to and nothing else; none for an answer of its own.
 *
 * @example
 * pointsTo('Zie het antwoord op de vragen 1 en 2.') // [1, 2]
 */
export function pointsTo(answer: string): number[] {
  if (answer.length > POINTER_MAX) return [];
  const numbers = (POINTS_TO.exec(answer) ?? POINTS_SHORTLY.exec(answer))?.[1] ?? '';
  return /^[\d\s,en]+$/.test(numbers) ? (numbers.match(/\d+/g) ?? []).map(Number) : [];
}

/**
 * For each question the one that holds its answer, or null where it has its own. A question without an answer shares
 * that of the next question that has one; an answer that points to one other question shares that one's, followed to
 * its end. A pointer to more than one answer, to itself or to a question that is not there leads nowhere: then the
 * answer that points is the one that holds.
 *
 * @param answers the answers of questions 1, 2, 3 …; `''` where none is printed
 * @param together for a question without an answer of its own the one that the document says holds it, else null
 * @example
 * findSameAs(['', 'Ja.', 'Zie het antwoord op vraag 1.']) // [2, null, 2]
 */
export function findSameAs(
  answers: readonly string[],
  together: readonly (number | null)[] = [],
): (number | null)[] {
  const printedFrom = (index: number) => {
    const given = answers[index] === '' ? together[index] : null;
    if (typeof given === 'number') return given - 1;
    while (index < answers.length && answers[index] === '') index++;
    return index;
  };
  const follow = (start: number): number | null => {
    const passed = new Set<number>();
    let holder = start;
    for (;;) {
      const answer = answers[holder];
      if (answer === undefined || passed.has(holder)) return null;
      const targets = new Set(pointsTo(answer).map((number) => printedFrom(number - 1)));
      if (targets.size === 0) return holder;
      if (targets.size > 1) return null;
      passed.add(holder);
      holder = [...targets][0]!;
    }
  };
  return answers.map((_, index) => {
    const printed = printedFrom(index);
    const holder = follow(printed) ?? printed;
    return holder === index || holder >= answers.length ? null : holder + 1;
  });
}
