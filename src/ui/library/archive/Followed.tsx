import { useRef, useState } from 'preact/hooks';
import { dutchDayOf } from '../../../archive/dutch-day';
import { i18n } from '../../../i18n';
import type { Watch } from '../../../library/model';
import { ExternalLink } from '../../ExternalLink';
import { formatDate } from '../../format';
import { failureText, reportUnexpected } from './failure';
import type { ArchiveTools } from './tools';
import { useAccess } from './useAccess';
import { useKeptFocus } from './useKeptFocus';

interface FollowedProps {
  /** One and the same object at each drawing. */
  tools: Pick<ArchiveTools, 'access' | 'unfollow' | 'addFollowed' | 'lookNow'>;
  watches: readonly Watch[];
}

/** What is under way, or what it failed with. */
type Work = 'none' | 'looking' | 'adding' | { error: unknown };

/** The open questions that the reader follows, those that are answered first. */
export function Followed({ tools, watches }: FollowedProps) {
  const isAllowed = useAccess(tools.access);
  const [work, setWork] = useState<Work>('none');
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading, watches);
  const ordered = watches.toSorted((one, other) => Number(other.isAnswered) - Number(one.isAnswered));
  const isBusy = work === 'looking' || work === 'adding';

  async function run(kind: 'looking' | 'adding', what: () => Promise<unknown>): Promise<void> {
    if (isBusy) return;
    setWork(kind);
    try {
      await what();
      setWork('none');
    } catch (error) {
      reportUnexpected(error);
      setWork({ error });
    }
  }

  const add = (id: string) =>
    run('adding', async () => {
      await tools.addFollowed(id, new AbortController().signal);
      await tools.unfollow(id);
    });

  return (
    <section class="followed" aria-labelledby="followed">
      <h2 id="followed" tabIndex={-1} ref={heading}>
        {i18n.t('follow.title')}
      </h2>
      {watches.length === 0 ? (
        <p class="soft">{i18n.t('follow.none')}</p>
      ) : (
        <>
          <p>{i18n.t('follow.intro')}</p>
          {isAllowed === false && <p class="wrong">{i18n.t('follow.notAllowed')}</p>}
          <ul class="archive-hits">
            {ordered.map((watch) => (
              <li key={watch.id}>
                <WatchItem
                  watch={watch}
                  add={isAllowed ? () => add(watch.id) : null}
                  stop={() => tools.unfollow(watch.id).catch(reportError)}
                />
              </li>
            ))}
          </ul>
          {isAllowed && (
            <button type="button" class="plain-button" onClick={() => run('looking', tools.lookNow)}>
              {i18n.t('follow.lookNow')}
            </button>
          )}
        </>
      )}
      <div role="status">
        {work === 'looking' && <p class="soft">{i18n.t('follow.looking')}</p>}
        {work === 'adding' && <p class="soft">{i18n.t('archive.adding', [1, 1])}</p>}
        {typeof work === 'object' && <p class="wrong">{failureText(work.error)}</p>}
      </div>
    </section>
  );
}

function WatchItem({ watch, add, stop }: { watch: Watch; add: (() => void) | null; stop(): void }) {
  const { id, title, isAnswered, answersUrl } = watch;
  const name = `followed-${id}`;
  return (
    <>
      <p class="subject" id={name}>
        {title}
      </p>
      <p class="facts">{factsOf(watch).join(' · ')}</p>
      <p class="ways">
        {answersUrl !== null && <ExternalLink url={answersUrl}>{i18n.t('follow.readAnswers')}</ExternalLink>}
        {isAnswered && add && (
          <button type="button" class="text-button" aria-describedby={name} onClick={add}>
            {i18n.t('follow.add')}
          </button>
        )}
        <button type="button" class="text-button" aria-describedby={name} onClick={stop}>
          {i18n.t('follow.stop')}
        </button>
      </p>
    </>
  );
}

function factsOf({ asked, isAnswered, looked }: Watch): string[] {
  const day = looked === null ? null : dutchDayOf(looked);
  return [
    isAnswered ? i18n.t('follow.answered') : i18n.t('follow.open'),
    i18n.t('archive.asked', [formatDate(asked)]),
    day === null ? i18n.t('follow.notLooked') : i18n.t('follow.looked', [formatDate(day)]),
  ];
}
