/** Texts as the locale files have them, said: the form for a count, and what stands in their places. */

/** What a text is said with: a count, and what stands in the places $1 to $9. */
export type Said = readonly (number | readonly (string | number)[])[];

/**
 * Says a text by the rules of @wxt-dev/i18n. A count alone also stands in the first place.
 *
 * @example sayText('1 noot | $1 noten', [3]) // "3 noten"
 */
export function sayText(text: string, rest: Said): string {
  const count = rest.find((argument) => typeof argument === 'number');
  const values =
    rest.find((argument) => typeof argument === 'object') ?? (count === undefined ? [] : [count]);
  const form = count === undefined ? text : formFor(text, count);
  return form.replace(/\$([1-9])/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}

/** Forms are for one and more, or for none, one and more. */
function formFor(text: string, count: number): string {
  const forms = text.split(' | ');
  const place = forms.length === 3 ? count : count - 1;
  return forms[place] ?? forms.at(-1) ?? text;
}
