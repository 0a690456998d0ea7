/** Reads a page's text, asks for its annotations and marks them; when the page has changed, only for what is new. */
import type { Annotation, PageContext, PageIdentity } from '../annotate/model';
import type { AnnotateReply, AnnotateRequest } from '../messages';
import { passageKey } from '../passage-key';
import type { Marking } from '../settings';
import { NoAnswerError } from './ask';
import type { Block } from './block';
import { gatherBlocks } from './blocks';
import type { Mark, Marks } from './marks';

/**
 * The most that one request holds, in blocks and in UTF-16 units; what is more goes in the next one. Half of what the
 * background takes, and far above any article (the longest news page measured has 600 blocks, 92,000 units).
 */
const MAX_BLOCKS = 25_000;
const MAX_LENGTH = 500_000;

/**
 * After how many readings in a row without an answer a page asks no more: a live page changes every few seconds, and what
 * failed three times in that time, each with tries of its own, will not be there for the next. The reader can have it read anew.
 */
export const MOST_FAILURES = 3;

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
  /** The blocks of the page when it was last read. */
  readonly blocks: readonly Block[];
  /** The publications whose questions cite this page, once it has been annotated. */
  readonly citedBy: readonly string[];
}

/** A scanner for a page that has not been read. */
export function createScanner(deps: ScanDeps): Scanner {
  let blocks: readonly Block[] = [];
  let citedBy: readonly string[] = [];
  let context: PageContext | undefined;
  let headline: Mark | null = null;
  let marking: Marking | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;

  async function run(): Promise<void> {
    do {
      again = false;
      const added = refresh();
      const unread = failures < MOST_FAILURES ? portions(added) : [];
      try {
        for (let portion = unread[0]; portion; portion = unread[0]) {
          const reply = await answerOn(portion, context);
          if (deps.signal.aborted) return;
          unread.shift();
          place(reply, portion);
        }
      } catch (error) {
        failures++;
        const unasked = new Set(unread.flat());
        blocks = blocks.filter((block) => !unasked.has(block));
        // What has changed meanwhile is no less new.
        if (!(again && error instanceof NoAnswerError)) throw error;
      }
      // Where a first mention has left the page another is the first, though nothing new was read.
      if (marking && added.length === 0) deps.marks.draw(blocks, marking);
    } while (again);
  }

  async function answerOn(portion: readonly Block[], known?: PageContext): Promise<AnnotateReply> {
    const reply = await deps.annotate({
      type: 'annotate',
      page: deps.identity(),
      blocks: portion.map((block) => block.text),
      ...(known && { context: known }),
    });
    failures = 0;
    return reply;
  }

  function place(reply: AnnotateReply, portion: readonly Block[]): void {
    context = reply.context;
    citedBy = [...new Set([...citedBy, ...reply.citedBy])];
    const placed = headlineIn(reply, portion);
    headline = placed ?? headline;
    for (const [block, marks] of byBlock(placed, notesOf(reply, portion))) deps.marks.set(block, marks);
    marking = reply.marking;
    deps.marks.draw(blocks, marking);
  }

  /** Gathers the page's blocks, takes the marks off those that are gone, and gives those that are new. */
  function refresh(): Block[] {
    const known = new Map(blocks.map((block) => [block.nodes[0], block]));
    const added: Block[] = [];
    blocks = gatherBlocks(deps.document).map((block) => {
      const before = known.get(block.nodes[0]);
      if (before && isSame(before, block)) {
        known.delete(block.nodes[0]);
        return before;
      }
      added.push(block);
      return block;
    });
    deps.onGone(deps.marks.drop(known.values()));
    return added;
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
      running = run().finally(() => {
        running = null;
      });
      return running;
    },
    async askAgain() {
      const marked = new Set(deps.marks.inOrderOf(blocks).map(({ block }) => block));
      if (marked.size > 0) await answerOn([...marked]);
    },
    async settled() {
      await Promise.allSettled([running]);
    },
    get blocks() {
      return blocks;
    },
    get citedBy() {
      return citedBy;
    },
  };
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
  );
}

/** Blocks in runs that fit one request each. */
function portions(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let length = 0;
  for (const block of blocks) {
    // No paragraph is that long; what is, is data.
    if (block.text.length > MAX_LENGTH) continue;
    length += block.text.length;
    const last = runs.at(-1);
    if (last && length <= MAX_LENGTH && last.length < MAX_BLOCKS) last.push(block);
    else {
      runs.push([block]);
      length = block.text.length;
    }
  }
  return runs;
}

/** The notes that a reply asks for, in the order of the page. */
function notesOf(reply: AnnotateReply, blocks: readonly Block[]): Mark[] {
  return reply.annotations.map((annotation) => markOf(annotation, reply, blocks));
}

function markOf(annotation: Annotation, reply: AnnotateReply, blocks: readonly Block[]): Mark {
  const { block, start, end } = annotation;
  return { annotation, passages: passagesOf(annotation, reply), block: blocks[block]!, start, end };
}

/** Marks by the block that they stand in, a headline before what stands in it. */
function byBlock(headline: Mark | null, notes: readonly Mark[]): Map<Block, Mark[]> {
  const found = new Map<Block, Mark[]>();
  for (const mark of headline ? [headline, ...notes] : notes) {
    const others = found.get(mark.block);
    if (others) others.push(mark);
    else found.set(mark.block, [mark]);
  }
  return found;
}

function passagesOf(annotation: Annotation, reply: AnnotateReply): Mark['passages'] {
  return annotation.answers.map((answer) => reply.passages[passageKey(annotation.term, answer)]!);
}
