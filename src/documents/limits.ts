/** How much of anything a document may have. What is larger is refused before it can take the reader's memory. */

const MEGABYTE = 1_000_000;

/** Largest file that is read, in bytes: official letters, scanned annexes included, stay under 20 MB. */
export const FILE_MAX = 25 * MEGABYTE;

/** Most pages of a PDF; the longest sets of answers have some sixty. */
export const PAGES_MAX = 400;

/** Most text of a document, in characters, as much as a letter may have before its lines are read. */
export const TEXT_MAX = MEGABYTE;

/**
 * Most bytes of the buffers that the streams of a PDF are unpacked to, all together. The text of a page takes some 20 kB
 * and a font 100 kB; pictures, which take more, are never unpacked.
 */
export const UNPACKED_MAX = 64 * MEGABYTE;

/** Longest that a PDF may take to read, in milliseconds: a letter takes half a second, on a slow machine two. */
export const PDF_TIME_MAX_MS = 20_000;
