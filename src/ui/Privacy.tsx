import { i18n } from '../i18n';

/** What Kamernoot reads, sends and keeps, in three lines. */
export function Privacy() {
  return (
    <ul class="privacy">
      <li>{i18n.t('privacy.reads')}</li>
      <li>{i18n.t('privacy.sends')}</li>
      <li>{i18n.t('privacy.keeps')}</li>
    </ul>
  );
}
