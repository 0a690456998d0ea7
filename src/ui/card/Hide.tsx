import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { CardRequests } from '../../page/card-port';

interface HideProps {
  term: string;
  hideTerm: CardRequests['hideTerm'];
}

/** `hidden` is where; `failed` is whether the last wish was not done. */
interface Hiding {
  hidden: 'nowhere' | 'here' | 'everywhere';
  said: 'nothing' | 'hidden' | 'shown' | 'failed';
}

/** Hides the notes of a term on this site or everywhere, and takes it back. The card itself stays. */
export function Hide({ term, hideTerm }: HideProps) {
  const [{ hidden, said }, setHiding] = useState<Hiding>({ hidden: 'nowhere', said: 'nothing' });
  const first = useRef<HTMLButtonElement>(null);
  const isHidden = hidden !== 'nowhere';

  // The button that was pressed has made way for another; without this the focus would be lost.
  useLayoutEffect(() => {
    if (said === 'hidden' || said === 'shown') first.current?.focus();
  }, [said]);

  async function set(where: 'here' | 'everywhere', isWanted: boolean): Promise<void> {
    try {
      await hideTerm(term, where === 'everywhere', isWanted);
      setHiding({ hidden: isWanted ? where : 'nowhere', said: isWanted ? 'hidden' : 'shown' });
    } catch {
      setHiding({ hidden, said: 'failed' });
    }
  }

  return (
    <>
      <p role="status" class="said">
        {said === 'hidden' &&
          (hidden === 'here' ? i18n.t('card.hiddenHere', [term]) : i18n.t('card.hiddenEverywhere', [term]))}
        {said === 'shown' && i18n.t('card.shownAgain', [term])}
        {said === 'failed' && i18n.t('card.hideFailed')}
      </p>
      {isHidden ? (
        <p class="choices">
          <button key="undo" ref={first} type="button" class="quiet" onClick={() => set(hidden, false)}>
            {i18n.t('card.undo')}
          </button>
        </p>
      ) : (
        <>
          <p id="kamernoot-hide-what">{i18n.t('card.hideWhat', [term])}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons */}
          <div class="choices" role="group" aria-labelledby="kamernoot-hide-what">
            <button key="here" ref={first} type="button" class="quiet" onClick={() => set('here', true)}>
              {i18n.t('card.hideHere')}
            </button>
            <button key="everywhere" type="button" class="quiet" onClick={() => set('everywhere', true)}>
              {i18n.t('card.hideEverywhere')}
            </button>
          </div>
        </>
      )}
    </>
  );
}
