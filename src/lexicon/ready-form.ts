/** Forms made ready for the matchers that look for them. */
import { type Anchor, anchorOf } from './anchors';
import { wordForms } from './forms';
import type { Form } from './model';

/** What a form is found by. */
interface ReadyForm {
  anchor: Anchor;
  /** Whether its first word stands for it. */
  isOnly: boolean;
  /** Keys of its first word. */
  firsts: string[];
}

/** The terms that many publications share are compiled into the matcher of each; their forms are the same ones. */
const readyForms = new WeakMap<Form, ReadyForm>();

/** @example readyForm(form).firsts // ["jit", "jits"] */
export function readyForm(form: Form): ReadyForm {
  const known = readyForms.get(form);
  if (known) return known;
  const [first = '', ...others] = form.words;
  const isOnly = others.every((word) => word.startsWith('('));
  const ready = { anchor: anchorOf(form), isOnly, firsts: isOnly ? wordForms(first) : [first] };
  readyForms.set(form, ready);
  return ready;
}
