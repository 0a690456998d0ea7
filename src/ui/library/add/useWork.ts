import { useRef, useState } from 'preact/hooks';
import type { Work } from '../tools';

/** A long piece of work: not begun, under way, or how it ended. */
export type WorkState<Result> =
  | { state: 'idle' }
  | { state: 'running'; done: number; total: number }
  | { state: 'done'; result: Result }
  | { state: 'cancelled' }
  | { state: 'failed'; error: unknown };

/**
 * Runs a piece of work that tells how far it is and can be cancelled.
 *
 * @example
 * const saving = useWork<void>();
 * await saving.run((work) => tools.save(drafts, { ...work, switched }));
 */
export function useWork<Result>() {
  const [state, setState] = useState<WorkState<Result>>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);

  /** Whether it was done to the end. */
  const run = async (work: (options: Work) => Promise<Result>): Promise<boolean> => {
    controller.current = new AbortController();
    const { signal } = controller.current;
    setState({ state: 'running', done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ state: 'running', done, total });
      setState({ state: 'done', result: await work({ signal, onProgress }) });
      return true;
    } catch (error) {
      if (signal.aborted) setState({ state: 'cancelled' });
      else {
        reportError(error);
        setState({ state: 'failed', error });
      }
      return false;
    }
  };
  return { state, run, cancel: () => controller.current?.abort() };
}
