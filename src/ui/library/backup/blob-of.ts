/** How long pieces are gathered before the page gets its turn, in ms: half a frame, so that it stays as quick as it was. */
const SLICE_MS = 8;

/**
 * A file out of its pieces, made so that the page stays alive meanwhile.
 *
 * @param type MIME type
 * @throws what the making of a piece throws
 * @example await blobOf(csvOf(publications), 'text/csv')
 */
export async function blobOf(pieces: Iterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let gathered: string[] = [];
  let end = performance.now() + SLICE_MS;
  for (const piece of pieces) {
    gathered.push(piece);
    if (performance.now() < end) continue;
    // A blob keeps its bytes outside the page's memory.
    parts.push(new Blob(gathered));
    gathered = [];
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE_MS;
  }
  return new Blob([...parts, ...gathered], { type });
}
