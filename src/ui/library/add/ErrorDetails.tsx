import { i18n } from '../../../i18n';
import { technical } from './error-words';

/** The message of the fault itself, folded away. */
export function ErrorDetails({ error }: { error: unknown }) {
  return (
    <details>
      <summary>{i18n.t('library.technical')}</summary>
      <p class="soft" lang="en">
        {technical(error)}
      </p>
    </details>
  );
}
