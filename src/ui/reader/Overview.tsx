import { useMemo } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Term } from '../../lexicon/model';
import type { Publication } from '../../publication/model';
import { type Amount, overviewOf } from './overview-rows';
import { overviewId, questionId } from './route';

/** Terms by answers, as a table of dots: the larger, the more an answer says of a term. Each dot leads to its answer. */
export function Overview({ publication, terms }: { publication: Publication; terms: readonly Term[] }) {
  const { id, questions } = publication;
  const rows = useMemo(() => overviewOf(terms, id), [terms, id]);
  const heading = overviewId(id);
  return (
    <section class="overview" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {i18n.t('reader.overview')}
      </h2>
      <p id={`${heading}/uitleg`}>{i18n.t('reader.overviewHelp')}</p>
      <div class="overview-box">
        <table aria-describedby={`${heading}/uitleg`}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('reader.overviewTerm')}</th>
              {questions.map(({ number }) => (
                <th key={number} scope="col">
                  <span class="unseen">{i18n.t('questionNumber', [number])}</span>
                  <span aria-hidden="true">{number}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ term, cells }) => (
              <tr key={term}>
                <th scope="row" lang="nl">
                  {term}
                </th>
                {questions.map(({ number }) => {
                  const cell = cells.find(({ question }) => question === number);
                  return (
                    <td key={number}>
                      {cell && (
                        <a
                          class={`dot ${cell.amount}`}
                          href={`#${questionId(id, number)}`}
                          title={nameOf(term, number, cell.amount)}
                        >
                          <span class="unseen">{nameOf(term, number, cell.amount)}</span>
                        </a>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function nameOf(term: string, number: number, amount: Amount): string {
  switch (amount) {
    case 'much':
      return i18n.t('reader.overviewMuch', [term, number]);
    case 'some':
      return i18n.t('reader.overviewSome', [term, number]);
    case 'little':
      return i18n.t('reader.overviewLittle', [term, number]);
  }
}
