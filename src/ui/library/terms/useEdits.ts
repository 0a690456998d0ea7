import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { TermEdits } from '../../../library/model';
import type { LibraryTools } from '../tools';

/** What was changed last, and what undoing it brings back; null where there is nothing to undo. */
interface News {
  text: string;
  before: TermEdits | null;
}

/** Makes changes one by one, says what was done, and can take the last one back. */
export function useEdits({ edits, changeEdits }: Pick<LibraryTools, 'edits' | 'changeEdits'>) {
  const [news, setNews] = useState<News | null>(null);
  const place = useRef<HTMLDivElement>(null);

  const tried = async (work: () => Promise<News>): Promise<void> => {
    try {
      setNews(await work());
    } catch (error) {
      reportError(error);
      setNews({ text: i18n.t('library.failed'), before: null });
    }
  };
  return {
    news,
    /** Where the news stands: the focus comes there when the control that had it goes. */
    place,
    async change(
      make: (edits: TermEdits) => TermEdits,
      text: string,
      { keepsFocus = false }: { keepsFocus?: boolean } = {},
    ): Promise<void> {
      await tried(async () => {
        const before = await edits();
        await changeEdits(make);
        return { text, before };
      });
      if (!keepsFocus) place.current?.focus();
    },
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
