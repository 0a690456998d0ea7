/** What the policy of the extension's own pages refuses, tried on every one of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../scripts/until';
import { Harness } from '../support/harness';

const EVIL = 'evil.example';
const PAGES = [
  'popup.html',
  'reader.html#2022Z20166',
  'library.html',
  'options.html',
  'sidepanel.html',
  'welcome.html',
];

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.start();
  harness.serve(EVIL, '/evil.js', { html: 'globalThis.ran = "a script from elsewhere"' }, '');
});

afterAll(() => harness.close());

/** Runs in a page of the extension: tries everything, and says what was done. */
async function tryAll(evil: string): Promise<{ done: string[]; refused: string[] }> {
  const done: string[] = [];
  const refused = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    refused.add(effectiveDirective),
  );
  const scope = globalThis as { ran?: string };
  const attempt = (what: string, act: () => unknown) => {
    try {
      act();
    } catch {
      return;
    }
    if (scope.ran !== undefined) done.push(what);
    delete scope.ran;
  };
  /** Of what is refused by an error and not by silence. */
  const mustThrow = (what: string, act: () => unknown) => {
    try {
      act();
      done.push(what);
    } catch {
      // As it should be.
    }
  };
  // While it is being called from outside, a function may do what the page may not.
  await new Promise((resolve) => setTimeout(resolve));
  const html = '<img src="x" onerror="globalThis.ran=1">';
  // biome-ignore lint/security/noGlobalEval: it is to be refused
  mustThrow('eval', () => globalThis.eval('globalThis.ran = "eval"'));
  mustThrow('Function', () => new Function('globalThis.ran = "Function"')());
  mustThrow('innerHTML', () => {
    Object.assign(document.createElement('div'), { innerHTML: html });
  });
  mustThrow('a fragment', () => document.createRange().createContextualFragment(html));
  mustThrow('document.write', () => document.writeln(html));
  mustThrow('DOMParser', () => new DOMParser().parseFromString(html, 'text/html'));
  mustThrow('srcdoc', () => {
    document.createElement('iframe').srcdoc = html;
  });
  mustThrow('an address of a script', () => {
    document.createElement('script').src = evil;
  });
  mustThrow('a worker', () => new Worker('data:text/javascript,1'));
  mustThrow('a policy of another name', () =>
    (globalThis as unknown as TrustedTypes).trustedTypes.createPolicy('evil', {}),
  );
  const policies = ['kamernoot-html', 'kamernoot-library', 'kamernoot-crew', 'kamernoot-pdf', 'default'];
  for (const name of policies) {
    attempt(`the policy ${name} vouches for another script`, () => {
      const policy = (globalThis as unknown as TrustedTypes).trustedTypes.createPolicy(name, {});
      // One that is allowed and not made yet is ours to make: without rules it vouches for nothing.
      policy.createScriptURL(evil);
      scope.ran = name;
    });
  }
  const handler = document.createElement('p');
  handler.setAttribute('style', 'color: red');
  mustThrow('a handler', () => handler.setAttribute('onclick', 'globalThis.ran = "a handler"'));
  document.body.append(handler);
  if (getComputedStyle(handler).color === 'rgb(255, 0, 0)') done.push('a style in an attribute');
  const frame = document.createElement('iframe');
  frame.src = evil;
  const picture = new Image();
  picture.src = evil;
  document.body.append(frame, picture);
  await fetch(evil).then(
    () => done.push('fetch'),
    () => null,
  );
  await new Promise((resolve) => setTimeout(resolve));
  if (scope.ran !== undefined) done.push(`it ran: ${scope.ran}`);
  for (const element of [handler, frame, picture]) element.remove();
  return { done, refused: [...refused].sort() };
}

interface TrustedTypes {
  trustedTypes: {
    createPolicy(name: string, rules: object): { createScriptURL(address: string): unknown };
  };
}

test.each(PAGES)('%s refuses code, markup and addresses from elsewhere', async (path) => {
  const page = await harness.openOwnPage(path);
  await page.waitForSelector('main');
  // The page itself, up to here, was refused nothing.
  expect(await harness.takeFaults()).toEqual([]);
  const { done, refused } = await page.evaluate(tryAll, `https://${EVIL}/evil.js`);
  expect(done).toEqual([]);
  // As a text, since the tests' own bundler would make something else of it.
  const imported = `import("https://${EVIL}/evil.js").then(() => "ran", () => "refused")`;
  expect(await page.evaluate(imported)).toBe('refused');
  expect(refused).toEqual(
    expect.arrayContaining([
      'connect-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-attr',
      'trusted-types',
    ]),
  );
  // For a frame Chromium may connect before it refuses; over that connection nothing is asked.
  expect(harness.paths(EVIL)).toEqual([]);
  // Firefox tells of what it refused a moment later; of this last, and so of all before it.
  const last = `https://${EVIL}/last.png`;
  await page.evaluate((address) => {
    new Image().src = address;
  }, last);
  await until('the last refusal to be told', async () =>
    (await harness.takeFaults()).some((fault) => fault.includes(last)),
  );
  await page.close();
});
