/** Pages for the tests, made of HTML that a test writes down. */

/** A document that is on no screen. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Puts HTML into the body of the page that the tests run in. */
export function show(html: string): void {
  document.body.replaceChildren(...parsed(html).body.childNodes);
}

/** The first element for a selector, in the page on the screen. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no element for "${selector}" in the test's page`);
  return element;
}

/** All there is of the page's DOM, attributes of the root element included. */
export function wholePage(): string {
  return document.documentElement.outerHTML;
}
