import type { ComponentChild } from 'preact';

/**
 * Text in which stretches are marked.
 *
 * @param marks offsets in UTF-16 units, half-open; what falls outside the text or inside an earlier mark is left out
 */
export function Marked({ text, marks }: { text: string; marks: { start: number; end: number }[] }) {
  const pieces: ComponentChild[] = [];
  let done = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < done || end <= start || end > text.length) continue;
    pieces.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  pieces.push(text.slice(done));
  return <>{pieces}</>;
}
