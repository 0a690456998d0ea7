import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../messages';
import type { CardRequests } from '../../page/card-port';
import { type Neighbourhood, neighboursOf } from './neighbours';

/** What has become of the wish to see more of an answer. */
export type More =
  | { state: 'closed' }
  | { state: 'waiting' }
  | { state: 'open'; neighbourhood: Neighbourhood }
  /** The library has this answer no more, or with another text. */
  | { state: 'gone' }
  | { state: 'failed' };

/** The neighbours of a passage's sentence; asked for when they are opened, and an answer that comes too late is dropped. */
export function useNeighbours(
  { publication, question, sentence }: Passage,
  answerText: CardRequests['answerText'],
): { more: More; open(): void; close(): void } {
  const [more, setMore] = useState<More>({ state: 'closed' });
  const token = useRef(0);
  const close = () => {
    token.current++;
  };
  useEffect(() => close, []);

  async function ask(): Promise<More> {
    try {
      const paragraphs = await answerText(publication, question);
      const neighbourhood = paragraphs && neighboursOf(paragraphs, sentence);
      return neighbourhood ? { state: 'open', neighbourhood } : { state: 'gone' };
    } catch {
      // Said in the card, with a way to try again; the page that it lies on need not hear of it.
      return { state: 'failed' };
    }
  }

  return {
    more,
    async open() {
      const asked = ++token.current;
      setMore({ state: 'waiting' });
      const found = await ask();
      if (asked === token.current) setMore(found);
    },
    close() {
      close();
      setMore({ state: 'closed' });
    },
  };
}
