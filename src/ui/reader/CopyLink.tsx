import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';

interface CopyLinkProps {
  url: string;
  number: number;
}

/** Copies the official address of an answer: one of the extension itself means nothing to others. */
export function CopyLink({ url, number }: CopyLinkProps) {
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(i18n.t('reader.copied'));
    } catch {
      // The browser may refuse, as where the page has lost the focus in the meantime.
      setSaid(i18n.t('reader.copyFailed'));
    }
  }
  return (
    <span class="copy">
      <span role="status">{said}</span>
      <button
        type="button"
        class="text-button"
        aria-label={i18n.t('reader.copyLinkTo', [number])}
        onClick={copy}
        onBlur={() => setSaid('')}
      >
        {i18n.t('reader.copyLink')}
      </button>
    </span>
  );
}
