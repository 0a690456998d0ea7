/** A library in memory, for the tests of its page: it does what it says, at once, and without a browser's storage. */

import type { TermEntry } from '../../../src/lexicon/term-file';
import { editedTerms, type TermRow } from '../../../src/library/edited-terms';
import { type Draft, NO_EDITS, type Summary, type TermEdits } from '../../../src/library/model';
import { summaryOf } from '../../../src/library/summary';
import { switchTerm } from '../../../src/library/term-edits';
import { ParseError } from '../../../src/publication/errors';
import type { Publication } from '../../../src/publication/model';
import type { LibraryInput, LibraryTools, StorageState } from '../../../src/ui/library/tools';
import { PUBLICATION } from './support';

/** The moment at which everything is added. */
export const ADDED = '2026-11-27T18:00:00.000Z';

export const term = (name: string): TermEntry => ({
  name,
  kind: 'body',
  names: [],
  fields: [],
  otherBearers: [],
});

/** A publication like the letter. */
export function draft(id: string, change: Partial<Publication> = {}, ...names: string[]): Draft {
  return {
    publication: { ...PUBLICATION, id, title: `Het antwoord van ${id}`, ...change },
    terms: names.map(term),
    fields: {},
  };
}

export class MemoryLibrary implements LibraryTools {
  /** What reading a document gives, by its text; anything else is no set. */
  readonly documents = new Map<string, Draft | Error>();
  readonly bundled: Publication[];
  own: Draft[];
  kept: TermEdits = NO_EDITS;
  state: StorageState = { persisted: false, usage: 12_300_000, quota: 2_000_000_000 };
  promises = true;
  /** What the next work of each kind fails with. */
  fault: Error | null = null;
  /** Holds up reading, saving and importing until it is called. */
  gate: Promise<void> = Promise.resolve();
  readonly calls: string[] = [];
  readonly #listeners = new Set<() => void>();
  #handOver: ((input: LibraryInput) => void) | null = null;

  constructor(own: Draft[] = [], bundled: Publication[] = [PUBLICATION]) {
    this.own = own;
    this.bundled = bundled;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #mayFail(): void {
    const { fault } = this;
    if (fault) throw fault;
  }

  summaries = async (): Promise<Summary[]> => {
    this.#mayFail();
    const bundled = this.bundled.map((publication) => summaryOf(publication, 'bundled', null));
    const ids = new Set(bundled.map(({ id }) => id));
    const own = this.own.filter(({ publication }) => !ids.has(publication.id));
    return [...own.map(({ publication }) => summaryOf(publication, 'own', ADDED)), ...bundled];
  };

  onChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = async (input: LibraryInput, given?: { id: string }): Promise<Draft> => {
    const text =
      input.kind === 'file' ? await input.file.text() : input.kind === 'text' ? input.text : input.html;
    await this.gate;
    const found = this.documents.get(given ? `${text} ${given.id}` : text);
    if (found === undefined) throw new ParseError(1, 'no heading "Vraag 1" was found', 'no-set');
    if (found instanceof Error) throw found;
    return found;
  };

  save: LibraryTools['save'] = async (drafts, { signal, onProgress, switched }) => {
    onProgress(0, drafts.length);
    await this.gate;
    signal.throwIfAborted();
    this.#mayFail();
    const ids = new Set(drafts.map(({ publication }) => publication.id));
    this.own = [...this.own.filter(({ publication }) => !ids.has(publication.id)), ...drafts];
    for (const key of switched.off) this.kept = switchTerm(this.kept, key, false);
    for (const key of switched.on) this.kept = switchTerm(this.kept, key, true);
    onProgress(drafts.length, drafts.length);
    this.#changed();
  };

  importLibraryFile: LibraryTools['importLibraryFile'] = async (
    file,
    { signal, onProgress, replaceOlder },
  ) => {
    onProgress(0, 100);
    await this.gate;
    signal.throwIfAborted();
    this.#mayFail();
    this.calls.push(`import ${file.name}${replaceOlder ? ', replacing older' : ''}`);
    return { added: 95, replaced: 3, kept: 2 };
  };

  onHandedOver = (listener: (input: LibraryInput) => void) => {
    this.#handOver = listener;
    return () => {
      this.#handOver = null;
    };
  };

  handOver(input: LibraryInput): void {
    this.#handOver?.(input);
  }

  remove = async (ids: string[]) => {
    this.#mayFail();
    const before = this.own;
    this.own = before.filter(({ publication }) => !ids.includes(publication.id));
    this.#changed();
    return async () => {
      this.own = before;
      this.#changed();
    };
  };

  publication = async (id: string) => this.own.find(({ publication }) => publication.id === id) ?? null;

  terms = async (): Promise<TermRow[]> => {
    this.#mayFail();
    const found = this.own.map(({ publication, terms }) => ({ id: publication.id, terms }));
    return editedTerms(found, this.kept);
  };

  answersAbout = async ({ publications }: TermRow) =>
    publications.map((publication) => ({ publication, question: 5 }));

  edits = async () => this.kept;

  changeEdits = async (change: (edits: TermEdits) => TermEdits) => {
    this.#mayFail();
    this.kept = change(this.kept);
    this.#changed();
  };

  storage = async () => this.state;

  askToPersist = async () => {
    this.state = { ...this.state, persisted: this.promises };
    return this.promises;
  };

  startAnew = async () => {
    this.fault = null;
    this.own = [];
    this.#changed();
  };
}

/** A thousand and more publications of different days, as a list has them. */
export function manyDrafts(count: number): Draft[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `2021Z${String(index).padStart(5, '0')}`;
    const day = new Date(Date.UTC(2021, 0, 1 + (index % 1_000))).toISOString().slice(0, 10);
    return draft(id, { asked: day, answered: day, title: `Publicatie nummer ${index}` }, `Begrip ${index}`);
  });
}
