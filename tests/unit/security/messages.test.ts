/** Forged and malformed messages, against the handler of the background itself. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerMessage, type BackgroundTools, type Sender } from '../../../src/background';
import {
  type BackgroundRequest,
  type LibraryReply,
  MAX_BLOCKS,
  MAX_TEXT_LENGTH,
} from '../../../src/messages';
import { DEFAULT_SETTINGS } from '../../../src/settings';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const OWN_ID = 'kamernoot';
const PAGE: Sender = { id: OWN_ID, url: 'https://www.nrc.nl/a', tab: { id: 7 }, frameId: 0 };
const OFFICIAL: Sender = { ...PAGE, url: 'https://zoek.officielebekendmakingen.nl/ah-tk-20222023-705.html' };

/** One message of every kind, as page scripts send them. */
const MESSAGES: { [Type in BackgroundRequest['type']]: Extract<BackgroundRequest, { type: Type }> } = {
  annotate: {
    type: 'annotate',
    page: { url: 'https://www.nrc.nl/a', title: 'Kop' },
    blocks: ['Fortius', 'JIT'],
    context: { lead: 'Kop', otherMeanings: ['JIT'], meant: [] },
  },
  'open-reader': { type: 'open-reader', publication: '2022Z20166', question: 5 },
  'answer-text': { type: 'answer-text', publication: '2022Z20166', question: 5 },
  'hide-term': { type: 'hide-term', term: 'JIT', everywhere: false, hidden: true },
  'official-page': { type: 'official-page' },
};

/** Everything that a message may set in motion. */
const EFFECTS: Record<BackgroundRequest['type'], readonly (keyof BackgroundTools)[]> = {
  annotate: ['annotate', 'settings', 'injectCard', 'showCited'],
  'open-reader': ['openReader'],
  'answer-text': ['answerText'],
  'hide-term': ['setTermHidden'],
  'official-page': ['isHeld', 'showOffer'],
};

const NOTHING_FOUND: LibraryReply = {
  citedBy: [],
  annotations: [],
  headline: null,
  passages: {},
  context: { lead: '', otherMeanings: [], meant: [] },
};

let called: (keyof BackgroundTools)[] = [];

/** Tools that only tell that they were called. */
function watched(): BackgroundTools {
  const replies: Partial<Record<keyof BackgroundTools, unknown>> = {
    annotate: NOTHING_FOUND,
    settings: DEFAULT_SETTINGS,
    answerText: ['Ja.'],
    isHeld: false,
  };
  return new Proxy({} as BackgroundTools, {
    get: (_, name: keyof BackgroundTools) => async () => {
      called.push(name);
      return replies[name];
    },
  });
}

const ask = (message: unknown, sender: Sender) => answerMessage(message, sender, OWN_ID, watched());

async function expectRefused(message: unknown, sender: Sender): Promise<void> {
  await expect(ask(message, sender)).rejects.toThrow(/^message .*refused: /);
  expect(called).toEqual([]);
}

beforeEach(() => {
  called = [];
});

const message = fc.constantFrom(...Object.values(MESSAGES));
const strangeId = fc.oneof(
  fc.string().filter((id) => id !== OWN_ID),
  fc.constantFrom(undefined, '', 'KAMERNOOT', 'kamernoot '),
);
/** Addresses that are no page of the web. */
const strangeUrl = fc.oneof(
  fc.constantFrom(
    undefined,
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'blob:https://www.nrc.nl/1',
    'file:///etc/passwd',
    'javascript:void 0',
    'chrome-extension://kamernoot/popup.html',
    'moz-extension://kamernoot/library.html',
    'https',
    '//www.nrc.nl/a',
  ),
  fc.string().filter((url) => !/^\s*https?:/iu.test(url)),
);

describe('who asks', () => {
  test.each(Object.values(MESSAGES))('a page may send "$type", and it does that alone', async (sent) => {
    await ask(sent, OFFICIAL);
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !EFFECTS[sent.type].includes(name))).toEqual([]);
  });

  test('another extension, or nobody known, is refused whatever it sends', async () => {
    await fc.assert(
      fc.asyncProperty(message, strangeId, (sent, id) => expectRefused(sent, { ...OFFICIAL, id })),
    );
  });

  test('a page of the extension, or any that is not of the web, is refused whatever it sends', async () => {
    await fc.assert(
      fc.asyncProperty(message, strangeUrl, (sent, url) => expectRefused(sent, { ...OFFICIAL, url })),
    );
  });

  test('a sender without a tab is refused whatever it sends', async () => {
    const tab = fc.constantFrom(undefined, {}, { id: undefined });
    await fc.assert(
      fc.asyncProperty(message, tab, (sent, none) => expectRefused(sent, { ...OFFICIAL, tab: none })),
    );
  });

  test('the host that a term is hidden on is the browser’s word, never the message’s', async () => {
    const setTermHidden = vi.fn(async () => {});
    const tools = { ...watched(), setTermHidden };
    await answerMessage(MESSAGES['hide-term'], PAGE, OWN_ID, tools);
    expect(setTermHidden).toHaveBeenCalledExactlyOnceWith({ term: 'JIT', host: 'www.nrc.nl' }, true);
  });
});

/** Every object of a message with each of its keys, however deep. */
function places(holder: object): [Record<string, unknown>, string][] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder as Record<string, unknown>, key] as [Record<string, unknown>, string],
    ...(typeof value === 'object' && value !== null ? places(value) : []),
  ]);
}

/** Whether the schema of a kind would take a value of another type in a place: none does. */
const otherType = (value: unknown) =>
  fc
    .anything()
    .filter((other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value));

describe('what is asked', () => {
  test('anything that is no message is refused', async () => {
    await fc.assert(fc.asyncProperty(fc.anything(), (sent) => expectRefused(sent, OFFICIAL)));
  });

  test('a kind that there is not is refused, above all those of the extension’s other ways', async () => {
    const kind = fc.oneof(
      fc.string().filter((type) => !Object.hasOwn(MESSAGES, type)),
      fc.constantFrom('list-notes', 'show-note', 'rescan', 'page-has-notes', 'panel', 'import', 'restore'),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    );
    await fc.assert(
      fc.asyncProperty(message, kind, (sent, type) => expectRefused({ ...sent, type }, OFFICIAL)),
    );
  });

  test('a value of another type, in any place, is refused', async () => {
    const changed = message.chain((sent) =>
      fc.nat(places(sent).length - 1).chain((place) => {
        const [holder, key] = places(sent)[place]!;
        return otherType(holder[key]).map((value) => {
          const copy = structuredClone(sent);
          const [target, name] = places(copy)[place]!;
          target[name] = value;
          return { copy, isLeftOut: value === undefined && name === 'context' };
        });
      }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ({ copy, isLeftOut }) => {
        // The one part that may be absent.
        if (!isLeftOut) await expectRefused(copy, OFFICIAL);
      }),
      { numRuns: 500 },
    );
  });

  test('a part that is missing, or one too many, is refused', async () => {
    const extra = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('host', 'tabId', 'sender', 'constructor'),
    );
    await fc.assert(
      fc.asyncProperty(message, fc.nat(), extra, fc.anything(), async (sent, at, name, value) => {
        const keys = Object.keys(sent).filter((key) => key !== 'context');
        const less: Record<string, unknown> = structuredClone(sent);
        delete less[keys[at % keys.length]!];
        await expectRefused(less, OFFICIAL);
        fc.pre(!Object.hasOwn(sent, name) && name !== 'context');
        const more = JSON.parse(JSON.stringify(sent));
        // As a message arrives: a key of its own, whatever it is called.
        Object.defineProperty(more, name, { value, enumerable: true });
        await expectRefused(more, OFFICIAL);
      }),
    );
  });

  test.each([
    ['more text than a page sends at once', { blocks: ['x'.repeat(MAX_TEXT_LENGTH), 'x'] }],
    ['more blocks', { blocks: Array.from({ length: MAX_BLOCKS + 1 }, () => '') }],
    ['a title that is a text', { page: { url: 'https://www.nrc.nl/', title: 'x'.repeat(2_001) } }],
    ['an endless address', { page: { url: `https://www.nrc.nl/${'x'.repeat(8_000)}`, title: '' } }],
    ['a lead that is a text', { context: { lead: 'x'.repeat(10_001), otherMeanings: [], meant: [] } }],
    [
      'more names than a page has',
      {
        context: { lead: '', otherMeanings: Array.from({ length: 300 }, () => 'x'.repeat(2_000)), meant: [] },
      },
    ],
  ])('%s is refused', async (_name, part) => {
    await expectRefused({ ...MESSAGES.annotate, ...part }, PAGE);
  });

  test('as much text as the limit says is taken', async () => {
    await ask({ ...MESSAGES.annotate, blocks: ['x'.repeat(MAX_TEXT_LENGTH)] }, PAGE);
    expect(called).toContain('annotate');
  });

  test('no message reaches the prototype of objects', async () => {
    const forged = JSON.parse(
      '{"type":"open-reader","publication":"a","question":1,"__proto__":{"polluted":true}}',
    );
    await expect(ask(forged, PAGE)).rejects.toThrow('refused');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
