/** What is known of a value that came from outside this script: a part at a time, asked for by hand. */

/** What came, as far as nothing is known of its parts. */
export type Parts<Whole> = Partial<Record<keyof Whole, unknown>>;

/**
 * The parts of an object; of anything else, none.
 *
 * @example parts<{ type: string }>(message).type // of which nothing is known yet
 */
export function parts<Whole>(value: unknown): Parts<Whole> {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether it is a string. */
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether it is a list of strings. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Whether it can be a number in a list, an offset, or that of a question. */
export function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** Whether it is one of the own names of a table. */
export function isOneOf<Names extends object>(names: Names, value: unknown): value is keyof Names {
  return isText(value) && Object.hasOwn(names, value);
}
