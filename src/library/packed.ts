/**
 * Values as bytes of JSON. A browser copies bytes many times faster than objects, into its database, out of it and from
 * one worker to another, and text that has a curly quote in it takes half the room.
 */
import type { AddedDraft } from './model';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param value that JSON can say @example unpack(pack({ id: '2022Z20166' })) // { id: "2022Z20166" } */
export function pack(value: object): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(value));
}

/**
 * @param bytes as `pack` made them of a `Value`
 * @throws SyntaxError where they are damaged
 */
export function unpack<Value>(bytes: Uint8Array): Value {
  return JSON.parse(decoder.decode(bytes)) as Value;
}

/** A publication as the reader added it, its texts and what was found in them apart. */
export interface PackedDraft {
  id: string;
  /** ISO date and time. */
  added: string;
  publication: Uint8Array<ArrayBuffer>;
  /** Its terms and fields. */
  found: Uint8Array<ArrayBuffer>;
}

/** Whoever works a draft out and whoever writes it take the same bytes. */
const packedDrafts = new WeakMap<AddedDraft, PackedDraft>();

/** @param draft is not changed any more @example unpackDraft(packDraft(draft)).publication.title */
export function packDraft(draft: AddedDraft): PackedDraft {
  const known = packedDrafts.get(draft);
  if (known) return known;
  const { publication, terms, fields, added } = draft;
  const made = { id: publication.id, added, publication: pack(publication), found: pack({ terms, fields }) };
  packedDrafts.set(draft, made);
  return made;
}

/** @throws SyntaxError where it is damaged */
export function unpackDraft({ added, publication, found }: PackedDraft): AddedDraft {
  return {
    publication: unpack(publication),
    added,
    ...unpack<Pick<AddedDraft, 'terms' | 'fields'>>(found),
  };
}
