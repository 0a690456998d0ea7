import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import { usePromise } from '../usePromise';

/** An official page of questions and answers. */
export interface OfficialPage {
  /** The id under which the library has it; null where it does not. */
  heldAs: string | null;
}

interface OfficialProps {
  page: Promise<OfficialPage | null>;
  add(): Promise<'added' | 'too-large'>;
  openReader(publication: string, question: number): void;
}

/** On an official page: puts it into the library, or says that it is there and takes it over again. */
export function Official({ page, add, openReader }: OfficialProps) {
  const found = usePromise(page);
  const [fault, setFault] = useState<'too-large' | 'failed' | null>(null);
  if (found.state !== 'done' || found.value === null) return null;
  const { heldAs } = found.value;

  const onAdd = async () => {
    setFault(null);
    try {
      if ((await add()) === 'too-large') setFault('too-large');
    } catch (error) {
      reportError(error);
      setFault('failed');
    }
  };
  return (
    <section class="official" aria-labelledby="official">
      <h2 id="official" class="unseen">
        {i18n.t('official.title')}
      </h2>
      {heldAs !== null && (
        <p>
          {i18n.t('official.held')}{' '}
          <button type="button" class="text-button" onClick={() => openReader(heldAs, 1)}>
            {i18n.t('popup.citedByRead')}
          </button>
        </p>
      )}
      <button type="button" class={heldAs === null ? 'button' : 'text-button'} onClick={onAdd}>
        {heldAs === null ? i18n.t('official.add') : i18n.t('official.addAgain')}
      </button>
      <p role="status">
        {fault && (fault === 'failed' ? i18n.t('official.failed') : i18n.t('official.tooLarge'))}
      </p>
    </section>
  );
}
