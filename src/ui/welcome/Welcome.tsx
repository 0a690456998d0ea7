import type { ComponentChildren } from 'preact';
import { i18n } from '../../i18n';
import { Icon } from '../Icon';
import { Privacy } from '../Privacy';
import { type Shortcut, Shortcuts } from '../Shortcuts';
import { Access, type AccessProps } from './Access';
import { CardPicture, MarkedPicture, OfficialPicture } from './Pictures';

/** All that the page needs from outside. */
export interface WelcomeProps {
  access: AccessProps;
  shortcuts: Promise<Shortcut[]>;
  changeShortcuts(): void;
  openSettings(): void;
}

/** What one sees after installing: how notes come and where they lead, the keys, and what is read and never sent. */
export function Welcome({ access, shortcuts, changeShortcuts, openSettings }: WelcomeProps) {
  return (
    <>
      <header>
        <p class="kicker">
          <Icon shape="note" />
          {i18n.t('extName')}
        </p>
        <h1 class="serif">{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.intro')}</p>
      </header>
      <main>
        <Access {...access} />
        <ol class="steps">
          <Step picture={<MarkedPicture />} title={i18n.t('welcome.markedTitle')}>
            {i18n.t('welcome.markedText')}
          </Step>
          <Step picture={<CardPicture />} title={i18n.t('welcome.cardTitle')}>
            {i18n.t('welcome.cardText')}
          </Step>
          <Step picture={<OfficialPicture />} title={i18n.t('welcome.officialTitle')}>
            {i18n.t('welcome.officialText')}
          </Step>
        </ol>
        <Shortcuts shortcuts={shortcuts} change={changeShortcuts} />
        <section aria-labelledby="privacy">
          <h2 id="privacy">{i18n.t('welcome.privacyTitle')}</h2>
          <Privacy />
        </section>
        <section>
          <button type="button" class="button" onClick={openSettings}>
            {i18n.t('welcome.settings')}
          </button>
          <p class="soft">{i18n.t('disclaimer')}</p>
        </section>
      </main>
    </>
  );
}

interface StepProps {
  picture: ComponentChildren;
  title: string;
  children: ComponentChildren;
}

function Step({ picture, title, children }: StepProps) {
  return (
    <li>
      {picture}
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </li>
  );
}
