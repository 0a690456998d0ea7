import type { Page } from 'puppeteer-core';
import { until } from './until';

/** A stretch of the page that the extension marked. `x` and `y`: the middle of its first line, in the window. */
export interface Mark {
  text: string;
  x: number;
  y: number;
}

/** How far below a corner of the window no article has text: a place to move the pointer away to. */
const CORNER = { x: 2, y: 2 };

/** A news page as a reader has it in front of him, seen and used from outside. */
export class ArticlePage {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** The marks, in the order of the text. The highlight registry of the page is the only place where they are. */
  marks(): Promise<Mark[]> {
    return this.page.evaluate(readMarks, null);
  }

  /** Waits for the first marks and gives all. */
  waitForMarks(): Promise<Mark[]> {
    return until('marks on the page', async () => {
      const marks = await this.marks();
      return marks.length > 0 && marks;
    });
  }

  /** Waits until the page has no mark at all. */
  async waitForNoMarks(): Promise<void> {
    await until('the marks to go', async () => (await this.marks()).length === 0);
  }

  /** Brings the first mark with this text in view and moves the pointer onto it. */
  async hover(text: string): Promise<Mark> {
    const marks = await this.page.evaluate(readMarks, text);
    const mark = marks.find((candidate) => candidate.text === text);
    if (mark === undefined) throw new Error(`No mark "${text}" on ${this.page.url()}.`);
    await this.page.mouse.move(mark.x, mark.y);
    return mark;
  }

  /** Moves the pointer away from text and card. */
  async leave(): Promise<void> {
    await this.page.mouse.move(CORNER.x, CORNER.y);
  }

  /** The page's HTML as scripts of the page see it. */
  html(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }
}

/** Runs in the page. Gives the marks, after the first one with the text `inView` was brought in view. */
function readMarks(inView: string | null): Mark[] {
  const ranges: Range[] = [];
  for (const highlight of CSS.highlights?.values() ?? []) {
    for (const stretch of highlight) {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      ranges.push(range);
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const wanted = ranges.find((range) => range.toString() === inView);
  wanted?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return ranges.flatMap((range) => {
    const line = range.getClientRects()[0];
    if (line === undefined) return [];
    return { text: range.toString(), x: line.x + line.width / 2, y: line.y + line.height / 2 };
  });
}
