import type { ComponentChildren } from 'preact';
import { i18n } from '../i18n';
import { Icon } from './Icon';
import { webAddress } from './web-address';

/** Keeps the arrow on the line of the last word. */
const WORD_JOINER = '\u2060';

/**
 * A link that leaves the extension, in a new tab. Where the address is not one of the web, its text stands
 * without a link.
 */
export function ExternalLink({ url, children }: { url: string; children: ComponentChildren }) {
  const address = webAddress(url);
  if (address === null) return <span>{children}</span>;
  return (
    <a class="external" href={address} target="_blank" rel="noopener noreferrer">
      {children}
      {WORD_JOINER}
      <Icon shape="external" />
      <span class="unseen"> {i18n.t('opensInNewTab')}</span>
    </a>
  );
}
