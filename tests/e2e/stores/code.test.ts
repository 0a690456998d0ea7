/** No code from elsewhere: what is built is read as code, and everything that could fetch or make some is accounted for. */

import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { BUILDS, filesOf, textOf } from '../support/built';

/** A place in a built file. */
interface Found {
  /** What is done there: "fetch", "import()", "innerHTML =". */
  what: string;
  file: string;
  /** Its code, and what stands just before. */
  code: string;
}

/** What is called or made, by its name, that could run or get code, or send something somewhere. */
const CALLED = new Set([
  'eval',
  'Function',
  'importScripts',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'Worker',
  'SharedWorker',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'writeln',
]);
const ASSIGNED = new Set(['innerHTML', 'outerHTML', 'srcdoc', 'onmessageexternal']);
/** Listening to other extensions and pages. */
const EXTERNAL = new Set(['onMessageExternal', 'onConnectExternal', 'onUserScriptMessage']);

/** What a program may do of it, and why. */
interface Exception {
  what: string;
  file: RegExp;
  code: RegExp;
  why: string;
}

const EVERYWHERE = /./u;
const PDF_WORKER = /^assets\/pdf-worker-/u;

const EXCEPTIONS: readonly Exception[] = [
  {
    what: 'fetch',
    file: EVERYWHERE,
    code: /new URL\(`\/corpus\/\$\{\w+\}`,location\.origin\)/u,
    why: 'own files',
  },
  { what: 'fetch', file: EVERYWHERE, code: /fetch\(\w+\.runtime\.getURL\(\w+\)\)/u, why: 'own texts' },
  {
    what: 'fetch',
    file: EVERYWHERE,
    code: /fetch:\((\w+),(\w+)\)=>fetch\(\1,\2\)/u,
    why: 'the archive’s client, with its manners (src/archive/polite.ts)',
  },
  {
    what: 'fetch',
    file: EVERYWHERE,
    code: /\._index\.fetch\(/u,
    why: 'MiniSearch, which looks into its own map',
  },
  {
    what: 'fetch',
    file: /^chunks\//u,
    code: /\.ep=!0;.*fetch\(\w+\.href,\w+\)/u,
    why: 'Vite, for browsers without modulepreload: the page’s own scripts',
  },
  { what: 'import()', file: EVERYWHERE, code: /import\("\.\/[\w-]+\.js"\)/u, why: 'own chunks' },
  {
    what: 'Worker',
    file: EVERYWHERE,
    code: /new Worker\(.*createScriptURL\((\w+)\)\)?\?\?\1,\{type:"module"\}\)/u,
    why: 'the worker of pdf.js, by a policy that vouches for one address',
  },
  {
    what: 'Worker',
    file: EVERYWHERE,
    code: /no script of ours.*\.createScriptURL\((\w+)\)\?\?\1;return .*new Worker\(\w+\(\w+,\w+\),\{type:"module"\}\)/u,
    why: 'workers of the library, each by a policy of its own that vouches for its address',
  },
  {
    what: 'innerHTML =',
    file: EVERYWHERE,
    code: /__html/u,
    why: 'Preact’s dangerouslySetInnerHTML, which nobody uses (a lint rule); trusted types would refuse it',
  },
  // pdf.js has more than is used of it. The worker runs under the policy of the page: no code but 'self', no eval.
  { what: 'Function', file: PDF_WORKER, code: EVERYWHERE, why: 'pdf.js and core-js; refused by the policy' },
  { what: 'fetch', file: PDF_WORKER, code: EVERYWHERE, why: 'pdf.js; it is given bytes and no address' },
  { what: 'XMLHttpRequest', file: PDF_WORKER, code: EVERYWHERE, why: 'the same' },
  { what: 'Worker', file: PDF_WORKER, code: EVERYWHERE, why: 'pdf.js, which is in a worker already' },
  {
    what: 'import()',
    file: PDF_WORKER,
    code: EVERYWHERE,
    why: 'pdf.js for its own worker, which is not asked for',
  },
];

/** How much code before a place says what it is for. */
const BEFORE = 160;

/** Everything in a program that is to be accounted for. */
function accountable(file: string, program: string): Found[] {
  const found: Found[] = [];
  const visit = (node: Node) => {
    const what = whatIs(node);
    if (what !== null) {
      found.push({ what, file, code: program.slice(Math.max(0, node.start - BEFORE), node.end) });
    }
    for (const below of Object.values(node)) {
      for (const one of Array.isArray(below) ? below : [below]) {
        if (typeof one === 'object' && one !== null && 'type' in one) visit(one as Node);
      }
    }
  };
  visit(parseAst(program) as unknown as Node);
  return found;
}

/** As much of ESTree as is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  value?: unknown;
  computed?: boolean;
  callee?: Node;
  property?: Node;
  left?: Node;
  source?: Node | null;
  arguments?: Node[];
}

function whatIs(node: Node): string | null {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression': {
      const name = nameOf(node.callee);
      if (CALLED.has(name)) return name;
      const first = node.arguments?.[0];
      return /^set(?:Timeout|Interval)$/u.test(name) && typeof first?.value === 'string'
        ? `${name} of a text`
        : null;
    }
    case 'AssignmentExpression': {
      const name = node.left?.type === 'MemberExpression' ? nameOf(node.left) : '';
      return ASSIGNED.has(name) ? `${name} =` : null;
    }
    case 'MemberExpression':
      return EXTERNAL.has(nameOf(node)) ? nameOf(node) : null;
    case 'ImportExpression':
      return 'import()';
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source && !/^\.\.?\/[\w./-]+\.js$/u.test(String(node.source.value)) ? 'import' : null;
    default:
      return null;
  }
}

/** "fetch" of `fetch`, `self.fetch` and `self["fetch"]`. */
function nameOf(node: Node | undefined): string {
  if (node?.type === 'Identifier') return node.name ?? '';
  if (node?.type !== 'MemberExpression') return '';
  return node.computed ? String(node.property?.value ?? '') : (node.property?.name ?? '');
}

const isExcepted = ({ what, file, code }: Found) =>
  EXCEPTIONS.some((one) => one.what === what && one.file.test(file) && one.code.test(code));

test('code that gets or makes code is found', () => {
  const program = `eval('1'); new Function('a'); importScripts('https://a.b/c.js'); self.fetch(x); self['fetch'](x);
    setTimeout('1'); import('https://a.b/c.js'); a.innerHTML = b; new WebSocket(c); navigator.sendBeacon(d);
    chrome.runtime.onMessageExternal.addListener(e);`;
  const found = accountable('a.js', program);
  expect(found.map(({ what }) => what)).toEqual([
    'eval',
    'Function',
    'importScripts',
    'fetch',
    'fetch',
    'setTimeout of a text',
    'import()',
    'innerHTML =',
    'WebSocket',
    'sendBeacon',
    'onMessageExternal',
  ]);
  expect(found.filter(isExcepted)).toEqual([]);
  expect(accountable('a.js', "import 'https://a.b/c.js'; export * from 'd';")).toHaveLength(2);
});

describe.each(BUILDS)('%s', (build) => {
  const scripts = filesOf(build).filter((path) => path.endsWith('.js'));
  const found = scripts.flatMap((path) => accountable(path, textOf(build, path)));

  test('nothing gets or makes code, or asks the network, that is not accounted for', () => {
    const told = found
      .filter((one) => !isExcepted(one))
      .map(({ what, file, code }) => `${what} in ${file}: …${code}`);
    expect(told).toEqual([]);
  });

  test('every exception is one that occurs', () => {
    const unused = EXCEPTIONS.filter(
      ({ what, file, code }) =>
        !found.some((one) => one.what === what && file.test(one.file) && code.test(one.code)),
    );
    expect(unused.map(({ what, why }) => `${what}: ${why}`)).toEqual([]);
  });

  test('all code is in files of its own that end in .js, and no other file has any', () => {
    const others = filesOf(build).filter((path) => !/\.(?:js|css|json|html|png|txt)$/u.test(path));
    expect(others).toEqual([]);
  });

  test.each(filesOf(build).filter((path) => path.endsWith('.html')))(
    '%s has no script, style or handler in it',
    (path) => {
      const html = textOf(build, path);
      expect(
        html
          .match(/<(?:script|link|img|iframe)\b[^>]*>/gu)
          ?.filter((tag) => !/ (?:src|href)="\/[\w./-]+"/u.test(tag)),
      ).toEqual([]);
      expect(html).not.toMatch(/<script[^>]*>[^<]|<style|\son\w+\s*=|\sstyle\s*=|javascript:|https?:/iu);
    },
  );

  test('no style sheet asks for anything', () => {
    const sheets = filesOf(build).filter((path) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.filter((path) => /@import|url\(|image-set\(/u.test(textOf(build, path)))).toEqual([]);
  });
});
