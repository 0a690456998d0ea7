import { useState } from 'preact/hooks';

/** Rows that are drawn at once: more than a window shows, few enough for a frame or two. */
export const STEP_ROWS = 60;

/**
 * How many rows of a long list to draw: a step at first, and one more each time that more is asked for.
 *
 * @param subject what the list shows; for another one it begins anew
 */
export function useSteps(total: number, subject: string): { shown: number; more(): void } {
  const [drawn, setDrawn] = useState({ subject, rows: STEP_ROWS });
  const rows = drawn.subject === subject ? drawn.rows : STEP_ROWS;
  return {
    shown: Math.min(total, rows),
    more: () => setDrawn({ subject, rows: rows + STEP_ROWS }),
  };
}
