import { useState } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import type { Cut, NotesReply } from '../../messages';
import type { Access } from '../../sites';
import { formatNumber } from '../format';
import { usePromise } from '../usePromise';
import { CitedBy } from './CitedBy';
import { NoteList } from './NoteList';
import type { PopupProps } from './Popup';
import { SiteSwitch } from './SiteSwitch';

type PageNotesProps = Pick<PopupProps, 'notes' | 'site' | 'openReader' | 'showNote' | 'rescan'> & {
  publications: Summary[];
};

/** What is marked on the page in the active tab, and the switch for its site. */
export function PageNotes({ notes, site, publications, openReader, showNote, rescan }: PageNotesProps) {
  const [asked, setAsked] = useState(notes);
  const [switched, setSwitched] = useState<boolean | null>(null);
  const [isGranted, setGranted] = useState(false);
  const reply = usePromise(asked);
  const found = usePromise(site);
  if (reply.state === 'pending' || found.state === 'pending') return null;

  const current = found.state === 'done' ? found.value : null;
  const enabled = switched ?? current?.enabled ?? true;
  const page = reply.state === 'done' && enabled ? reply.value : null;
  const onSwitch = async (on: boolean) => {
    setSwitched(on);
    try {
      await current?.setEnabled(on);
      if (on) setAsked(notes());
    } catch (error) {
      reportError(error);
      setSwitched(!on);
    }
  };

  const onAsk = async () => {
    try {
      if (!(await current?.ask())) return;
      setGranted(true);
      setAsked(notes());
    } catch (error) {
      reportError(error);
    }
  };
  const access = isGranted ? 'works' : (current?.access ?? null);

  return (
    <section class="page" aria-labelledby="on-this-page">
      {page && <CitedBy ids={page.citedBy} publications={publications} openReader={openReader} />}
      <h2 id="on-this-page" class={page && page.notes.length > 0 ? 'tally' : 'unseen'}>
        {i18n.t('popup.onThisPage')}
        {page && page.notes.length > 0 && <span>{i18n.t('popup.noteCount', page.notes.length)}</span>}
      </h2>
      {page && page.notes.length > 0 ? (
        <NoteList reply={page} openReader={openReader} showNote={showNote} />
      ) : (
        <p class="line">{withoutNotes(page, access, enabled)}</p>
      )}
      {page?.cut && (
        <p class="line" role="status">
          {leftOut(page.cut)}
        </p>
      )}
      {page !== null && (
        <p class="again">
          <button type="button" class="text-button" onClick={() => setAsked(rescan())}>
            {i18n.t('popup.rescan')}
          </button>
        </p>
      )}
      {current !== null && access === 'works' && (
        <SiteSwitch host={current.host} enabled={enabled} onSwitch={onSwitch} />
      )}
      {current !== null && access !== null && access !== 'works' && (
        <button type="button" class="button" onClick={onAsk}>
          {access === 'withheld'
            ? i18n.t('popup.grantSite', [current.host])
            : i18n.t('popup.addSite', [current.host])}
        </button>
      )}
    </section>
  );
}

/** The one plain line where there is nothing to list. */
function withoutNotes(page: NotesReply | null, access: Access | null, enabled: boolean): string {
  if (page !== null) return i18n.t('popup.noNotes');
  if (access === 'withheld') return i18n.t('popup.withheld');
  if (access !== 'works') return i18n.t('popup.notANewsSite');
  return enabled ? i18n.t('popup.reload') : i18n.t('popup.switchedOff');
}

/** That the page was too large, and what of it was read. */
function leftOut({ of, read }: Cut): string {
  const count = formatNumber(read);
  if (of === 'text') return i18n.t('popup.tooLarge', [count]);
  return of === 'notes' ? i18n.t('popup.tooManyNotes', [count]) : i18n.t('popup.tooLongText', [count]);
}
