/** The part of Trusted Types that is used here; the types of the DOM do not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

/**
 * The policy of the extension's pages asks that whatever becomes HTML be named. What is named here becomes a document of
 * its own, which nobody sees: no script of it runs, nothing in it is fetched, and only its text is read.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('kamernoot-html', {
  createHTML: (html) => html,
});

/**
 * Makes a document of HTML, to read its text.
 *
 * @example htmlDocument(parseHtml('<p>Vraag 1</p>'), null).text // "Vraag 1\n"
 */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(policy === undefined ? html : policy.createHTML(html), 'text/html');
}
