import { useMemo } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { Draft } from '../../../library/model';
import { openCount } from '../../../library/summary';
import { ExternalLink } from '../../ExternalLink';
import { formatDate, formatList, interfaceLanguage } from '../../format';
import { webAddress } from '../../web-address';
import { Dates } from '../Dates';
import { Respondents } from '../Respondents';
import { Decision } from './Decision';
import type { Verdict } from './plan';
import { TermChips, type TermSwitch } from './TermChips';

interface ReadEntryProps {
  /** Of the entry, unique on the page. */
  id: string;
  draft: Draft;
  verdict: Verdict;
  choose(isTaken: boolean): void;
  termSwitch: TermSwitch;
  isOpen: boolean;
}

/** A publication before it is kept: what was read, so that one sees whether it was read well. */
export function ReadEntry({ id, draft, verdict, choose, termSwitch, isOpen }: ReadEntryProps) {
  // While others are read, those that have been are not gone through again.
  const facts = useMemo(() => <Facts draft={draft} />, [draft, interfaceLanguage()]);
  return (
    <>
      {facts}
      <TermChips terms={draft.terms} termSwitch={termSwitch} isOpen={isOpen} />
      <Decision name={`${id}-decision`} verdict={verdict} choose={choose} />
    </>
  );
}

function Facts({ draft }: { draft: Draft }) {
  const { publication } = draft;
  const url = webAddress(publication.url);
  return (
    <div>
      <h4 class="serif title" lang="nl">
        {publication.title}
      </h4>
      <p>
        {publication.id}
        {' · '}
        {i18n.t('reader.askedBy')}{' '}
        <span lang="nl">{formatList(publication.askers.map(({ name, party }) => `${name} (${party})`))}</span>
        {', '}
        <time dateTime={publication.asked}>{formatDate(publication.asked)}</time>
      </p>
      <p>
        <Respondents answeredBy={publication.answeredBy} />
      </p>
      <p>
        <Dates
          asked={publication.asked}
          answered={publication.answered}
          questions={publication.questions.length}
          open={openCount(publication)}
        />
      </p>
      {url !== null && (
        <p>
          <ExternalLink url={url}>{i18n.t('officialSource')}</ExternalLink>
        </p>
      )}
      <Warnings draft={draft} />
    </div>
  );
}

/** What is unusual about a publication, and what follows from it. */
function Warnings({ draft: { publication } }: { draft: Draft }) {
  const warnings = [
    publication.postponed !== null && i18n.t('library.warnPostponed'),
    publication.postponed === null && openCount(publication) > 0 && i18n.t('library.warnOpen'),
    publication.url === null && i18n.t('library.warnNoAddress'),
  ].filter((warning) => warning !== false);
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
