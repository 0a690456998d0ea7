import data from '../../../assets/hosts.json';
import { i18n } from '../../i18n';
import type { Settings } from '../../settings';
import { formatNumber } from '../format';
import { UndoList } from './UndoList';

interface SitesProps {
  settings: Settings;
  switchOn(host: string): Promise<unknown>;
  remove(host: string): Promise<unknown>;
}

/** The sites on which Kamernoot works: those that the reader has switched off or added, and those of its own list. */
export function Sites({ settings, switchOn, remove }: SitesProps) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{i18n.t('options.sites')}</h2>
      <UndoList
        id="sites-off"
        level={3}
        title={i18n.t('options.sitesOff')}
        none={i18n.t('options.sitesOffNone')}
        action={i18n.t('options.switchOn')}
        entries={settings.disabledHosts.map((host) => ({ name: host, undo: () => switchOn(host) }))}
      />
      <UndoList
        id="sites-added"
        level={3}
        title={i18n.t('options.sitesAdded')}
        none={i18n.t('options.sitesAddedNone')}
        action={i18n.t('options.remove')}
        entries={settings.addedHosts.map((host) => ({ name: host, undo: () => remove(host) }))}
      />
      <details>
        <summary>
          {i18n.t('options.sitesListed', data.hosts.length, [formatNumber(data.hosts.length)])}
        </summary>
        <ul class="columns">
          {data.hosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
