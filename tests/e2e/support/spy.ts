/** A page that wants to know what the extension knows: run in its own world before anything else. */

/** What a spying page has gathered. */
export interface Spied {
  /** Every text and name that reached it, in any way. */
  texts: string[];
  /** Nodes that it got hold of and that are in no document of its own: tag names. */
  inside: string[];
  /** Shadow roots that were made in its world. */
  roots: number;
  /** Kinds of events whose target was the card's element. */
  events: string[];
}

declare global {
  interface Window {
    spied: Spied;
  }
}

/** Everything that a page can lay its hands on before the extension comes. Sees nothing of this file. */
export function spy(): void {
  const texts = new Set<string>();
  const inside = new Set<string>();
  const events = new Set<string>();
  const spied = { texts: [] as string[], inside: [] as string[], roots: 0, events: [] as string[] };
  window.spied = spied;

  const note = (value: unknown) => {
    if (typeof value === 'string') texts.add(value);
    else if (value instanceof Node) {
      if (value.getRootNode() !== document && value.isConnected) inside.add(value.nodeName);
      if (value instanceof Element) texts.add(value.outerHTML);
      else texts.add(value.textContent ?? '');
    }
  };

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    spied.roots++;
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  const { stringify } = JSON;
  JSON.stringify = (...args: unknown[]) => {
    const said: string = Reflect.apply(stringify, JSON, args);
    note(said);
    return said;
  };
  for (const [object, names] of [
    [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'replaceChild']],
    [Element.prototype, ['append', 'setAttribute', 'remove', 'closest', 'getAttribute']],
    [HTMLElement.prototype, ['showPopover', 'focus']],
    [Document.prototype, ['createElement', 'createTextNode']],
    [Map.prototype, ['set', 'get']],
    [Highlight.prototype, ['add']],
    [HighlightRegistry.prototype, ['set', 'get', 'delete']],
    [CSSStyleSheet.prototype, ['replaceSync', 'replace', 'insertRule']],
    [Clipboard.prototype, ['writeText', 'write']],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string[]][]) {
    for (const name of names) {
      const original = object[name]!;
      object[name] = function (this: unknown, ...args: unknown[]) {
        for (const arg of args) note(arg);
        return original.apply(this, args);
      };
    }
  }
  // A setter on all objects sees whoever sets a property by one of these names.
  for (const name of ['annotation', 'passages', 'sentence', 'publication', 'terms', 'answers']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set: (value) => note(String(value)),
      get: () => undefined,
    });
  }

  new MutationObserver((records) => {
    for (const { addedNodes, target, attributeName } of records) {
      addedNodes.forEach(note);
      if (attributeName !== null) note(target);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const look = (event: Event) => {
    for (const target of [...event.composedPath(), event.target]) {
      if (target instanceof Element && target.localName === 'kamernoot-card') events.add(event.type);
      note(target);
    }
    for (const name of ['relatedTarget', 'data', 'detail', 'clipboardData', 'key', 'submitter']) {
      const value: unknown = (event as unknown as Record<string, unknown>)[name];
      note(value instanceof DataTransfer ? value.getData('text') : value);
    }
  };
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))) {
    if (name.startsWith('on')) window.addEventListener(name.slice(2), look, true);
  }
  for (const name of ['message', 'focusin', 'focusout', 'selectionchange', 'popstate', 'hashchange']) {
    window.addEventListener(name, look, true);
  }
  document.addEventListener('selectionchange', () => {
    note(String(getSelection()));
    note(getSelection()?.anchorNode);
    note(getSelection()?.focusNode);
  });

  const entries = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      note(JSON.stringify(entry));
      const { element, target, sources } = entry as unknown as Record<string, unknown>;
      note(element);
      note(target);
      if (Array.isArray(sources)) for (const { node } of sources) note(node);
    }
  });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    try {
      entries.observe({ type, buffered: true });
    } catch {
      // A type that is observed in no page.
    }
  }

  Object.assign(window, {
    endOfSpying() {
      spied.texts = [...texts];
      spied.inside = [...inside];
      spied.events = [...events];
      return spied;
    },
  });
}

/** What an open card tells whoever looks at it from the page: asks everything at once. Sees nothing of this file. */
export function lookAtCard(): { texts: string[]; found: string[]; box: number[] } {
  const card = document.querySelector<HTMLElement>('kamernoot-card');
  if (card === null) throw new Error('No card is open.');
  const texts: string[] = [
    card.outerHTML,
    card.innerText,
    card.textContent,
    card.title,
    card.getHTML(),
    card.getHTML({ serializableShadowRoots: true }),
    document.documentElement.outerHTML,
    document.body.innerText,
    document.documentElement.innerText,
    new XMLSerializer().serializeToString(document),
    JSON.stringify(Object.getOwnPropertyNames(card)),
    String(card.shadowRoot),
    JSON.stringify([...document.styleSheets].map(({ href, title }) => [href, title])),
    String(document.adoptedStyleSheets.length),
    JSON.stringify(performance.getEntries()),
  ];
  const found: string[] = [];
  const see = (node: Node | null | undefined) => {
    if (!node) return;
    if (node.getRootNode() !== document) found.push(node.nodeName);
    texts.push(node.textContent ?? '');
  };
  for (let x = 4; x < innerWidth; x += 16) {
    for (let y = 4; y < innerHeight; y += 16) {
      document.elementsFromPoint(x, y).forEach(see);
      see(document.caretRangeFromPoint?.(x, y)?.startContainer);
      see(document.caretPositionFromPoint?.(x, y)?.offsetNode);
    }
  }
  for (const pseudo of ['', '::before', '::part(card)', '::highlight(kamernoot-term-dotted-normal)']) {
    texts.push(
      [...getComputedStyle(card, pseudo)]
        .map((name) => getComputedStyle(card, pseudo).getPropertyValue(name))
        .join(),
    );
  }
  document.execCommand('selectAll');
  texts.push(String(getSelection()));
  see(getSelection()?.anchorNode);
  getSelection()?.removeAllRanges();
  const box = card.getBoundingClientRect();
  return { texts, found, box: [box.width, box.height, card.scrollWidth, card.scrollHeight] };
}
