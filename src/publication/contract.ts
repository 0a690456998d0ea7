import type { Asker, Publication, Respondent } from './model';

/** A publication as the command line prints it; the order of the keys is part of the contract. */
export interface ContractPublication {
  id: string;
  title: string;
  askers: Asker[];
  answeredBy: Respondent[];
  asked: string;
  answered: string | null;
  url: string | null;
  sources: {
    mark: string;
    text: string;
    outlet: string | null;
    date: string | null;
    title: string | null;
    url: string | null;
  }[];
  questions: {
    number: number;
    question: string;
    answer: string;
    footnotes: { mark: string; text: string; url: string | null }[];
    sameAs: number | null;
  }[];
}

/**
 * What `corpus -- parse` prints for a publication, without `file`, which the command puts first. Anchors are left
 * out: they serve the reader page, not other programs.
 *
 * @example
 * JSON.stringify({ file, ...toContract(parseLetter(text)) })
 */
export function toContract(publication: Publication): ContractPublication {
  return {
    id: publication.id,
    title: publication.title,
    askers: publication.askers.map(({ name, party }) => ({ name, party })),
    answeredBy: publication.answeredBy.map(({ name, role }) => ({ name, role })),
    asked: publication.asked,
    answered: publication.answered,
    url: publication.url,
    sources: publication.sources.map(({ mark, text, outlet, date, title, url }) => ({
      mark,
      text,
      outlet,
      date,
      title,
      url,
    })),
    questions: publication.questions.map(({ number, question, answer, footnotes, sameAs }) => ({
      number,
      question,
      answer,
      footnotes: footnotes.map(({ mark, text, url }) => ({ mark, text, url })),
      sameAs,
    })),
  };
}
