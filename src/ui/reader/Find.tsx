import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { Icon } from '../Icon';
import { findHits, type Hit, scrollToHit, showHits } from './hits';

/** One letter stands everywhere and tells nothing. */
const MIN_QUERY_LENGTH = 2;

const NONE: readonly Hit[] = [];

/**
 * Finds words in the publication: says how many, marks them and steps through them. The browser's own search stays
 * what it is, but takes accents and soft hyphens as they stand.
 *
 * @param text another value where the page's text has been rendered anew, so that it is read again
 */
export function Find({ text }: { text: unknown }) {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState(NONE);
  const [index, setIndex] = useState<number | null>(null);
  const wanted = query.trim();
  const isQuery = wanted.length >= MIN_QUERY_LENGTH;
  const current = index === null ? null : (hits[index] ?? null);

  useLayoutEffect(() => setHits(isQuery ? findHits(document, wanted) : NONE), [wanted, isQuery, text]);
  useEffect(() => showHits(hits, current), [hits, current]);
  useEffect(() => () => showHits(NONE, null), []);

  function type(value: string): void {
    setQuery(value);
    setIndex(null);
  }

  function step(by: 1 | -1): void {
    if (hits.length === 0) return;
    const next = index === null ? (by === 1 ? 0 : hits.length - 1) : (index + by + hits.length) % hits.length;
    setIndex(next);
    const hit = hits[next];
    if (hit) scrollToHit(hit);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      type('');
    }
  }

  function said(): string {
    if (!isQuery) return '';
    if (current === null || index === null) return i18n.t('reader.findCount', hits.length);
    return i18n.t('reader.findPosition', [index + 1, hits.length, current.question]);
  }

  return (
    <search class="find">
      <div class="find-box">
        <Icon shape="search" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellcheck={false}
          aria-label={i18n.t('reader.find')}
          placeholder={i18n.t('reader.find')}
          value={query}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {hits.length > 0 && (
          <>
            <FindButton shape="previous" name={i18n.t('reader.findPrevious')} press={() => step(-1)} />
            <FindButton shape="next" name={i18n.t('reader.findNext')} press={() => step(1)} />
          </>
        )}
        {query !== '' && (
          <FindButton shape="close" name={i18n.t('reader.findClear')} press={() => type('')} />
        )}
      </div>
      <p class="find-said" role="status">
        {said()}
      </p>
    </search>
  );
}

interface FindButtonProps {
  shape: 'previous' | 'next' | 'close';
  name: string;
  press(): void;
}

/** A button beside the field. Where it goes away as it is pressed, the focus goes back to the field. */
function FindButton({ shape, name, press }: FindButtonProps) {
  function onClick({ currentTarget }: { currentTarget: HTMLElement }): void {
    if (shape === 'close') currentTarget.parentElement?.querySelector('input')?.focus();
    press();
  }
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={onClick}>
      <Icon shape={shape} />
    </button>
  );
}
