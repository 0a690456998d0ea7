import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Passage } from '../../messages';
import { CITATION_STYLES, type CitationStyle, citationOf } from './citation';
import { useInSight } from './useInSight';

/** What became of the last copying. */
type Copied = { style: CitationStyle; isDone: boolean } | null;

/** Of a text to be copied by hand: the longest style fills about so many in a card 360 px wide, the rest scrolls. */
const LINES_BY_HAND = 6;

/** Copies the citation of an answer; where the browser does not let it, shows it for copying by hand. */
export function Cite({ passage }: { passage: Passage }) {
  const [copied, setCopied] = useState<Copied>(null);
  const result = useInSight<HTMLDivElement>(copied);

  async function copy(style: CitationStyle): Promise<void> {
    try {
      await navigator.clipboard.writeText(citationOf(passage, style));
      setCopied({ style, isDone: true });
    } catch {
      // A page that is not secure has no clipboard, and a frame may be denied it.
      setCopied({ style, isDone: false });
    }
  }

  return (
    <>
      <p id="kamernoot-copy">{i18n.t('card.copyAs')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons */}
      <div class="choices" role="group" aria-labelledby="kamernoot-copy">
        {CITATION_STYLES.map((style) => (
          <button key={style} type="button" class="quiet" onClick={() => copy(style)}>
            {nameOf(style)}
          </button>
        ))}
      </div>
      <div class="result" ref={result}>
        <p role="status" class="said" id="kamernoot-copied">
          {copied &&
            (copied.isDone ? i18n.t('card.copied', [nameOf(copied.style)]) : i18n.t('card.copyFailed'))}
        </p>
        {copied?.isDone === false && (
          <textarea
            class="by-hand"
            lang="nl"
            readOnly
            rows={LINES_BY_HAND}
            aria-labelledby="kamernoot-copied"
            value={citationOf(passage, copied.style)}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </div>
    </>
  );
}

/** Markdown and APA are called so in every language. */
function nameOf(style: CitationStyle): string {
  switch (style) {
    case 'plain':
      return i18n.t('card.plainText');
    case 'markdown':
      return 'Markdown';
    case 'apa':
      return 'APA';
  }
}
