/** The marks that an answer of the background asks for, at their places in the page. */
import type { Annotation } from '../annotate/model';
import type { AnnotateReply } from '../messages';
import { passageKey } from '../passage-key';
import type { Block } from './block';
import type { Mark } from './marks';

/** The notes that a reply asks for, in the order of the page. */
export function notesOf(reply: AnnotateReply, blocks: readonly Block[]): Mark[] {
  return reply.annotations.map((annotation) => markOf(annotation, reply, blocks));
}

/** The mark of an annotation on one of the blocks that were asked about. */
export function markOf(annotation: Annotation, reply: AnnotateReply, blocks: readonly Block[]): Mark {
  const { block, start, end } = annotation;
  return { annotation, passages: passagesOf(annotation, reply), block: blocks[block]!, start, end };
}

/** Marks by the block that they stand in, a headline before what stands in it. */
export function byBlock(headline: Mark | null, notes: readonly Mark[]): Map<Block, Mark[]> {
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

/** What marks say and where, without the number that their block had in a request. */
export function contentOf(marks: readonly Mark[]): string {
  return JSON.stringify(marks.map(({ annotation, passages }) => [{ ...annotation, block: 0 }, passages]));
}
