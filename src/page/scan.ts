/** Reads a page's text, asks for its annotations and marks them; when the page has changed, only for what is new. */
import type { PageContext, PageIdentity } from '../annotate/model';
import type { AnnotateReply, AnnotateRequest, Cut } from '../messages';
import type { Marking } from '../settings';
import { NoAnswerError } from './ask';
import { type Block, keepSame } from './block';
import { nameOf } from './identity';
import type { Mark, Marks } from './marks';
import { portions } from './portions';
import { readBlocks } from './read';
import { byBlock, contentOf, markOf, notesOf } from './reply-marks';
import { MOST_NOTES, NOTES_A_TURN } from './size';
import { nextTurn } from './turn';

/**
 * After how many readings in a row without an answer a page asks no more: a live page changes every few seconds, and what
 * failed three times in that time, each with tries of its own, will not be there for the next. The reader can have it read anew.
 */
export const MOST_FAILURES = 3;

/** Of a headline whose text is not in the page. */
const NOWHERE: Block = { text: '', nodes: [], starts: [] };

/** What a scanner needs. */
export interface ScanDeps {
  document: Document;
  marks: Marks;
  signal: AbortSignal;
  identity(): PageIdentity;
  /** Gives answers that have been checked against what was asked. */
  annotate(request: AnnotateRequest): Promise<AnnotateReply>;
  /** Told of marks that are no longer in the page. */
  onGone(marks: readonly Mark[]): void;
  /** Told of a shadow root that was read with the page, at each reading. */
  onRoot(root: ShadowRoot): void;
  /** Told at each reading of all custom elements that have none. */
  onCustom(elements: readonly Element[]): void;
}

/** Reads one page, as often as it is asked to. */
export interface Scanner {
  /**
   * Reads the page and marks what is new in it; when nothing is, nothing is asked. While a reply is awaited, a further
   * call has the page read again after it.
   *
   * @throws what `annotate` throws; what it gave no answer for is asked at the next call
   */
  scan(): Promise<void>;
  /**
   * Asks once more about what is marked, and leaves it as it is: to a page with notes the background brings what they need.
   *
   * @throws what `annotate` throws
   */
  askAgain(): Promise<void>;
  /** Resolves when no reading is under way, however the last one ended: its fault goes to who called `scan`. */
  settled(): Promise<void>;
  /** These marks were taken off, whatever has become of their text: it is asked about again where it is found again. */
  lost(marks: readonly Mark[]): void;
  /** Has the next `scan` ask about all text again, as of a page that has not been read. Marks stay until then. */
  forget(): void;
  /** The blocks of the page when it was last read. */
  readonly blocks: readonly Block[];
  /** The publications whose questions cite this page, once it has been annotated. */
  readonly citedBy: readonly string[];
  /** What of a page that is too large was left out; null where nothing was. */
  readonly cut: Cut | null;
}

/** A scanner for a page that has not been read. */
export function createScanner(deps: ScanDeps): Scanner {
  let blocks: readonly Block[] = [];
  let citedBy: readonly string[] = [];
  let context: PageContext | undefined;
  let headline: Mark | null = null;
  let marking: Marking | null = null;
  let cut: Cut | null = null;
  /** What the page called itself when it was first asked about. */
  let name: string | null = null;
  let withoutMarks = new Set<Block>();
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;

  async function run(): Promise<void> {
    do {
      again = false;
      const identity = deps.identity();
      const called = nameOf(deps.document, identity);
      const isNew = called !== name;
      name = called;
      const added = await refresh(isNew);
      if (deps.signal.aborted) return;
      if (isNew) {
        context = undefined;
        citedBy = [];
        headline = null;
      }
      const unread = failures < MOST_FAILURES ? portions(added) : [];
      try {
        for (let portion = unread[0]; portion; portion = unread[0]) {
          const reply = await answerOn(portion, identity, context);
          if (deps.signal.aborted) return;
          unread.shift();
          const isWhole = await place(reply, portion, isNew);
          if (deps.signal.aborted) return;
          if (isWhole) continue;
          cut = { of: 'notes', read: MOST_NOTES };
          break;
        }
      } catch (error) {
        failures++;
        const unasked = new Set(unread.flat());
        blocks = blocks.filter((block) => !unasked.has(block));
        deps.onGone(deps.marks.drop(unasked));
        // What has changed meanwhile is no less new.
        if (!(again && error instanceof NoAnswerError)) throw error;
      }
      // Where a first mention has left the page another is the first, though nothing new was read.
      if (marking && added.length === 0) deps.marks.draw(blocks, marking);
    } while (again && !isFull());
  }

  /** Whether it rests: what changes on a page that was read to a limit is read when the reader asks for it. */
  function isFull(): boolean {
    return cut !== null && cut.of !== 'paragraph';
  }

  async function answerOn(
    portion: readonly Block[],
    page: PageIdentity,
    known?: PageContext,
  ): Promise<AnnotateReply> {
    const reply = await deps.annotate({
      type: 'annotate',
      page,
      blocks: portion.map((block) => block.text),
      ...(known && { context: known }),
    });
    failures = 0;
    return reply;
  }

  /** Marks what a reply tells, as far as there is room, in as many turns as that takes; whether there was room for all. */
  async function place(reply: AnnotateReply, portion: readonly Block[], isNew: boolean): Promise<boolean> {
    context = reply.context;
    citedBy = [...new Set([...citedBy, ...reply.citedBy])];
    const placed = headlineIn(reply, portion);
    headline = placed ?? headline;
    const taken = deps.marks.count - (isNew ? deps.marks.inOrderOf(portion).length : 0);
    const room = MOST_NOTES - taken;
    const notes = notesOf(reply, portion);
    const found = byBlock(placed, notes.slice(0, room));
    if (isNew) keepWhatIsSame(found, portion, reply.marking);
    marking = reply.marking;
    let inTurn = 0;
    for (const [block, marks] of found) {
      if (inTurn >= NOTES_A_TURN) {
        inTurn = 0;
        deps.marks.draw(blocks, marking);
        await nextTurn();
        if (deps.signal.aborted) return false;
      }
      if (!deps.marks.set(block, marks)) lost(marks);
      inTurn += marks.length;
    }
    deps.marks.draw(blocks, marking);
    return notes.length <= room;
  }

  /**
   * Of blocks that had marks before the page was read anew: takes off what is no longer so, and leaves alone what is, since
   * the reader may be at one of them.
   */
  function keepWhatIsSame(found: Map<Block, Mark[]>, portion: readonly Block[], how: Marking): void {
    const isMarkedAlike = JSON.stringify(how) === JSON.stringify(marking);
    const others = portion.filter((block) => {
      const before = deps.marks.inOrderOf([block]);
      if (!isMarkedAlike || contentOf(before) !== contentOf(found.get(block) ?? [])) return true;
      found.delete(block);
      headline = before.find(({ annotation }) => annotation.kind === 'article') ?? headline;
      return false;
    });
    deps.onGone(deps.marks.drop(others));
  }

  /**
   * Gathers the page's blocks, takes the marks off those that are gone, and gives those that are to be asked about: those
   * that are new or were left without their marks, or all of a page that calls itself otherwise than before.
   */
  async function refresh(isNew: boolean): Promise<Block[]> {
    const custom: Element[] = [];
    const found = await readBlocks(deps.document, deps.signal, {
      root: deps.onRoot,
      custom: (element) => custom.push(element),
    });
    if (deps.signal.aborted) return [];
    cut = found.cut;
    const before = new Set(blocks);
    blocks = keepSame(blocks, found.blocks);
    const added = blocks.filter((block) => isNew || !before.has(block) || withoutMarks.has(block));
    withoutMarks = new Set();
    // Text that has left the page is held no longer, so that what left with it can be freed.
    if (headline && !blocks.includes(headline.block)) headline = { ...headline, block: NOWHERE };
    deps.onCustom(custom);
    for (const block of blocks) before.delete(block);
    deps.onGone(deps.marks.drop(before));
    return added;
  }

  function lost(marks: readonly Mark[]): void {
    for (const { block } of marks) withoutMarks.add(block);
    if (headline && marks.includes(headline)) headline = { ...headline, block: NOWHERE };
  }

  /**
   * The headline among new blocks. Only the first reply tells of it; a page that sets its headline anew, as frameworks
   * do, has it marked again, and one that repeats it elsewhere, as in a list of what is most read, has it marked once.
   */
  function headlineIn(reply: AnnotateReply, added: readonly Block[]): Mark | null {
    if (reply.headline) return markOf(reply.headline, reply, added);
    if (!headline || blocks.includes(headline.block)) return null;
    const { quote } = headline.annotation;
    const block = added.find(({ text }) => text.trim() === quote);
    if (!block) return null;
    const start = block.text.indexOf(quote);
    return { ...headline, block, start, end: start + quote.length };
  }

  return {
    async scan() {
      if (running) {
        again = true;
        return running;
      }
      if (isFull()) return;
      running = run().finally(() => {
        running = null;
      });
      return running;
    },
    async askAgain() {
      const marked = new Set(deps.marks.inOrderOf(blocks).map(({ block }) => block));
      if (marked.size > 0) await answerOn([...marked], deps.identity());
    },
    async settled() {
      await Promise.allSettled([running]);
    },
    lost,
    forget() {
      name = null;
    },
    get blocks() {
      return blocks;
    },
    get citedBy() {
      return citedBy;
    },
    get cut() {
      return cut;
    },
  };
}
