/** Single things in the own library's database, by name. */
import { type CitationTable, NO_CITATIONS } from '../annotate/citation-table';
import { type AnchorTable, NO_ANCHORS } from '../lexicon/anchor-table';
import { NO_EDITS, type TermEdits, type Watch } from './model';

/** What there is, with what stands for it where nothing has been written yet. */
export interface Meta {
  /** The anchors of all terms; those of removed ones may still be among them. */
  anchors: AnchorTable;
  /** By what the sources of all publications are found; owners are ids. */
  citations: CitationTable;
  edits: TermEdits;
  watched: Watch[];
  /** Another one each time that everything was made anew; empty as long as there is nothing. */
  epoch: string;
  /** What the other stores were made with, see `madeWith`; empty before the first. */
  madeWith: string;
}

const DEFAULTS: Meta = {
  anchors: NO_ANCHORS,
  citations: NO_CITATIONS,
  edits: NO_EDITS,
  watched: [],
  epoch: '',
  madeWith: '',
};

/** The store `meta`, of a transaction. */
export interface MetaStore {
  get(name: string): Promise<unknown>;
}

/** Reads one. @example (await readMeta(database.transaction('meta').store, 'edits')).off // ["NPO"] */
export async function readMeta<Name extends keyof Meta>(store: MetaStore, name: Name): Promise<Meta[Name]> {
  return ((await store.get(name)) as Meta[Name] | undefined) ?? DEFAULTS[name];
}
