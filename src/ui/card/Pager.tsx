import { i18n } from '../../i18n';
import { Icon } from '../Icon';

interface PagerProps {
  /** 0-based. */
  position: number;
  count: number;
  onStep(position: number): void;
}

/** Leads through the answers of a term, round and round, so that neither button is ever dead. */
export function Pager({ position, count, onStep }: PagerProps) {
  const step = (by: 1 | -1) => onStep((position + by + count) % count);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are two buttons and their place
    <div class="pager" role="group" aria-label={i18n.t('card.answers')}>
      <button type="button" class="icon-button" aria-label={i18n.t('card.previous')} onClick={() => step(-1)}>
        <Icon shape="previous" />
      </button>
      <span role="status">{i18n.t('card.position', [position + 1, count])}</span>
      <button type="button" class="icon-button" aria-label={i18n.t('card.next')} onClick={() => step(1)}>
        <Icon shape="next" />
      </button>
    </div>
  );
}
