import { useState } from 'preact/hooks';
import type { AnsweredOrNot, ArchiveQuery } from '../../../archive/model';
import { i18n } from '../../../i18n';

const EMPTY: ArchiveQuery = { words: '', minister: '', from: null, until: null, answered: 'all' };

/** What to look for in the archive. */
export function SearchForm({ search }: { search(query: ArchiveQuery): void }) {
  const [query, setQuery] = useState(EMPTY);
  const change = (values: Partial<ArchiveQuery>) => setQuery((before) => ({ ...before, ...values }));
  const isPeriodWrong = query.from !== null && query.until !== null && query.from > query.until;
  const which: [AnsweredOrNot, string][] = [
    ['all', i18n.t('archive.whichAll')],
    ['answered', i18n.t('archive.whichAnswered')],
    ['open', i18n.t('archive.whichOpen')],
  ];
  return (
    <form
      class="archive-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPeriodWrong) search(query);
      }}
    >
      <div class="field">
        <label for="archive-words">{i18n.t('archive.words')}</label>
        <input
          id="archive-words"
          type="search"
          value={query.words}
          aria-describedby="archive-words-help"
          onInput={({ currentTarget }) => change({ words: currentTarget.value })}
        />
        <p id="archive-words-help" class="help">
          {i18n.t('archive.wordsHelp')}
        </p>
      </div>
      <div class="field">
        <label for="archive-minister">{i18n.t('archive.minister')}</label>
        <input
          id="archive-minister"
          type="text"
          value={query.minister}
          aria-describedby="archive-minister-help"
          onInput={({ currentTarget }) => change({ minister: currentTarget.value })}
        />
        <p id="archive-minister-help" class="help">
          {i18n.t('archive.ministerHelp')}
        </p>
      </div>
      <div class="period">
        <div class="field">
          <label for="archive-from">{i18n.t('archive.from')}</label>
          <input
            id="archive-from"
            type="date"
            value={query.from ?? ''}
            onInput={({ currentTarget }) => change({ from: currentTarget.value || null })}
          />
        </div>
        <div class="field">
          <label for="archive-until">{i18n.t('archive.until')}</label>
          <input
            id="archive-until"
            type="date"
            value={query.until ?? ''}
            aria-invalid={isPeriodWrong}
            aria-describedby="archive-period-wrong"
            onInput={({ currentTarget }) => change({ until: currentTarget.value || null })}
          />
        </div>
        <p id="archive-period-wrong" class="wrong" role="status">
          {isPeriodWrong && i18n.t('archive.periodWrong')}
        </p>
      </div>
      <fieldset class="which">
        <legend>{i18n.t('archive.which')}</legend>
        {which.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="archive-which"
              value={value}
              checked={query.answered === value}
              onChange={() => change({ answered: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button">
        {i18n.t('archive.search')}
      </button>
    </form>
  );
}
