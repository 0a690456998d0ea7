import type { Page, Protocol } from 'puppeteer-core';
import type { PageNode } from '../driver';

/** All that is in a page, frames of its own process too. */
export async function chromiumNodes(page: Page): Promise<PageNode> {
  const protocol = await page.createCDPSession();
  const { root } = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
  await protocol.detach();
  return pageNode(root);
}

function pageNode(node: Protocol.DOM.Node): PageNode {
  const { attributes = [], children = [], shadowRoots = [], contentDocument } = node;
  // What the browser itself puts into a field or a summary is its own.
  const roots = shadowRoots.filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
  return {
    name: node.nodeName.toUpperCase(),
    attributes: Object.fromEntries(
      attributes.flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
    ),
    children: [...children, ...roots, ...(contentDocument ? [contentDocument] : [])].map(pageNode),
  };
}
