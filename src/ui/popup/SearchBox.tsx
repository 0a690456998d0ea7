import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import { Icon } from '../Icon';
import { RESULT_LIST_ID, resultId } from './ids';

/** Longer than any question one would type; a whole pasted article would only make a slow search. */
const MAX_QUERY_LENGTH = 200;

interface SearchBoxProps {
  query: string;
  /** Which result is active; null where there are none to choose from. */
  active: number | null;
  onType(text: string): void;
  onStep(by: 1 | -1): void;
  onOpen(): void;
}

/**
 * The search box as an ARIA combobox: the focus stays in it while the arrow keys move through the results,
 * Enter opens the active one, and Escape clears (and closes the popup when there is nothing to clear).
 */
export function SearchBox({ query, active, onType, onStep, onOpen }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const takeFocus = () => document.activeElement === document.body && input.current?.focus();
    takeFocus();
    // Firefox reads a popup before it is shown, and nothing in it can have the focus until its window has.
    window.addEventListener('focus', takeFocus, { once: true });
    return () => window.removeEventListener('focus', takeFocus);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const action = keyActions[event.key];
    if (action === undefined || (event.key === 'Escape' && query === '')) return;
    event.preventDefault();
    action();
  };
  const keyActions: Record<string, (() => void) | undefined> = {
    ArrowDown: () => onStep(1),
    ArrowUp: () => onStep(-1),
    Enter: onOpen,
    Escape: () => onType(''),
  };

  return (
    <search class="search">
      <Icon shape="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={i18n.t('popup.search')}
        aria-expanded={active !== null}
        aria-controls={RESULT_LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : resultId(active)}
        placeholder={i18n.t('popup.search')}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY_LENGTH}
        value={query}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popup.clear')}
          onClick={() => {
            onType('');
            input.current?.focus();
          }}
        >
          <Icon shape="close" />
        </button>
      )}
    </search>
  );
}
