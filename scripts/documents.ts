/** Documents on disk as publications, for the command line. */
import { readFile as readBytes, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFile, tooLarge } from '../src/documents/file';
import { FILE_MAX } from '../src/documents/limits';
import type { Publication } from '../src/publication/model';
import { parsePublication } from '../src/publication/parse';
import { CORPUS_DIRECTORY, readDataFile } from './build-corpus';
import { parseHtml } from './html';
import { readPdfApart } from './pdf';

/**
 * Reads the publication in a file of text, HTML or PDF, in any layout. A bundled one has its official page, which no
 * letter says.
 *
 * @throws Error for a file that cannot be read, ParseError for one that is no whole publication
 * @example (await readPublication('assets/corpus/2022Z20166.txt')).questions.length // 17
 */
export async function readPublication(file: string): Promise<Publication> {
  const bytes = await bytesOf(file);
  const publication = parsePublication(await readFile(bytes, basename(file), parseHtml, readPdfApart));
  return { ...publication, url: publication.url ?? (await bundledUrl(publication.id)) };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= FILE_MAX) return new Uint8Array(await readBytes(file));
    throw tooLarge(size);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Error(`the file cannot be read: ${error.message}`);
  }
}

async function bundledUrl(id: string): Promise<string | null> {
  const bundled = await readdir(CORPUS_DIRECTORY);
  return bundled.includes(`${id}.json`) ? (await readDataFile(id)).url : null;
}
