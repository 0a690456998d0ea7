/** A worker that works publications out, batch by batch. */
import { Vocabulary } from '../../lexicon/vocabulary';
import { NO_EDITS } from '../model';
import { unpackDraft } from '../packed';
import { type Given, workOut } from '../work-out';
import type { FromHand, ToHand } from './crew-protocol';
import { sendError } from './errors';
import { nowAndThen } from './telling';

/** What this needs of a worker's global scope, which the types of a page do not have. */
declare const self: {
  onmessage: ((message: MessageEvent<ToHand>) => void) | null;
  postMessage(reply: FromHand, transfer?: Transferable[]): void;
};

/** Words are the same in all batches. */
const vocabulary = new Vocabulary();

let given: Given = { edits: NO_EDITS, known: new Map() };

self.onmessage = async ({ data }) => {
  if ('known' in data) {
    given = { edits: data.edits, known: new Map(data.known.map((term) => [term.name, term])) };
    return;
  }
  try {
    const onProgress = nowAndThen((done) => self.postMessage({ done }));
    const { records, segments } = await workOut(
      data.batch.map(unpackDraft),
      given,
      { onProgress },
      vocabulary,
    );
    const sent = segments.map(({ answers, publications, record }) => ({
      answers,
      publications: [...publications],
      record,
    }));
    // Handed over, not copied.
    const arrays = [
      ...sent.flatMap(({ record: { starts, numbers, lengths, blocks, terms } }) => [
        starts,
        numbers,
        lengths,
        blocks,
        terms,
      ]),
      ...records.flatMap(({ notes, words }) => (notes && words ? [notes.packed, words.counts] : [])),
    ];
    const buffers = arrays.map(({ buffer }) => buffer as ArrayBuffer);
    self.postMessage({ records, segments: sent }, buffers);
  } catch (error) {
    self.postMessage({ error: sendError(error) });
  }
};
