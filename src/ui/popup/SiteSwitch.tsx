import { i18n } from '../../i18n';

interface SiteSwitchProps {
  host: string;
  enabled: boolean;
  onSwitch(enabled: boolean): void;
}

/** Switches the notes on a site on or off, at once and without a reload. */
export function SiteSwitch({ host, enabled, onSwitch }: SiteSwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={enabled}
      onClick={() => onSwitch(!enabled)}
    >
      <span>{i18n.t('popup.notesOn', [host])}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
