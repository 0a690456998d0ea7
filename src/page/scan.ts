/** Reads a page's text, asks for its annotations and marks them; when the page has changed, only for what is new. */
import type { Annotation, PageContext, PageIdentity } from '../annotate/model';
import type { AnnotateReply, AnnotateRequest } from '../messages';
import { passageKey } from '../passage-key';
import type { Marking } from '../settings';
import type { Block } from './block';
import { gatherBlocks } from './blocks';
import type { Mark, Marks } from './marks';

/**
 * The most that one request holds, in blocks and in UTF-16 units; what is more goes in the next one. Half of what the
 * background takes, and far above any article (the longest news page measured has 600 blocks, 92,000 units).
 */
const MAX_BLOCKS = 25_000;
const MAX_LENGTH = 500_000;

/** Of a headline whose text is not in the page. */
const NOWHERE: Block = { text: '', nodes: [], starts: [] };

/** What a scanner needs. */
export interface ScanDeps {
  document: Document;
  marks: Marks;
  signal: AbortSignal;
  identity(): PageIdentity;
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
   * @throws what `annotate` throws, and an Error that names what is wrong in a reply
   */
  scan(): Promise<void>;
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
}

/** A scanner for a page that has not been read. */
export function createScanner(deps: ScanDeps): Scanner {
  let blocks: readonly Block[] = [];
  let citedBy: readonly string[] = [];
  let context: PageContext | undefined;
  let headline: Mark | null = null;
  let marking: Marking | null = null;
  /** What the page called itself when it was first asked about. */
  let name: string | null = null;
  let withoutMarks = new Set<Block>();
  let running: Promise<void> | null = null;
  let again = false;

  async function run(): Promise<void> {
    do {
      again = false;
      const identity = deps.identity();
      const called = nameOf(deps.document, identity);
      const isNew = called !== name;
      name = called;
      const added = refresh(isNew);
      if (isNew) {
        context = undefined;
        citedBy = [];
        headline = null;
      }
      for (const portion of portions(added)) {
        const reply = await deps.annotate({
          type: 'annotate',
          page: identity,
          blocks: portion.map((block) => block.text),
          ...(context && { context }),
        });
        if (deps.signal.aborted) return;
        context = reply.context;
        citedBy = [...new Set([...citedBy, ...reply.citedBy])];
        const placed = headlineIn(reply, portion);
        headline = placed ?? headline;
        const found = byBlock(placed, notesOf(reply, portion));
        if (isNew) keepWhatIsSame(found, portion, reply.marking);
        for (const [block, marks] of found) {
          if (!deps.marks.set(block, marks)) lost(marks);
        }
        marking = reply.marking;
        deps.marks.draw(blocks, marking);
      }
      // Where a first mention has left the page another is the first, though nothing new was read.
      if (marking && added.length === 0) deps.marks.draw(blocks, marking);
    } while (again);
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
  function refresh(isNew: boolean): Block[] {
    const known = new Map(blocks.map((block) => [block.nodes[0], block]));
    const custom: Element[] = [];
    const added: Block[] = [];
    const found = gatherBlocks(deps.document, {
      root: deps.onRoot,
      custom: (element) => custom.push(element),
    });
    blocks = found.map((block) => {
      const before = known.get(block.nodes[0]);
      const isKnown = before !== undefined && isSame(before, block);
      if (isKnown) known.delete(block.nodes[0]);
      const current = isKnown ? before : block;
      if (isNew || !isKnown || withoutMarks.has(current)) added.push(current);
      return current;
    });
    withoutMarks = new Set();
    // Text that has left the page is held no longer, so that what left with it can be freed.
    if (headline && !blocks.includes(headline.block)) headline = { ...headline, block: NOWHERE };
    deps.onCustom(custom);
    deps.onGone(deps.marks.drop(known.values()));
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
      running = run().finally(() => {
        running = null;
      });
      return running;
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
  };
}

/**
 * What a page calls itself. Where that changes it has become another, whatever its address: one that turns into another
 * without a load has its new address long before its new text. In letters alone, since headlines may hold a clock.
 */
function nameOf(document: Document, { url, title }: PageIdentity): string {
  const heading = document.querySelector('h1')?.textContent ?? '';
  return `${url} ${`${title} ${heading}`.replace(/\P{L}+/gu, ' ')}`;
}

/** What marks say and where, without the number that their block had in a request. */
function contentOf(marks: readonly Mark[]): string {
  return JSON.stringify(marks.map(({ annotation, passages }) => [{ ...annotation, block: 0 }, passages]));
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
