import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerMessage } from '../../src/background';
import type { AnnotateReply, AnswerTextReply, LibraryReply } from '../../src/messages';
import { MOST_NOTES } from '../../src/page/size';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { marks: marking } = DEFAULT_SETTINGS;
const OWN_ID = 'kamernoot';
const page = { id: OWN_ID, tab: { id: 7 }, frameId: 0 };
const popup = { id: OWN_ID };
const annotateMessage = {
  type: 'annotate',
  page: { url: 'https://www.demorgen.be/a', title: 'T' },
  blocks: ['Fortius'],
};
const hideMessage = { type: 'hide-term', term: 'JIT', everywhere: false, hidden: true };
const emptyReply: LibraryReply = {
  citedBy: [],
  annotations: [],
  headline: null,
  passages: {},
  context: { lead: '', otherMeanings: [], meant: [] },
};
const oneAnnotation: LibraryReply = {
  ...emptyReply,
  annotations: [
    {
      quote: 'Fortius',
      kind: 'term',
      term: 'project Fortius',
      block: 0,
      start: 0,
      end: 7,
      answers: [],
      evidence: [],
    },
  ],
};

const cited: LibraryReply = {
  ...emptyReply,
  citedBy: ['2022Z20166'],
  headline: {
    quote: 'Kop',
    kind: 'article',
    term: '2022Z20166',
    block: 0,
    start: 0,
    end: 3,
    answers: [],
    evidence: [],
  },
};

const tools = {
  annotate: vi.fn(async () => emptyReply),
  settings: vi.fn(async (): Promise<Settings> => DEFAULT_SETTINGS),
  injectCard: vi.fn(async () => {}),
  openReader: vi.fn(async () => {}),
  answerText: vi.fn(async (): Promise<AnswerTextReply> => null),
  setTermHidden: vi.fn(async () => {}),
  showCited: vi.fn(async () => {}),
  isHeld: vi.fn(async () => false),
  showOffer: vi.fn(async () => {}),
  report: vi.fn(),
};
const ask = (message: unknown, sender: Parameters<typeof answerMessage>[1]) =>
  answerMessage(message, sender, OWN_ID, tools);

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a page', () => {
  test('gets its annotations, and no card where it has none', async () => {
    expect(await ask(annotateMessage, page)).toEqual({ ...emptyReply, marking });
    expect(tools.injectCard).not.toHaveBeenCalled();
  });

  test('gets no more annotations than it has room for, and one that says that there are more', async () => {
    const [annotation] = oneAnnotation.annotations;
    const annotations = Array.from({ length: 5_000 }, () => annotation!);
    tools.annotate.mockResolvedValueOnce({ ...oneAnnotation, annotations });
    const reply = (await answerMessage(annotateMessage, page, OWN_ID, tools)) as AnnotateReply;
    expect(reply.annotations).toHaveLength(MOST_NOTES + 1);
  });

  test('gets the card in its own frame where it has annotations', async () => {
    tools.annotate.mockResolvedValueOnce(oneAnnotation);
    await ask(annotateMessage, page);
    expect(tools.injectCard).toHaveBeenCalledExactlyOnceWith(7, 0);
  });

  test('gets its annotations even where the card cannot be put into it, and the fault is told', async () => {
    const fault = new Error('no access to the frame');
    tools.annotate.mockResolvedValueOnce(oneAnnotation);
    tools.injectCard.mockRejectedValueOnce(fault);
    expect(await ask(annotateMessage, page)).toEqual({ ...oneAnnotation, marking });
    await vi.waitFor(() => expect(tools.report).toHaveBeenCalledExactlyOnceWith(fault));
  });

  test('gets no notes on terms that are hidden on its host, and the marks that the reader wants', async () => {
    const marks = { style: 'line', strength: 'strong', which: 'first' } as const;
    const hidden = (host: string | null): Settings => ({
      ...DEFAULT_SETTINGS,
      marks,
      hiddenTerms: [{ term: 'project Fortius', host }],
    });
    for (const [host, count] of [
      [null, 0],
      ['www.demorgen.be', 0],
      ['www.nrc.nl', 1],
    ] as const) {
      tools.annotate.mockResolvedValueOnce(oneAnnotation);
      tools.settings.mockResolvedValueOnce(hidden(host));
      const reply = await ask(annotateMessage, { ...page, url: 'https://www.demorgen.be/a' });
      expect(reply).toMatchObject({ marking: marks });
      expect((reply as AnnotateReply).annotations).toHaveLength(count);
    }
  });

  test('gets the card where nothing but its headline is marked', async () => {
    tools.annotate.mockResolvedValueOnce(cited);
    await ask(annotateMessage, page);
    expect(tools.injectCard).toHaveBeenCalledExactlyOnceWith(7, 0);
  });

  test('has its toolbar button say which questions cite it, and say so no more when none do', async () => {
    tools.annotate.mockResolvedValueOnce(cited);
    await ask(annotateMessage, page);
    await ask(annotateMessage, page);
    expect(tools.showCited.mock.calls).toEqual([
      [7, ['2022Z20166']],
      [7, []],
    ]);
  });

  test.each([3, undefined])('has nothing said of it in frame %j', async (frameId) => {
    tools.annotate.mockResolvedValueOnce(cited);
    await ask(annotateMessage, { ...page, frameId });
    expect(tools.showCited).not.toHaveBeenCalled();
  });

  test('gets its annotations even where its button says nothing, and the fault is told', async () => {
    const fault = new Error('no such tab');
    tools.annotate.mockResolvedValueOnce(cited);
    tools.showCited.mockRejectedValueOnce(fault);
    expect(await ask(annotateMessage, page)).toEqual({ ...cited, marking });
    await vi.waitFor(() => expect(tools.report).toHaveBeenCalledExactlyOnceWith(fault));
  });

  test('may open the reader beside itself', async () => {
    await ask({ type: 'open-reader', publication: '2022Z20166', question: 5 }, page);
    expect(tools.openReader).toHaveBeenCalledExactlyOnceWith('2022Z20166', 5, 7);
  });

  test('gets the text of an answer', async () => {
    tools.answerText.mockResolvedValueOnce(['Ja.', 'Nee.']);
    expect(await ask({ type: 'answer-text', publication: '2022Z20166', question: 5 }, page)).toEqual([
      'Ja.',
      'Nee.',
    ]);
    expect(tools.answerText).toHaveBeenCalledExactlyOnceWith('2022Z20166', 5);
  });

  test.each([
    [false, true, 'www.demorgen.be'],
    [true, true, null],
    [false, false, 'www.demorgen.be'],
  ])('has a term hidden or shown on its own host or everywhere: %j, %j', async (everywhere, hidden, host) => {
    const sender = { ...page, url: 'https://www.demorgen.be/a' };
    await ask({ type: 'hide-term', term: 'JIT', everywhere, hidden }, sender);
    expect(tools.setTermHidden).toHaveBeenCalledExactlyOnceWith({ term: 'JIT', host }, hidden);
  });
});

describe('an official page', () => {
  const sender = { ...page, url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html' };

  test('has its button offer to add it, by the set that its address names', async () => {
    expect(await ask({ type: 'official-page' }, sender)).toBeUndefined();
    expect(tools.isHeld).toHaveBeenCalledExactlyOnceWith('ah-tk-20222023-705');
    expect(tools.showOffer).toHaveBeenCalledExactlyOnceWith(7);
  });

  test('offers nothing where the library has it', async () => {
    tools.isHeld.mockResolvedValueOnce(true);
    await ask({ type: 'official-page' }, sender);
    expect(tools.showOffer).not.toHaveBeenCalled();
  });

  test.each([
    ['another page', { url: 'https://www.nrc.nl/ah-tk-20222023-705.html' }],
    ['a list of questions', { url: 'https://www.tweedekamer.nl/kamerstukken/kamervragen/?qry=drugs' }],
    ['a frame', { frameId: 3 }],
    ['no tab', { tab: undefined }],
    ['no address', { url: undefined }],
  ])('is not believed of %s', async (_name, change) => {
    await expect(ask({ type: 'official-page' }, { ...sender, ...change })).rejects.toThrow(
      'message "official-page" refused',
    );
    expect(tools.showOffer).not.toHaveBeenCalled();
  });
});

describe('refused by name', () => {
  test.each([
    ['another extension', annotateMessage, { ...page, id: 'other' }, 'it comes from other'],
    ['no page', annotateMessage, popup, 'message "annotate" refused: it comes from no page'],
    ['an unknown name', { type: 'delete-library' }, page, 'type: Invalid type'],
    ['a block that is no text', { ...annotateMessage, blocks: [3] }, page, 'blocks.0: Invalid type'],
    ['a field too many', { ...annotateMessage, tabId: 3 }, page, 'tabId: Invalid key'],
    ['hiding from no page', hideMessage, popup, 'message "hide-term" refused: it comes from no page'],
    ['hiding nothing', { ...hideMessage, term: '' }, page, 'term: Invalid length'],
    ['a host that the page names itself', { ...hideMessage, host: 'x.nl' }, page, 'host: Invalid key'],
    ['an id that an official page names itself', { type: 'official-page', id: 'x' }, page, 'id: Invalid key'],
    ['answer 0', { type: 'answer-text', publication: 'P', question: 0 }, page, 'question: Invalid value'],
    ['question 0', { type: 'open-reader', publication: 'P', question: 0 }, page, 'question: Invalid value'],
  ])('%s', async (_name, message, sender, fault) => {
    await expect(ask(message, sender)).rejects.toThrow(fault);
    expect(tools.annotate).not.toHaveBeenCalled();
    expect(tools.openReader).not.toHaveBeenCalled();
    expect(tools.answerText).not.toHaveBeenCalled();
    expect(tools.setTermHidden).not.toHaveBeenCalled();
  });

  test('anything at all that is no message of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        await expect(ask(message, page)).rejects.toThrow('message refused');
      }),
    );
  });
});
