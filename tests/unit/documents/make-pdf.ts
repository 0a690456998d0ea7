/** PDFs of a few objects, well formed unless told otherwise, for what no typesetter would make. */
import { constants, deflateSync } from 'node:zlib';

/** A PDF's object: what stands between "1 0 obj" and "endobj", its stream's bytes apart. */
export interface PdfObject {
  dictionary: string;
  stream?: Uint8Array;
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A file of these objects, numbered from 1; the first is the catalogue. */
export function makePdf(objects: readonly PdfObject[]): Uint8Array {
  const pieces: Buffer[] = [latin1('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]!.length;
  const put = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    put(latin1(`${index + 1} 0 obj\n`));
    if (stream === undefined) put(latin1(`<< ${dictionary} >>\n`));
    else {
      put(latin1(`<< ${dictionary} /Length ${stream.length} >>\nstream\n`));
      put(Buffer.from(stream));
      put(latin1('\nendstream\n'));
    }
    put(latin1('endobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  put(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`));
  put(latin1(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

/** A PDF of pages with these contents, each an object's dictionary and stream, in Helvetica as `/F1`. */
export function makePages(contents: readonly PdfObject[]): Uint8Array {
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return makePdf([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Kids [${kids}] /Count ${contents.length}` },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
    ...contents.flatMap((content, index) => [
      {
        dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R`,
      },
      content,
    ]),
  ]);
}

/** A stretch that is packed once and then repeated, in bytes. */
const STRETCH = 16_000_000;

/** A zlib stream that unpacks to this many spaces or more, made without packing them all. */
export function packedSpaces(bytes: number): Uint8Array {
  return packed(Buffer.alloc(STRETCH, ' '), Math.ceil(bytes / STRETCH));
}

/** A zlib stream of the same bytes over and over. */
export function packed(stretch: Uint8Array, times: number): Uint8Array {
  const once = deflateSync(stretch, { level: 9, finishFlush: constants.Z_FULL_FLUSH }).subarray(2);
  const [header, end] = [Buffer.from([0x78, 0xda]), Buffer.from([0x03, 0x00, 0, 0, 0, 0])];
  return new Uint8Array(Buffer.concat([header, ...Array.from({ length: times }, () => once), end]));
}
