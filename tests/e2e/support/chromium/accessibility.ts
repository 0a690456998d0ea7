import type { CDPSession, Page } from 'puppeteer-core';
import type { Accessibility, SpokenNode } from '../driver';

/** The node type of the protocol's accessibility tree, as `Accessibility.getFullAXTree` gives it. */
type AxNode = Awaited<ReturnType<typeof readTree>>[number];

export async function chromiumAccessibility(page: Page): Promise<Accessibility> {
  const protocol = await page.createCDPSession();
  return {
    async dialog() {
      const nodes = await readTree(protocol);
      const dialog = nodes.find((node) => node.role?.value === 'dialog');
      return dialog === undefined ? null : spokenNode(dialog, nodes);
    },
    async reveal({ id }) {
      const backendNodeId = Number(id);
      await protocol.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { model } = await protocol.send('DOM.getBoxModel', { backendNodeId });
      const [x = 0, y = 0] = model.border;
      return { x, y, width: model.width, height: model.height };
    },
  };
}

async function readTree(protocol: CDPSession) {
  return (await protocol.send('Accessibility.getFullAXTree')).nodes;
}

function spokenNode(node: AxNode, nodes: AxNode[]): SpokenNode {
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const convert = (each: AxNode): SpokenNode => ({
    role: each.ignored ? 'none' : each.role?.value === 'StaticText' ? 'text' : String(each.role?.value),
    name: stringOf(each.name),
    description: stringOf(each.description),
    url: property(each, 'url') ?? null,
    isFocused: property(each, 'focused') === true,
    isExpanded: property(each, 'expanded') ?? null,
    children: (each.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : [convert(child)];
    }),
    id: each.backendDOMNodeId ?? -1,
  });
  return convert(node);
}

function stringOf(value: AxNode['name']): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function property(node: AxNode, name: string) {
  return node.properties?.find((candidate) => candidate.name === name)?.value.value;
}
