/** What holds between the parts of a publication, and what no schema of its shape says. Each tells the first fault. */
import { readForm } from '../../lexicon/form-syntax';
import { everyWord, type TermEntry } from '../../lexicon/term-file';
import type { Publication } from '../../publication/model';
import type { Draft, TermEdits } from '../model';
import { LONGEST_FORM } from './limits';

/** Where a fault is, as a path below what was looked at, and what was expected there. */
export interface Fault {
  path: string;
  problem: string;
}

/**
 * Looks at a publication with its terms, whose shape is right.
 *
 * @returns the first fault, null where there is none
 * @example draftFault(draft) // { path: "publication.questions.2.sameAs", problem: "expected the number of …" }
 */
export function draftFault({ publication, terms }: Draft): Fault | null {
  return (
    within('publication', questionFault(publication) ?? sourceFault(publication)) ??
    within('terms', termsFault(terms))
  );
}

function questionFault({ questions }: Publication): Fault | null {
  const numbers = new Set(questions.map(({ number }) => number));
  let before = 0;
  for (const [place, { number, question, answer, footnotes, sameAs }] of questions.entries()) {
    const at = `questions.${place}`;
    if (number <= before) return { path: `${at}.number`, problem: `expected more than ${before}` };
    before = number;
    if (sameAs !== null && (sameAs === number || !numbers.has(sameAs)))
      return { path: `${at}.sameAs`, problem: 'expected the number of another question' };
    for (const [index, { anchor }] of footnotes.entries()) {
      const most = (anchor.in === 'question' ? question : answer).length;
      if (anchor.offset > most)
        return { path: `${at}.footnotes.${index}.anchor.offset`, problem: `expected no more than ${most}` };
    }
  }
  return questions.length > 0 ? null : { path: 'questions', problem: 'expected a question' };
}

function sourceFault({ sources, questions }: Publication): Fault | null {
  for (const [place, { anchor }] of sources.entries()) {
    if (anchor === null) continue;
    const cites = questions.find(({ number }) => number === anchor.question);
    const at = `sources.${place}.anchor`;
    if (cites === undefined) return { path: `${at}.question`, problem: 'expected the number of a question' };
    if (anchor.offset > cites.question.length)
      return { path: `${at}.offset`, problem: `expected no more than ${cites.question.length}` };
  }
  return null;
}

/** What stands in brackets behind a name is no part of its form. */
const IN_BRACKETS = /\s*\([^)]*\)/gu;

/** A form that cannot be read would keep the whole lexicon from being compiled. */
function termsFault(terms: readonly TermEntry[]): Fault | null {
  for (const [place, { name, names }] of terms.entries()) {
    const problem = formProblem(name.replace(IN_BRACKETS, ''));
    if (problem !== null) return { path: `${place}.name`, problem };
    for (const [group, written] of names.entries()) {
      for (const form of everyWord(written)) {
        const fault = formProblem(form);
        if (fault !== null) return { path: `${place}.names.${group}`, problem: fault };
      }
    }
  }
  return null;
}

function formProblem(form: string): string | null {
  if (form.length > LONGEST_FORM) return `expected a form of no more than ${LONGEST_FORM} characters`;
  try {
    readForm(form);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Looks at the changes of terms: names that are merged in a circle would have no term at all.
 *
 * @returns the first fault, null where there is none
 * @example editsFault({ ...NO_EDITS, merged: { a: 'b', b: 'a' } }) // { path: "merged", problem: … }
 */
export function editsFault({ merged, added }: TermEdits): Fault | null {
  const targets = new Map(Object.entries(merged));
  for (const name of targets.keys()) {
    if (leadsBack(name, targets))
      return { path: 'merged', problem: `expected "${name}" not to lead back to itself` };
  }
  return within('added', termsFault(added));
}

/** Whether following the merges of a name comes back to it. */
export function leadsBack(name: string, merged: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let next = merged.get(name); next !== undefined && !passed.has(next); next = merged.get(next)) {
    if (next === name) return true;
    passed.add(next);
  }
  return false;
}

/**
 * The place of the first entry whose id an earlier one has; -1 where there is none.
 *
 * @example firstDouble(['a', 'b', 'a']) // 2
 */
export function firstDouble(ids: readonly string[]): number {
  const seen = new Set<string>();
  return ids.findIndex((id) => seen.size === seen.add(id).size);
}

/** A fault seen from one step above. */
export function within(path: string, fault: Fault | null): Fault | null {
  return fault && { ...fault, path: fault.path === '' ? path : `${path}.${fault.path}` };
}
