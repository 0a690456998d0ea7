import type { Browser, Page } from 'puppeteer-core';
import type { PageNode } from '../driver';
import { contextOf } from './pages';
import { connectionOf } from './system';

/** A node as WebDriver BiDi tells of it. */
interface RemoteNode {
  value: {
    nodeType: number;
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** All that is in a page, but for what is in frames. */
export async function firefoxNodes(browser: Browser, page: Page): Promise<PageNode> {
  const { result } = await connectionOf(browser).send('script.evaluate', {
    expression: 'document',
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return pageNode((result as { result: RemoteNode }).result);
}

/** What nodes other than elements are called. */
const NAMES: Readonly<Record<number, string>> = { 3: '#text', 9: '#document', 11: '#document-fragment' };

function pageNode({ value }: RemoteNode): PageNode {
  const { nodeType, localName, attributes = {}, children = [], shadowRoot } = value;
  return {
    name: localName?.toUpperCase() ?? NAMES[nodeType] ?? '#other',
    attributes,
    children: [...children, ...(shadowRoot ? [shadowRoot] : [])].map(pageNode),
  };
}
