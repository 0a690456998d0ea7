import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import { formatDate } from '../format';
import { Dates } from './Dates';
import { Respondents } from './Respondents';

interface RowProps {
  summary: Summary;
  /** Which of how many rows it is, for whoever hears the list while not all rows are drawn. */
  place: number;
  total: number;
}

interface PublicationRowProps extends RowProps {
  /** Whether it was put back last: the focus, whose button has gone, comes to it. */
  isBack: boolean;
  remove(summary: Summary): void;
  beside: ComponentChildren;
}

/** A publication of the library: what it is called leads into the reader. */
export function PublicationRow({ summary, place, total, isBack, remove, beside }: PublicationRowProps) {
  const { id, title, origin, added } = summary;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isBack) link.current?.focus();
  }, [isBack]);
  return (
    <li aria-posinset={place} aria-setsize={total}>
      <a class="serif title" ref={link} id={`${id}-title`} href={`reader.html#${id}`} lang="nl">
        {title}
      </a>
      <p>
        <Respondents answeredBy={summary.answeredBy} />
      </p>
      <p>
        <Dates {...summary} />
      </p>
      <p class="soft under">
        <span>
          {id}
          {' · '}
          {origin === 'bundled'
            ? i18n.t('library.bundled')
            : i18n.t('library.added', [formatDate(added?.slice(0, ISO_DAY_LENGTH) ?? summary.asked)])}
        </span>
        {beside}
        {origin === 'own' && (
          <button
            type="button"
            class="text-button"
            id={`${id}-remove`}
            aria-labelledby={`${id}-remove ${id}-title`}
            onClick={() => remove(summary)}
          >
            {i18n.t('library.remove')}
          </button>
        )}
      </p>
    </li>
  );
}

/** Of an ISO date and time: the date. */
const ISO_DAY_LENGTH = 10;

interface RemovedRowProps extends RowProps {
  undo(): void;
}

/** Where a publication stood that was removed: the focus, whose button has gone with it, comes to the way back. */
export function RemovedRow({ summary, place, total, undo }: RemovedRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <li aria-posinset={place} aria-setsize={total} class="removed">
      <p role="status" id={`${summary.id}-removed`}>
        {i18n.t('library.removed', [summary.title])}
      </p>
      <button
        type="button"
        class="plain-button"
        ref={button}
        aria-describedby={`${summary.id}-removed`}
        onClick={undo}
      >
        {i18n.t('library.undo')}
      </button>
    </li>
  );
}
