import { i18n } from '../i18n';
import { usePromise } from './usePromise';

/** A command of the manifest with the key that it has now, empty where it has none. */
export interface Shortcut {
  command: string;
  /** By the manifest, in the browser's language. */
  description: string;
  key: string;
}

/** What commands are called, in the language of the page; else the manifest says it. */
function nameOf({ command, description }: Shortcut): string {
  switch (command) {
    case '_execute_action':
      return i18n.t('options.commandOpen');
    case 'next-note':
      return i18n.t('commandNextNote');
    case 'previous-note':
      return i18n.t('commandPreviousNote');
    case 'open-note':
      return i18n.t('commandOpenNote');
    case 'close-note':
      return i18n.t('commandCloseNote');
    default:
      return description;
  }
}

/** The keyboard shortcuts, and the way to where the browser lets them be changed; nothing where it has none. */
export function Shortcuts({ shortcuts, change }: { shortcuts: Promise<Shortcut[]>; change(): void }) {
  const known = usePromise(shortcuts);
  if (known.state === 'done' && known.value.length === 0) return null;
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{i18n.t('options.shortcuts')}</h2>
      {known.state === 'done' && (
        <dl class="shortcuts">
          {known.value.map((shortcut) => (
            <div key={shortcut.command}>
              <dt>{nameOf(shortcut)}</dt>
              <dd>
                {shortcut.key === '' ? (
                  <span class="soft">{i18n.t('options.noKey')}</span>
                ) : (
                  <kbd>{shortcut.key}</kbd>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" class="plain-button" onClick={change}>
        {i18n.t('options.changeShortcuts')}
      </button>
    </section>
  );
}
