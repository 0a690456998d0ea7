/** Reads what a server sends, as long as it is not too much. */
import { ArchiveError } from './errors';

/** In bytes. The longest sets of answers are some hundred kB as HTML, a reply with 25 cases less than that. */
export const LARGEST_BODY_BYTES = 8_000_000;

/**
 * The text of a response, in the encoding that its head names, UTF-8 where it names none.
 *
 * @throws ArchiveError `too-large`, as soon as that is clear, and `not-understood` for an encoding that nobody knows
 */
export async function readBody(response: Response, url: string): Promise<{ text: string; type: string }> {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';');
  const decoder = decoderFor(parameters.join(';'), url);
  const said = Number(response.headers.get('content-length') ?? 0);
  if (said > LARGEST_BODY_BYTES) {
    await response.body?.cancel();
    throw tooLarge(url, said);
  }
  const reader = response.body?.getReader();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > LARGEST_BODY_BYTES) {
      await reader?.cancel();
      throw tooLarge(url, size);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return { text: text + decoder.decode(), type: type.trim() };
}

function tooLarge(url: string, size: number): ArchiveError {
  return new ArchiveError('too-large', url, `${size} bytes or more; at most ${LARGEST_BODY_BYTES} are read`);
}

function decoderFor(parameters: string, url: string): TextDecoder {
  const label = /\bcharset="?(?<label>[^\s;"]+)/u.exec(parameters)?.groups?.label ?? 'utf-8';
  try {
    return new TextDecoder(label);
  } catch {
    throw new ArchiveError('not-understood', url, `the encoding "${label}" is unknown`);
  }
}
