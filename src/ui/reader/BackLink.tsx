import { i18n } from '../../i18n';
import { Icon } from '../Icon';
import { markId } from './route';

/** Leads from a note back to its mark in the text. Its name says from which, since there are many on a page. */
export function BackLink({ note, name }: { note: string; name: string }) {
  const label = `${i18n.t('reader.backToText')}, ${name}`;
  return (
    <a
      class="back"
      href={`#${markId(note)}`}
      role="doc-backlink"
      aria-label={label}
      title={i18n.t('reader.backToText')}
    >
      <Icon shape="back" />
    </a>
  );
}
