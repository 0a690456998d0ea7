import fc from 'fast-check';
import { makeLetter } from './make-letter';
import { makePage } from './make-page';

/** A question of a made-up set. `source`: whether it cites one; `note`: whether its answer has a footnote; `joins`: whether it is answered along with the next. */
export interface MadeUpQuestion {
  question: string;
  answer: string[];
  source: boolean;
  note: boolean;
  joins: boolean;
}

const WORDS = [
  'de',
  'visserij',
  'JIT’s',
  '12',
  'procent',
  '(deels)',
  '«vlees»',
  'FIU-Nederland',
  '2021',
  'beleid:',
  'één',
  '3.1',
  'Zo',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 })
  .map((each) => each.join(' '));
const ended = (sign: string) => words.map((text) => `Dat ${text} vis${sign}`);

/** Sets of one to five questions. */
export const madeUpSet: fc.Arbitrary<MadeUpQuestion[]> = fc.array(
  fc.record({
    question: ended('?'),
    answer: fc.array(ended('.'), { minLength: 1, maxLength: 3 }),
    source: fc.boolean(),
    note: fc.boolean(),
    joins: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The questions of a set, with the numbers of those that each answer answers: none where the next one does. */
export function withAnswers(
  set: readonly MadeUpQuestion[],
): { each: MadeUpQuestion; number: number; answers: number[] }[] {
  let open: number[] = [];
  return set.map((each, index) => {
    open.push(index + 1);
    if (each.joins && index + 1 < set.length) return { each, number: index + 1, answers: [] };
    const answers = open;
    open = [];
    return { each, number: index + 1, answers };
  });
}

/** What any layout with notes must be read as: the texts without marks, and the notes by the text that has their mark. */
export function expectedOf(set: readonly MadeUpQuestion[]) {
  let mark = 0;
  const sources: { mark: string; text: string; question: number }[] = [];
  const items = withAnswers(set);
  const questions = items.map(({ each, number, answers }, index) => {
    if (each.source) sources.push({ mark: String(++mark), text: noteText(mark), question: number });
    const isHolder = answers.length > 0;
    const footnotes = isHolder && each.note ? [{ mark: String(++mark), text: noteText(mark) }] : [];
    const holder = items.slice(index).find((later) => later.answers.includes(number))!.number;
    return {
      number,
      question: each.question,
      answer: isHolder ? each.answer.join('\n\n') : '',
      footnotes,
      sameAs: isHolder ? null : holder,
    };
  });
  return { questions, sources };
}

/** The pieces of a set in the order of a page, with their marks as the layout writes them. */
function pieces(set: readonly MadeUpQuestion[], mark: (number: number) => string) {
  let number = 0;
  const written = withAnswers(set).map(({ each, number: question, answers }) => ({
    number: question,
    question: each.source ? each.question.replace(/\?$/, `?${mark(++number)}`) : each.question,
    answers,
    answer:
      answers.length > 0 && each.note
        ? [...each.answer.slice(0, -1), `${each.answer.at(-1)}${mark(++number)}`]
        : each.answer,
  }));
  return { written, notes: Array.from({ length: number }, (_, index) => noteText(index + 1)) };
}

export function noteText(number: number): string {
  return `Kamerstuk 29 911, nr. ${100 + number}.`;
}

/** As copied from a page of the Chamber. */
export function writeChamberText(set: readonly MadeUpQuestion[]): string {
  const { written, notes } = pieces(set, String);
  const body = written.flatMap(({ number, question, answers, answer }) => [
    `Vraag ${number}`,
    question,
    ...(answers.length > 0 ? [`Antwoord ${listed(answers)}`, ...answer] : []),
  ]);
  return makePage([...body, ...notes.map((text, index) => `${index + 1} ${text}`)].join('\n\n'));
}

/** As officielebekendmakingen.nl sets it. */
export function writeGazette(set: readonly MadeUpQuestion[]): string {
  const { written, notes } = pieces(
    set,
    (number) => `<a class="nootnum supernote-click-n${number}" href="#n${number}">${number}</a>`,
  );
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}\n</p>`).join('');
  const body = written.map(({ number, question, answers, answer }) => {
    const asked = `<div class="vraag"><h2>Vraag ${number}\n</h2>${paragraphs([question])}</div>`;
    if (answers.length === 0) return asked;
    return `${asked}<div class="antwoord"><h2>Antwoord ${listed(answers)}\n</h2>${paragraphs(answer)}</div>`;
  });
  const list = notes.map(
    (text, index) =>
      `<div class="voet noot"><h5 class="note-close">X Noot</h5><sup><span class="nootnum">${index + 1}</span></sup><p>${text}</p></div>`,
  );
  const [head = '', reply = ''] = makePage('').split('\n\n').slice(1);
  return `<meta name="OVERHEIDop.vraagnummer" content="2021Z02345"><nav>Vraag 9</nav><h1>${head}</h1><h1>${reply}</h1>${body.join('\n')}<div id="noten">${list.join('')}</div><p>Naar boven</p>`;
}

/** As copied from openkamer.org, which has no answers given together: the later ones point to the first. */
export function writeOpenkamer(set: readonly MadeUpQuestion[]): string {
  const { written, notes } = pieces(set, String);
  const head = [
    'Kamervraag 2021Z02345',
    'De visserij',
    'Ingediend 9 februari 2021',
    'Beantwoord 3 maart 2021 (na 22 dagen)',
    'Indiener Ton Bakker (VVD)',
    'Beantwoord door M. Janssen (staatssecretaris economische zaken) (CDA)',
    'Bron vraag https://zoek.officielebekendmakingen.nl/kv-tk-2021Z02345.html',
    ...notes.map((text, index) => `${index + 1}. ${text}`),
  ];
  const items = written.map(
    ({ number, question, answer }) =>
      ` • Vraag ${number}\n  ${question}\n\n${answer.map((text) => `  ${text}`).join('\n\n')}\n`,
  );
  return `${head.join('\n')}\n${items.join('\n')}\nKamervraag document nummer: kv-tk-2021Z02345\n`;
}

/** As a letter, whose notes are numbered apart; the set has none. */
export function writeLetter(set: readonly MadeUpQuestion[]): string {
  const body = withAnswers(set).flatMap(({ each, number, answers }) => [
    `${number}. ${each.question}`,
    ...(answers.length > 0 ? each.answer : []),
  ]);
  return makeLetter(`${body.join('\n\n')}\n`);
}

function listed(numbers: readonly number[]): string {
  if (numbers.length < 2) return numbers.join('');
  return numbers.length > 3
    ? `${numbers[0]} t/m ${numbers.at(-1)}`
    : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
}
