import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browser';

/** What each browser has its own way of, and the scenarios need all the same. */
export interface Driver {
  readonly kind: BrowserKind;
  /** Gives the page in front the focus of the browser's window. */
  focus(page: Page): Promise<void>;
  /** Clicks the toolbar button over a page, and gives the popup. */
  openPopup(over: Page): Promise<Page>;
  /** A page of the extension or of the web, wherever it is shown, whose address fits; null where there is none yet. */
  findPage(fits: (url: string) => boolean): Promise<Page | null>;
  /** Opens the panel beside the page in front, as its button in the popup does, and gives it. */
  openPanel(over: Page): Promise<Page>;
  /** Runs a function of plain code in the extension's background: a worker in Chromium, a page in Firefox. */
  inBackground<Arg, Result>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  isBackgroundRunning(): Promise<boolean>;
  /** Stops the background, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Removes the extension. */
  uninstall(): Promise<void>;
  /** Puts the extension in the place of itself, and its script into a page that was open before. */
  update(page: Page): Promise<void>;
  /** Gives a command of the manifest to the page in front, as its keyboard shortcut would. */
  command(name: string): Promise<void>;
  /** Has a page of the extension be looked at as on paper. */
  emulatePrint(page: Page): Promise<void>;
  /** Pastes what is on the clipboard into what has the focus, with the keys for it. */
  paste(page: Page): Promise<void>;
  /** What the pages and the background have complained of since the last call, in one line each. */
  takeFaults(): Promise<string[]>;
  /** What a screen reader is given of a page. */
  accessibility(page: Page): Promise<Accessibility>;
  /** The document of a page with all that is in it, closed shadow trees too. */
  nodes(page: Page): Promise<PageNode>;
  /** The way into the world in which the extension's scripts run beside a page. */
  besidePage(page: Page): Promise<CallBeside>;
  /** What the address bar offers for what is typed after the extension's keyword, as the extension hands it over. */
  suggestions(typed: string): Promise<string[]>;
}

/**
 * Calls a function beside a page, given as its code; what goes in and comes out is JSON.
 *
 * @throws Error with what the function threw
 */
export type CallBeside = (code: string, args: readonly unknown[]) => Promise<unknown>;

/** An element, a document or a text of a page. */
export interface PageNode {
  /** "IMG", "#document", "#text" */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** With those of its shadow tree, but for what the browser itself puts into a field or a summary. */
  children: readonly PageNode[];
}

/** The accessibility tree of a page: the one way from outside into a closed shadow tree, in every browser. */
export interface Accessibility {
  /** The page's dialog, which is how the card presents itself; null while there is none. */
  dialog(): Promise<SpokenNode | null>;
  /** Scrolls to a node of the dialog where it is out of sight, and gives its place in the window. */
  reveal(node: SpokenNode): Promise<Box>;
}

/** A node as a screen reader has it; roles by their ARIA names, "text" for text itself. */
export interface SpokenNode {
  role: string;
  name: string;
  description: string;
  /** Where a link leads. */
  url: string | null;
  isFocused: boolean;
  /** null for what cannot be expanded. */
  isExpanded: boolean | null;
  children: readonly SpokenNode[];
  /** The browser's own name for it. */
  id: number | string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A node and all below it, in order. */
export function spoken(node: SpokenNode): SpokenNode[] {
  return [node, ...node.children.flatMap(spoken)];
}
