import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';

/** The node type of the protocol's accessibility tree, as `Accessibility.getFullAXTree` gives it. */
type AxNode = Awaited<ReturnType<typeof readTree>>[number];

/** Roles that a screen reader says; the rest are texts, and boxes round them. */
const SPOKEN_ROLES: ReadonlySet<unknown> = new Set([
  'dialog',
  'heading',
  'button',
  'link',
  'group',
  'status',
  'blockquote',
  'mark',
]);

/** The card as a screen reader has it: the only way from outside into its closed shadow tree. */
export interface CardView {
  name: string;
  description: string;
  /** All text of the card in order, joined by spaces. */
  text: string;
  /** Whether the focus is on the card or in it. */
  isFocused: boolean;
  /** Buttons and links: name, address of a link, and what it takes to click. */
  controls: CardControl[];
  /** What it takes to find its place in the window. */
  node: number;
}

export interface CardControl {
  role: string;
  name: string;
  url: string | null;
  node: number;
}

/** The card of a page, and what a reader does with it. */
export class Card {
  private constructor(
    private readonly page: Page,
    private readonly protocol: CDPSession,
  ) {}

  static async of(page: Page): Promise<Card> {
    return new Card(page, await page.createCDPSession());
  }

  /** The open card, or null. */
  async view(): Promise<CardView | null> {
    const nodes = await readTree(this.protocol);
    const dialog = nodes.find((node) => node.role?.value === 'dialog');
    if (dialog === undefined) return null;
    const inside = descendants(dialog, nodes);
    const texts = inside.filter((node) => node.role?.value === 'StaticText');
    const controls = inside.filter((node) => ['button', 'link'].includes(node.role?.value));
    return {
      name: stringOf(dialog.name),
      description: stringOf(dialog.description),
      text: texts.map((node) => stringOf(node.name).trim()).join(' '),
      isFocused: [dialog, ...inside].some((node) => property(node, 'focused') === true),
      controls: controls.map((node) => ({
        role: node.role?.value,
        name: stringOf(node.name),
        url: property(node, 'url') ?? null,
        node: idOf(node),
      })),
      node: idOf(dialog),
    };
  }

  /**
   * The card as a screen reader goes through it: of everything that has a role and a name, both, in order; with what is
   * expanded and what is announced when it changes.
   */
  async outline(): Promise<string[]> {
    await this.waitForOpen();
    const nodes = await readTree(this.protocol);
    const dialog = nodes.find((node) => node.role?.value === 'dialog')!;
    return [dialog, ...descendants(dialog, nodes)]
      .filter((node) => !node.ignored && SPOKEN_ROLES.has(node.role?.value))
      .map((node) => {
        const expanded = property(node, 'expanded');
        const state = expanded === undefined ? '' : expanded ? ', open' : ', closed';
        return `${node.role?.value} ${stringOf(node.name)}`.trim() + state;
      });
  }

  /** What in the card has the focus, by role and name; null where nothing of it has. */
  async focused(): Promise<string | null> {
    const nodes = await readTree(this.protocol);
    const dialog = nodes.find((node) => node.role?.value === 'dialog');
    if (dialog === undefined) return null;
    const holder = [dialog, ...descendants(dialog, nodes)].findLast(
      (node) => property(node, 'focused') === true,
    );
    return holder ? `${holder.role?.value} ${stringOf(holder.name)}` : null;
  }

  /** Waits until the card says this somewhere. */
  async waitForText(text: string): Promise<void> {
    await until(`the card to say "${text}"`, async () => (await this.view())?.text.includes(text));
  }

  waitForOpen(): Promise<CardView> {
    return until('the card to open', () => this.view());
  }

  async waitForClosed(): Promise<void> {
    await until('the card to close', async () => (await this.view()) === null);
  }

  /**
   * Looks at the page in every frame for a time, and says whether the card was there in each of them. This is no
   * sleep before a check: the first frame without a card ends it.
   */
  staysFor(ms: number): Promise<boolean> {
    return this.page.evaluate(async (time) => {
      const end = performance.now() + time;
      while (performance.now() < end) {
        if (document.querySelector('kamernoot-card') === null) return false;
        await new Promise(requestAnimationFrame);
      }
      return true;
    }, ms);
  }

  /** Clicks a button or link whose name begins so, with the mouse, scrolling the card to it where that is low. */
  async click(name: string): Promise<void> {
    const control = await this.control(name);
    await this.protocol.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: control.node });
    const { x, y, width, height } = await this.boxOf(control.node);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Moves the pointer onto the card, over everything in between. */
  async enter(): Promise<void> {
    const box = await this.boxOf((await this.waitForOpen()).node);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  }

  async control(name: string): Promise<CardControl> {
    const { controls } = await this.waitForOpen();
    const control = controls.find((candidate) => candidate.name.startsWith(name));
    if (control === undefined) {
      throw new Error(
        `No "${name}" in the card, but ${controls.map((other) => `"${other.name}"`).join(', ')}.`,
      );
    }
    return control;
  }

  private async boxOf(node: number) {
    const { model } = await this.protocol.send('DOM.getBoxModel', { backendNodeId: node });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }
}

async function readTree(protocol: CDPSession) {
  return (await protocol.send('Accessibility.getFullAXTree')).nodes;
}

function descendants(root: AxNode, nodes: AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : [child, ...below(child)];
    });
  return below(root);
}

function stringOf(value: AxNode['name']): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function property(node: AxNode, name: string) {
  return node.properties?.find((candidate) => candidate.name === name)?.value.value;
}

function idOf(node: AxNode): number {
  if (node.backendDOMNodeId === undefined)
    throw new Error(`No element behind the ${node.role?.value} of the card.`);
  return node.backendDOMNodeId;
}
