import { i18n } from '../../i18n';
import type { Marking } from '../../settings';

/** What is marked in the example, the same name in every language. */
const TERM = 'Fortius';

/** A sentence with the marks as they are chosen. */
export function Preview({ marks }: { marks: Marking }) {
  const parts = i18n.t('options.previewText').split(TERM);
  return (
    <figure class="preview">
      <figcaption>{i18n.t('options.preview')}</figcaption>
      <p class="serif">
        {parts.map((text, place) => [
          place > 0 && (
            <span
              class={
                marks.which === 'every' || place === 1 ? `marked ${marks.style} ${marks.strength}` : undefined
              }
            >
              {TERM}
            </span>
          ),
          text,
        ])}
      </p>
    </figure>
  );
}
