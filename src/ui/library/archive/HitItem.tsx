import type { Added } from '../../../archive/add';
import type { Hit } from '../../../archive/model';
import { i18n } from '../../../i18n';
import { ExternalLink } from '../../ExternalLink';
import { formatDate, formatList } from '../../format';
import { failureText } from './failure';
import type { Outcome } from './useAdding';

interface HitItemProps {
  hit: Hit;
  isHeld: boolean;
  isFollowed: boolean;
  isChosen: boolean;
  outcome: Outcome | undefined;
  choose(isChosen: boolean): void;
  follow(): void;
  readerAddress: string;
}

/** One set of questions that was found: what it is about, who asked, when, and what one can do with it. */
export function HitItem(props: HitItemProps) {
  const { hit, isHeld, isFollowed, outcome } = props;
  const [page] = hit.pages;
  const subject = `archive-${hit.id}`;
  const isThere = isHeld || (outcome !== undefined && 'added' in outcome);
  return (
    <>
      {canBeAdded(hit) && !isThere ? (
        <label class="subject">
          <input
            type="checkbox"
            checked={props.isChosen}
            aria-describedby={`${subject}-facts`}
            onChange={({ currentTarget }) => props.choose(currentTarget.checked)}
          />
          <span id={subject}>{hit.subject}</span>
        </label>
      ) : (
        <p class="subject" id={subject}>
          {hit.subject}
        </p>
      )}
      <p class="facts" id={`${subject}-facts`}>
        {factsOf(hit).join(' · ')}
      </p>
      <p class="ways">
        {page && <ExternalLink url={page}>{i18n.t('archive.openPage')}</ExternalLink>}
        {isThere && <a href={props.readerAddress}>{i18n.t('archive.read')}</a>}
        {hit.isOpen && !isFollowed && (
          <button type="button" class="text-button" aria-describedby={subject} onClick={props.follow}>
            {i18n.t('follow.start')}
          </button>
        )}
        {hit.isOpen && isFollowed && <span class="state">{i18n.t('follow.started')}</span>}
        {outcome === undefined && isHeld && <span class="state">{i18n.t('archive.held')}</span>}
        {outcome !== undefined && 'added' in outcome && <span class="state">{addedText(outcome.added)}</span>}
      </p>
      {outcome !== undefined && 'error' in outcome && <p class="wrong">{failureText(outcome.error)}</p>}
    </>
  );
}

/** Open questions are followed instead. */
export function canBeAdded(hit: Hit): boolean {
  return hit.answered !== null;
}

function factsOf({ askers, asked, answered, days, isOpen }: Hit): string[] {
  const names = askers?.map(({ name, party }) => `${name} (${party})`);
  return [
    ...(names === undefined ? [] : [formatList(names)]),
    i18n.t('archive.asked', [formatDate(asked)]),
    days !== null
      ? i18n.t('archive.answeredAfter', days)
      : answered !== null
        ? i18n.t('archive.answeredOn', [formatDate(answered)])
        : isOpen
          ? i18n.t('archive.stillOpen')
          : i18n.t('archive.settled'),
  ];
}

function addedText(added: Added): string {
  switch (added) {
    case 'added':
      return i18n.t('archive.added');
    case 'replaced':
      return i18n.t('archive.replaced');
    case 'already-there':
      return i18n.t('archive.alreadyThere');
  }
}
