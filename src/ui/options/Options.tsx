import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import type { HiddenTerm, Marking, Settings } from '../../settings';
import type { SettingsFile } from '../../settings-file';
import { Icon } from '../Icon';
import { type Shortcut, Shortcuts } from '../Shortcuts';
import { About } from './About';
import { Backup } from './Backup';
import { Choices } from './Choices';
import { languages, mentions, openings, strengths, styles } from './labels';
import { Preview } from './Preview';
import { Sites } from './Sites';
import { UndoList } from './UndoList';

/** All that the page needs from outside. It shows `settings`; whoever draws it follows their changes. */
export interface OptionsProps {
  settings: Settings;
  save(change: Partial<Settings>): Promise<unknown>;
  switchOn(host: string): Promise<unknown>;
  /** Takes a site that the reader has added out again, with the browser's permission for it. */
  removeSite(host: string): Promise<unknown>;
  showTerm(hidden: HiddenTerm): Promise<unknown>;
  saveFile(file: SettingsFile): void;
  shortcuts: Promise<Shortcut[]>;
  changeShortcuts(): void;
  library: Promise<Summary[]>;
  version: string;
}

/** The settings: whatever is chosen is saved at once. */
export function Options(props: OptionsProps) {
  const { settings } = props;
  const [saves, setSaves] = useState(0);
  const [failed, setFailed] = useState(false);

  /** Says how the saving went. */
  const told = async (saving: Promise<unknown>): Promise<boolean> => {
    const error = await saving.then(
      () => null,
      (reason: unknown) => ({ reason }),
    );
    if (error) reportError(error.reason);
    setFailed(error !== null);
    setSaves((count) => count + 1);
    return error === null;
  };
  const save = (change: Partial<Settings>) => told(props.save(change));
  const mark = (change: Partial<Marking>) => save({ marks: { ...settings.marks, ...change } });

  return (
    <>
      <header>
        <h1>
          <Icon shape="note" />
          {i18n.t('options.title')}
        </h1>
        <p role="status" class="saved">
          {/* Another element each time, so that saving again is told again. */}
          {saves > 0 && (
            <span key={saves}>{failed ? i18n.t('options.saveFailed') : i18n.t('options.saved')}</span>
          )}
        </p>
      </header>
      <main>
        <section class="marks" aria-labelledby="marks">
          <h2 id="marks">{i18n.t('options.marks')}</h2>
          <Preview marks={settings.marks} />
          <Choices
            name="style"
            legend={i18n.t('options.style')}
            choices={styles()}
            value={settings.marks.style}
            onChoose={(style) => mark({ style })}
          />
          <Choices
            name="strength"
            legend={i18n.t('options.strength')}
            choices={strengths()}
            value={settings.marks.strength}
            onChoose={(strength) => mark({ strength })}
          />
          <Choices
            name="which"
            legend={i18n.t('options.which')}
            choices={mentions()}
            value={settings.marks.which}
            onChoose={(which) => mark({ which })}
          />
        </section>
        <section class="titled" aria-labelledby="opening">
          <h2 id="opening">{i18n.t('options.opensAfter')}</h2>
          <Choices
            name="opens-after"
            legend={i18n.t('options.opensAfter')}
            choices={openings()}
            value={settings.opensAfter}
            onChoose={(opensAfter) => save({ opensAfter })}
          />
        </section>
        <section class="titled" aria-labelledby="language">
          <h2 id="language">{i18n.t('options.language')}</h2>
          <Choices
            name="language"
            legend={i18n.t('options.language')}
            choices={languages()}
            value={settings.language}
            onChoose={(language) => save({ language })}
          />
        </section>
        <Sites
          settings={settings}
          switchOn={(host) => told(props.switchOn(host))}
          remove={(host) => told(props.removeSite(host))}
        />
        <UndoList
          id="terms"
          level={2}
          title={i18n.t('options.terms')}
          none={i18n.t('options.termsNone')}
          action={i18n.t('options.showAgain')}
          entries={settings.hiddenTerms.map((hidden) => ({
            name: hidden.term,
            where:
              hidden.host === null ? i18n.t('options.everywhere') : i18n.t('options.onSite', [hidden.host]),
            undo: () => told(props.showTerm(hidden)),
          }))}
        />
        <Shortcuts shortcuts={props.shortcuts} change={props.changeShortcuts} />
        <Backup settings={settings} save={save} saveFile={props.saveFile} />
        <About library={props.library} version={props.version} />
      </main>
    </>
  );
}
