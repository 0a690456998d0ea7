/**
 * Every message between the parts of the extension: its shape, its reply and who may send it. A page's
 * content script may ask for annotations and an answer's text, open the reader, hide a term and tell that it is an
 * official page, nothing else; a message that is malformed, of an unknown name or from the wrong sender is refused by name.
 */
import * as v from 'valibot';
import type { Annotation, PageAnnotations, Passage } from './annotate/model';
import { TERM_KINDS } from './lexicon/model';
import type { Marking } from './settings';

export type { Passage } from './annotate/model';

/** Text limits of one request, in UTF-16 units and blocks: far above any article, far below what would stall the worker. */
const MAX_BLOCK_LENGTH = 1_000_000;
const MAX_BLOCKS = 50_000;
const MAX_LEAD_LENGTH = 10_000;
const MAX_TERM_NAMES = 10_000;

const shortText = v.pipe(v.string(), v.maxLength(2_000));
const termNames = v.pipe(v.array(shortText), v.maxLength(MAX_TERM_NAMES));

const annotateRequest = v.strictObject({
  type: v.literal('annotate'),
  page: v.strictObject({ url: v.pipe(v.string(), v.maxLength(8_000)), title: shortText }),
  blocks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_BLOCK_LENGTH))), v.maxLength(MAX_BLOCKS)),
  context: v.optional(
    v.strictObject({
      lead: v.pipe(v.string(), v.maxLength(MAX_LEAD_LENGTH)),
      otherMeanings: termNames,
      meant: termNames,
    }),
  ),
});

/** Which answer a message is about. */
const answer = {
  publication: v.pipe(v.string(), v.maxLength(64)),
  question: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

const openReaderRequest = v.strictObject({ type: v.literal('open-reader'), ...answer });

const answerTextRequest = v.strictObject({ type: v.literal('answer-text'), ...answer });

/** The host that a term is hidden on is the sender's, which the browser knows better than the message. */
const hideTermRequest = v.strictObject({
  type: v.literal('hide-term'),
  term: v.pipe(shortText, v.minLength(1)),
  everywhere: v.boolean(),
  /** False shows it again. */
  hidden: v.boolean(),
});

/** From the script on official pages. Which set the page shows is in the sender's address, which the browser vouches for. */
const officialPageRequest = v.strictObject({ type: v.literal('official-page') });

/** Messages to the background. */
export const backgroundRequest = v.variant('type', [
  annotateRequest,
  openReaderRequest,
  answerTextRequest,
  hideTermRequest,
  officialPageRequest,
]);
export type BackgroundRequest = v.InferOutput<typeof backgroundRequest>;
export type AnnotateRequest = v.InferOutput<typeof annotateRequest>;

/** What the library says of a page. `passages` is keyed by `passageKey`. */
export interface LibraryReply extends PageAnnotations {
  passages: Record<string, Passage>;
}

/** Reply to `annotate`: what the reader's settings leave of it, and how it is to be marked. */
export interface AnnotateReply extends LibraryReply {
  marking: Marking;
}

/** Reply to `answer-text`: the answer's paragraphs; null where the library does not have it, or not any more. */
export type AnswerTextReply = string[] | null;

/** What the background replies to any message. */
export type BackgroundReply = AnnotateReply | AnswerTextReply | undefined;

export { passageKey } from './passage-key';

/** Messages to a page's content script, from the popup or the background. */
export const pageRequest = v.variant('type', [
  v.strictObject({ type: v.literal('list-notes') }),
  v.strictObject({ type: v.literal('show-note'), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ type: v.literal('step-note'), direction: v.picklist([1, -1]) }),
  v.strictObject({ type: v.literal('open-note') }),
  v.strictObject({ type: v.literal('close-note') }),
  /** Answered as `list-notes` is, when the page has been read anew. */
  v.strictObject({ type: v.literal('rescan') }),
]);
export type PageRequest = v.InferOutput<typeof pageRequest>;

/** One note in the popup's list: a term with how often the page names it and the index of its first mark. */
export interface NoteSummary {
  kind: Exclude<Annotation['kind'], 'article'>;
  term: string;
  quote: string;
  count: number;
  /** For `show-note`. */
  index: number;
  best: { publication: string; question: number } | null;
}

/**
 * What of a page is left out because it is too large.
 * - `text`: all that follows the first `read` UTF-16 units
 * - `notes`: all that would come after the first `read` notes
 * - `paragraph`: stretches of more than `read` UTF-16 units without an end
 */
export interface Cut {
  of: 'text' | 'notes' | 'paragraph';
  read: number;
}

/** Reply to `list-notes`. */
export interface NotesReply {
  citedBy: string[];
  notes: NoteSummary[];
  /** False where the browser has no Custom Highlight API and nothing is marked on the page itself. */
  marked: boolean;
  /** What was left out of a page that is too large; missing where nothing was. */
  cut?: Cut;
}

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Far above any sentence of an answer. */
const sentence = v.pipe(v.string(), v.maxLength(20_000));

const respondent = v.strictObject({ name: shortText, role: shortText });

const passage: v.GenericSchema<Passage> = v.strictObject({
  termKind: v.exactOptional(v.picklist(TERM_KINDS)),
  publication: shortText,
  question: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sentence,
  marks: v.array(v.strictObject({ start: index, end: index })),
  respondent,
  alsoAnsweredBy: v.exactOptional(v.array(respondent)),
  asked: v.pipe(v.string(), v.isoDate()),
  answered: v.pipe(v.string(), v.isoDate()),
  officialUrl: v.nullable(v.string()),
});

const panelNote = v.strictObject({
  term: shortText,
  quote: shortText,
  /** How often the page names the term. */
  count: index,
  /** For `show-note`. */
  index,
  /** The best answer; null for a paper that the library has nothing of. */
  passage: v.nullable(passage),
  /** The official address of a paper. */
  paperUrl: v.nullable(v.string()),
});

/** What a page posts to the panel beside it: its notes, and the `index` of those that stand in the window. */
export const panelPage = v.strictObject({
  /** Where questions were asked about the page itself: their publication, and how many were answered. */
  cited: v.nullable(v.strictObject({ publication: shortText, questions: index })),
  notes: v.pipe(v.array(panelNote), v.maxLength(MAX_TERM_NAMES)),
  inView: v.pipe(v.array(index), v.maxLength(MAX_TERM_NAMES)),
});
export type PanelPage = v.InferOutput<typeof panelPage>;
export type PanelNote = PanelPage['notes'][number];

/** From the background to the panel, if there is one: a tab's page has notes now, so it can be connected to. */
export const panelNews = v.strictObject({ type: v.literal('page-has-notes'), tabId: index });
export type PanelNews = v.InferOutput<typeof panelNews>;
