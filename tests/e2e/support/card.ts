import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/until';
import { type Accessibility, type SpokenNode, spoken } from './driver';

/** Roles that a screen reader says; the rest are texts, and boxes round them. */
const SPOKEN_ROLES: ReadonlySet<string> = new Set([
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
  /** Buttons and links. */
  controls: SpokenNode[];
  /** What it takes to find its place in the window. */
  node: SpokenNode;
}

/** The card of a page, and what a reader does with it. */
export class Card {
  constructor(
    private readonly page: Page,
    private readonly accessibility: Accessibility,
  ) {}

  /** The open card, or null. */
  async view(): Promise<CardView | null> {
    const dialog = await this.accessibility.dialog();
    if (dialog === null) return null;
    const [, ...inside] = spoken(dialog);
    return {
      name: dialog.name,
      description: dialog.description,
      text: inside.flatMap(({ role, name }) => (role === 'text' ? name.trim() : [])).join(' '),
      isFocused: [dialog, ...inside].some(({ isFocused }) => isFocused),
      controls: inside.filter(({ role }) => role === 'button' || role === 'link'),
      node: dialog,
    };
  }

  /**
   * The card as a screen reader goes through it: of everything that has a role and a name, both, in order; with what is
   * expanded and what is announced when it changes.
   */
  async outline(): Promise<string[]> {
    const { node } = await this.waitForOpen();
    return spoken(node)
      .filter(({ role }) => SPOKEN_ROLES.has(role))
      .map(({ role, name, isExpanded }) => {
        const state = isExpanded === null ? '' : isExpanded ? ', open' : ', closed';
        return `${role} ${name}`.trim() + state;
      });
  }

  /** What in the card has the focus, by role and name; null where nothing of it has. */
  async focused(): Promise<string | null> {
    const dialog = await this.accessibility.dialog();
    const holder = dialog === null ? undefined : spoken(dialog).findLast(({ isFocused }) => isFocused);
    return holder === undefined ? null : `${holder.role} ${holder.name}`;
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
    const { x, y, width, height } = await this.accessibility.reveal(await this.control(name));
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Moves the pointer onto the card, over everything in between. */
  async enter(): Promise<void> {
    const box = await this.accessibility.reveal((await this.waitForOpen()).node);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  }

  /** The button or link whose name begins so, waited for: the tree may learn of it a moment later. */
  control(name: string): Promise<SpokenNode> {
    return until(`"${name}" in the card`, async () =>
      (await this.view())?.controls.find((candidate) => candidate.name.startsWith(name)),
    );
  }
}
