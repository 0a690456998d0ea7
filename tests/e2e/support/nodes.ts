import type { Page } from 'puppeteer-core';

/** Elements that no screen of ours has, whatever it shows. */
const FOREIGN =
  /^(?:IFRAME|FRAME|OBJECT|EMBED|APPLET|TEMPLATE|MATH|MGLYPH|BASE|META|STYLE|FORM|AUDIO|VIDEO|ANIMATE|SET|FOREIGNOBJECT|IMG)$/iu;
/** Attributes that run something, by their beginning or name. */
const RUNNING = /^(?:on|srcdoc$|formaction$|style$|shadowrootmode$)/iu;
const LINKS = new Set(['href', 'src', 'action', 'data', 'xlink:href']);
const OWN_ADDRESS = /^(?:https?:\/\/|#|\/(?!\/)|[\w-]+\.html(?:[?#]|$)|chrome-extension:)/u;

/**
 * What in the page would be code or come from elsewhere if it had become more than text, closed shadow trees included.
 *
 * @param isAllowed what the page itself has of it: `META charset`
 * @returns "IMG", "A href=javascript:…"
 */
export async function hostileNodes(page: Page, isAllowed: (found: string) => boolean): Promise<string[]> {
  const protocol = await page.createCDPSession();
  const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  await protocol.detach();
  const found: string[] = [];
  type Node = typeof root;
  const visit = (node: Node) => {
    const attributes = Object.fromEntries(
      (node.attributes ?? []).flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
    );
    const name = node.nodeName.toUpperCase();
    if (FOREIGN.test(name)) found.push([name, ...Object.keys(attributes)].join(' '));
    if (name === 'SCRIPT' && (attributes.src === undefined || (node.children?.length ?? 0) > 0))
      found.push('SCRIPT');
    for (const [attribute, value] of Object.entries(attributes)) {
      if (RUNNING.test(attribute)) found.push(`${name} ${attribute}`);
      if (LINKS.has(attribute) && !OWN_ADDRESS.test(value)) found.push(`${name} ${attribute}=${value}`);
    }
    // What the browser itself puts into a field or a summary is its own.
    const roots = (node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
    for (const below of [...(node.children ?? []), ...roots]) visit(below);
    if (node.contentDocument) visit(node.contentDocument);
  };
  visit(root);
  return found.filter((one) => !isAllowed(one));
}
