import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermEdits } from '../../../library/model';
import type { LibraryTools } from '../tools';

/** What was changed last, and what undoing it brings back; null where there is nothing to undo. */
interface News {
  text: string;
  before: TermEdits | null;
}

/** Makes a change and says so, and whether it worked; `keepsFocus` where the control that made it is still there. */
export type Change = (
  make: (edits: TermEdits) => TermEdits,
  text: string,
  options?: { keepsFocus?: boolean },
) => Promise<boolean>;

/** Makes changes one by one, says what was done, and can take the last one back. */
export function useEdits({ edits, changeEdits }: Pick<LibraryTools, 'edits' | 'changeEdits'>) {
  const [news, setNews] = useState<News | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const tried = async (work: () => Promise<News>): Promise<boolean> => {
    try {
      setNews(await work());
      return true;
    } catch (error) {
      reportError(error);
      setNews({ text: i18n.t('library.failed'), before: null });
      return false;
    }
  };
  const change: Change = async (make, text, { keepsFocus = false } = {}) => {
    const isDone = await tried(async () => {
      const before = await edits();
      await changeEdits(make);
      return { text, before };
    });
    if (!keepsFocus) place.current?.focus();
    return isDone;
  };
  return {
    news,
    /** Where the news stands: the focus comes there when the control that had it goes. */
    place,
    change,
    async undo(): Promise<void> {
      const before = news?.before;
      if (!before) return;
      await tried(async () => {
        await changeEdits(() => before);
        return { text: i18n.t('library.undone'), before: null };
      });
      place.current?.focus();
    },
  };
}
