/** Reads a page's text, asks for its annotations and marks them; when the page has changed, only for what is new. */
import type { Annotation, PageContext, PageIdentity } from '../annotate/model';
import type { AnnotateReply, AnnotateRequest, Cut } from '../messages';
import { passageKey } from '../passage-key';
import type { Marking } from '../settings';
import type { Block } from './block';
import type { Mark, Marks } from './marks';
import { readBlocks } from './read';
import { MOST_NOTES, NOTES_A_TURN } from './size';
import { nextTurn } from './turn';

/**
 * The most that one request holds, in blocks and in UTF-16 units; what is more goes in the next one. Half of what the
 * background takes, and far above any article (the longest news page measured has 600 blocks, 92,000 units).
 */
const MAX_BLOCKS = 25_000;
const MAX_LENGTH = 500_000;

/** What a scanner needs. */
export interface ScanDeps {
  document: Document;
  marks: Marks;
  signal: AbortSignal;
  identity(): PageIdentity;
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
   * @throws what `annotate` throws, and an Error that names what is wrong in a reply
   */
  scan(): Promise<void>;
  /** Resolves when no reading is under way, however the last one ended: its fault goes to who called `scan`. */
  settled(): Promise<void>;
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
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      const added = await refresh();
      if (deps.signal.aborted) return;
      for (const portion of portions(added)) {
        const reply = await deps.annotate({
          type: 'annotate',
          page: deps.identity(),
          blocks: portion.map((block) => block.text),
          ...(context && { context }),
        });
        if (deps.signal.aborted) return;
        context = reply.context;
        citedBy = [...new Set([...citedBy, ...reply.citedBy])];
        const placed = headlineIn(reply, portion);
        headline = placed ?? headline;
        marking = reply.marking;
        const room = MOST_NOTES - deps.marks.count;
        const notes = notesOf(reply, portion);
        await place(byBlock(placed, notes.slice(0, room)), marking);
        if (deps.signal.aborted) return;
        if (notes.length <= room) continue;
        cut = { of: 'notes', read: MOST_NOTES };
        break;
      }
      // Where a first mention has left the page another is the first, though nothing new was read.
      if (marking && added.length === 0) deps.marks.draw(blocks, marking);
    } while (again);
  }

  /** Marks in as many turns as they take. */
  async function place(marks: Map<Block, readonly Mark[]>, how: Marking): Promise<void> {
    let placed = 0;
    for (const [block, inBlock] of marks) {
      if (placed >= NOTES_A_TURN) {
        placed = 0;
        deps.marks.draw(blocks, how);
        await nextTurn();
        if (deps.signal.aborted) return;
      }
      deps.marks.set(block, inBlock);
      placed += inBlock.length;
    }
    deps.marks.draw(blocks, how);
  }

  /** Gathers the page's blocks, takes the marks off those that are gone, and gives those that are new. */
  async function refresh(): Promise<Block[]> {
    const found = await readBlocks(deps.document, deps.signal);
    cut = found.cut;
    const known = new Map(blocks.map((block) => [block.nodes[0], block]));
    const added: Block[] = [];
    blocks = found.blocks.map((block) => {
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
    async settled() {
      await Promise.allSettled([running]);
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
  const block = blocks[annotation.block];
  if (!block) throw new Error(`annotate reply: block ${annotation.block} of ${blocks.length} is annotated`);
  const { start, end } = annotation;
  return { annotation, passages: passagesOf(annotation, reply), block, start, end };
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
  return annotation.answers.map((answer) => {
    const key = passageKey(annotation.term, answer);
    const passage = reply.passages[key];
    if (!passage)
      throw new Error(`annotate reply: no passage "${key}" for the note on "${annotation.quote}"`);
    return passage;
  });
}
