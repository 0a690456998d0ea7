import { i18n } from '../../i18n';
import type { Publication } from '../../publication/model';
import { formatDate, formatNumber } from '../format';

/** What the library holds, so that nobody takes it for everything there is: "1 publicatie, 17 antwoorden, 10 november 2022". */
export function Holdings({ publications }: { publications: Publication[] }) {
  const answers = publications.reduce((sum, { questions }) => sum + questions.length, 0);
  const parts = [
    i18n.t('popup.holdsPublications', publications.length, [formatNumber(publications.length)]),
    i18n.t('popup.holdsAnswers', answers, [formatNumber(answers)]),
    ...period(publications.map(({ answered }) => answered).toSorted()),
  ];
  return <p>{parts.join(', ')}</p>;
}

/** From the first day to the last; one day where they are the same, nothing where there are none. */
function period(days: string[]): string[] {
  const first = days.at(0);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return [formatDate(first)];
  return [i18n.t('popup.period', [formatDate(first), formatDate(last)])];
}
