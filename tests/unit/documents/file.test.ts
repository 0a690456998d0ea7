import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/html';
import { readFile, tooLarge } from '../../../src/documents/file';
import { FILE_MAX } from '../../../src/documents/limits';
import { pdfText } from '../../../src/documents/pdf-text';
import { parseLetter } from '../../../src/publication/letter';
import { parsePublication } from '../../../src/publication/parse';
import { SEED } from '../publication/seed';
import { PAGES, publicationFile, TEXTS } from './fixtures';

const utf8 = (text: string) => new TextEncoder().encode(text);

const read = (bytes: Uint8Array, name = 'x') => readFile(bytes, name, parseHtml, pdfText);

const reasonOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => null,
    (error: { reason: string }) => error.reason,
  );

/** Windows-1252 has the letters of Latin-1 at their own numbers, and these at others. */
const WINDOWS = new Map([...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((letter, at) => [letter, 0x80 + at]));
for (const [at, letter] of [...'‘’“”•–—˜™š›œ'].entries()) WINDOWS.set(letter, 0x91 + at);

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of [...`\uFEFF${text}`].entries())
    view.setUint16(2 * at, unit.charCodeAt(0), isLittle);
  return bytes;
}

describe('what a file is', () => {
  test('is told by what is in it, not by its name', async () => {
    const [pdf, page, text] = await Promise.all([
      read(publicationFile('letter.pdf'), 'letter.html'),
      read(utf8(PAGES[1]!), 'page.pdf'),
      read(utf8(SEED), 'text.htm'),
    ]);
    const wanted = parseLetter(SEED);
    expect([pdf, text].map((document) => parsePublication(document))).toEqual([wanted, wanted]);
    expect(parsePublication(page).questions).toHaveLength(17);
    expect(text.text).toBe(SEED);
  });

  test.each([
    '<!DOCTYPE html>',
    '\n<html lang="nl">',
    '<?xml version="1.0"?>',
    '<!-- saved -->\n<p>a</p>',
    'a<br/>b',
  ])('is a page: %s', async (start) =>
    expect((await read(utf8(`${start}<b>x</b> y`))).text).not.toContain('<b>'),
  );

  test.each(['1 < 2 en 3 > 2', 'a <b> is geen element', '<https://www.nrc.nl/>', '<p'])(
    'is a text: %s',
    async (text) => expect((await read(utf8(text))).text).toBe(text),
  );

  test.each<[string, Uint8Array]>([
    ['a Word document', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['rich text', utf8('{\\rtf1\\ansi Vraag 1}')],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['bytes of nothing', new Uint8Array(1000)],
    ['control characters', utf8('Vraag 1\u0001\u0002')],
    ['text with its byte order lost', utf16('Vraag 1', true).subarray(2)],
  ])('%s is no text', async (_, bytes) => expect(await reasonOf(bytes)).toBe('no-text'));

  test('of too many bytes is refused, also unread', async () => {
    expect(await reasonOf(new Uint8Array(FILE_MAX + 1))).toBe('too-large');
    expect(tooLarge(100_000_000)).toMatchObject({ reason: 'too-large' });
  });
});

describe('the encoding of a text', () => {
  const text = 'België, één collega’s ‘citaat’ – € 25 mln.';

  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text, true)],
    ['UTF-16, big end first', utf16(text, false)],
    ['Windows-1252', windows1252(text)],
  ])('may be %s', async (_, bytes) => expect((await read(bytes)).text).toBe(text));

  test('may be Windows-1252 for the whole letter but the letters that it has not', async () => {
    const latin = SEED.replace('ş', 's');
    expect(parsePublication(await read(windows1252(latin)))).toEqual(parseLetter(latin));
  });

  test.each<[string, string]>([
    ['<meta charset="iso-8859-1">', text],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', text],
    ['<meta charset=utf-8>', text],
    ['<meta charset="x-none">', text],
    ['', text],
  ])('of a page in Windows-1252 is right, declared as %s', async (meta, wanted) => {
    expect((await read(windows1252(`<html><head>${meta}</head><body><p>${text}`))).text.trim()).toBe(wanted);
  });

  test('is what a page declares where it is neither UTF-8 nor Western', async () => {
    const bytes = [...utf8('<meta charset="iso-8859-9"><p>Ye'), 0xfe, ...utf8('ilg'), 0xf6, ...utf8('z')];
    expect((await read(Uint8Array.from(bytes))).text.trim()).toBe('Yeşilgöz');
  });

  test('of a page in UTF-8 that declares another is UTF-8', async () => {
    const { text: found } = await read(utf8(`<meta charset="iso-8859-1"><p>${text}`));
    expect(found.trim()).toBe(text);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8 with a byte lost', Uint8Array.from([...utf8(`${text} één`)].toSpliced(5, 1))],
    ['UTF-8 with half a letter at its end', utf8('één, twee, drië').slice(0, -1)],
    ['UTF-8 that was read as Windows-1252', utf8(new TextDecoder('windows-1252').decode(utf8(text)))],
    ['UTF-16 with half a letter at its end', utf16(text, true).slice(0, -1)],
  ])('is a clear error: %s', async (_, bytes) => expect(await reasonOf(bytes)).toBe('damaged'));
});

describe('the name of a file', () => {
  test('gives the case number where the document names none', async () => {
    const [, copied] = TEXTS;
    const document = await read(utf8(copied!), 'antwoord 2022Z20166 (1).txt');
    expect(parsePublication(document).id).toBe('2022Z20166');
  });

  test('gives other identifiers too, and never overrules the document', async () => {
    const document = await read(utf8(PAGES[1]!), '2021Z00001 ah-tk-20222023-1.html');
    expect(document.caseNumber).toBe('2022Z20166');
    expect(document.identifiers).toEqual(['ah-tk-20222023-705', 'ah-tk-20222023-1']);
  });
});
