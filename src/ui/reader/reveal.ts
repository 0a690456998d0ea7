/**
 * Scrolls to the element that an address asks for and puts the focus there: on the heading of an answer, on
 * the note or the mark itself. The browser does so by itself only for elements that are there when it looks,
 * and the reader renders later.
 *
 * @param target id of the element
 * @returns whether there is such an element
 */
export function reveal(target: string): boolean {
  const element = document.getElementById(target);
  if (element === null) return false;
  element.scrollIntoView();
  const holder = element.matches('article') ? element.querySelector<HTMLElement>('h3') : element;
  holder?.focus({ preventScroll: true });
  return true;
}
