import { useState } from 'preact/hooks';
import { rootOf } from '../../../library/edited-terms';
import { NO_EDITS } from '../../../library/model';
import type { LibraryTools } from '../tools';
import { useLive } from '../useLive';
import type { TermSwitch } from './TermChips';

/** Which terms are on before their publications are kept: as the reader's earlier changes say, and what is changed here. */
export function useTermSwitch(tools: Pick<LibraryTools, 'edits' | 'onChange'>) {
  const [loaded] = useLive(tools.edits, tools.onChange);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const edits = loaded.state === 'done' ? loaded.value : NO_EDITS;
  const off = new Set(edits.off);
  const termSwitch: TermSwitch = {
    isOn(name) {
      const key = rootOf(name, edits);
      return changed.get(key) ?? !off.has(key);
    },
    set: (name, isOn) => setChanged((before) => new Map(before).set(rootOf(name, edits), isOn)),
  };
  return {
    termSwitch,
    /** What was changed here of the terms with these names. */
    switchedAmong(names: readonly string[]): { off: string[]; on: string[] } {
      const meant = new Set(names.map((name) => rootOf(name, edits)));
      const keys = [...changed.keys()].filter((key) => meant.has(key) && changed.get(key) === off.has(key));
      return {
        off: keys.filter((key) => !changed.get(key)),
        on: keys.filter((key) => changed.get(key)),
      };
    },
    forget: () => setChanged(new Map()),
  };
}
