import { i18n } from '../../i18n';
import { MADE } from '../../library/made';
import type { Summary } from '../../library/model';
import { formatDate, formatNumber } from '../format';

/**
 * What the library holds, so that nobody takes it for everything there is: "In deze bibliotheek: 1 publicatie, 17 antwoorden, 10
 * november 2022. Samengesteld op 25 november 2026.", and the way to the page that shows and adds to it.
 */
export function Holdings({ publications }: { publications: Summary[] }) {
  const answers = publications.reduce((sum, { questions, open }) => sum + questions - open, 0);
  const parts = [
    i18n.t('popup.holdsPublications', publications.length, [formatNumber(publications.length)]),
    i18n.t('popup.holdsAnswers', answers, [formatNumber(answers)]),
    ...period(publications.flatMap(({ answered }) => answered ?? []).toSorted()),
  ];
  return (
    <p>
      {i18n.t('popup.holds', [parts.join(', '), formatDate(MADE)])}{' '}
      <a href="library.html" target="_blank" rel="noopener">
        {i18n.t('library.open')}
        <span class="unseen"> {i18n.t('opensInNewTab')}</span>
      </a>
    </p>
  );
}

/** From the first day to the last; one day where they are the same, nothing where there are none. */
function period(days: string[]): string[] {
  const first = days.at(0);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return [formatDate(first)];
  return [i18n.t('popup.period', [formatDate(first), formatDate(last)])];
}
