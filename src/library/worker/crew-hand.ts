/** A worker that works publications out, batch by batch. */
import { NO_EDITS } from '../model';
import { type Given, workOut } from '../work-out';
import type { FromHand, ToHand } from './crew-protocol';
import { sendError } from './errors';

/** What this needs of a worker's global scope, which the types of a page do not have. */
declare const self: {
  onmessage: ((message: MessageEvent<ToHand>) => void) | null;
  postMessage(reply: FromHand, transfer?: Transferable[]): void;
};

let given: Given = { edits: NO_EDITS, known: new Map() };

self.onmessage = async ({ data }) => {
  if ('known' in data) {
    given = { edits: data.edits, known: new Map(data.known.map((term) => [term.name, term])) };
    return;
  }
  try {
    const onProgress = (done: number) => self.postMessage({ done });
    const { records, segments } = await workOut(data.batch, given, { onProgress });
    const sent = segments.map(({ answers, publications, record }) => ({
      answers,
      publications: [...publications],
      record,
    }));
    // Handed over, not copied.
    const buffers = sent.flatMap(({ record }) =>
      [record.starts, record.numbers, record.lengths, record.blocks, record.terms].map(
        ({ buffer }) => buffer,
      ),
    );
    self.postMessage({ records, segments: sent }, buffers as ArrayBuffer[]);
  } catch (error) {
    self.postMessage({ error: sendError(error) });
  }
};
