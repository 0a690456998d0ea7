import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildLibrary, LIBRARY_FILE } from '../../../scripts/build-library';
import { fromRoot } from '../../../scripts/root';
import { FILE_MAX } from '../../../src/documents/limits';
import type { LibraryFile } from '../../../src/library/model';
import { parseLetter } from '../../../src/publication/letter';
import { SEED } from '../publication/seed';

/** A run starts Node and compiles the scripts; on a machine that is busy, for seconds. */
const TIMEOUT_MS = 60_000;

const LETTER = fromRoot('assets', 'corpus', '2022Z20166.txt');
const PUBLICATIONS = fromRoot('tests', 'fixtures', 'publications');

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamernoot-corpus-'));
});

afterEach(() => rm(folder, { recursive: true }));

interface Run {
  status: number | string | undefined;
  lines: Record<string, unknown>[];
  errors: string[];
}

function corpus(...args: string[]): Promise<Run> {
  const script = ['--import', 'tsx', fromRoot('scripts', 'corpus.ts'), ...args];
  return new Promise((done) => {
    execFile(
      process.execPath,
      script,
      { cwd: fromRoot(), maxBuffer: 10_000_000 },
      (failure, stdout, stderr) => {
        const lines = stdout.split('\n').filter((line) => line !== '');
        done({
          status: failure === null ? 0 : (failure.code ?? failure.signal ?? undefined),
          lines: lines.map((line) => JSON.parse(line)),
          errors: stderr.split('\n').filter((line) => line !== ''),
        });
      },
    );
  });
}

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function library(): Promise<LibraryFile> {
  return JSON.parse(await readFile(join(folder, 'out', LIBRARY_FILE), 'utf8'));
}

describe('parse', { timeout: TIMEOUT_MS }, () => {
  test('prints one publication alike from text, HTML and PDF, in the order of the files', async () => {
    const pages = ['letter.pdf', 'chamber.html', 'gazette.html', 'openkamer.html'];
    const files = [LETTER, ...pages.map((name) => join(PUBLICATIONS, name))];
    const { status, lines, errors } = await corpus('parse', ...files);
    expect([status, errors]).toEqual([0, []]);
    expect(lines.map(({ file }) => file)).toEqual(files);
    const [letter, pdf, ...others] = lines;
    expect({ ...pdf, file: LETTER }).toEqual(letter);
    for (const other of others) {
      expect(other.id).toBe('2022Z20166');
      expect(other.url).toMatch(/^https:/);
      expect(other.questions).toHaveLength(17);
    }
    expect(Object.keys(pdf!).join(' ')).toBe(
      'file id title askers answeredBy asked answered url sources questions',
    );
  });

  test('says of each file that is none what is wrong, and goes on', async () => {
    const missing = join(folder, 'missing.txt');
    const bad = await put('bad.pdf', '%PDF-1.7\nnothing');
    const { status, lines, errors } = await corpus('parse', missing, bad, LETTER);
    expect(status).toBe(1);
    expect(lines.map((line) => 'error' in line)).toEqual([true, true, false]);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(`${missing}: the file cannot be read: ENOENT`);
    expect(errors[1]).toMatch(`${bad}: line 1: the PDF cannot be read`);
    expect(lines[1]).toEqual({ file: bad, error: errors[1]!.slice(`${bad}: `.length) });
  });

  test('refuses a file that is too large without reading it', async () => {
    const large = await put('large.txt', new Uint8Array(FILE_MAX + 1));
    const { status, errors } = await corpus('parse', large);
    expect([status, errors]).toEqual([1, [expect.stringContaining(`the file has ${FILE_MAX + 1} bytes`)]]);
  });
});

describe('build', { timeout: TIMEOUT_MS }, () => {
  test('makes a library of what can be read, and says what cannot', async () => {
    await put('in/letter.txt', SEED);
    await put('in/below/page.html', await readFile(join(PUBLICATIONS, 'gazette.html')));
    const broken = await put('in/broken.txt', SEED.slice(0, SEED.length / 2));
    await put('in/notes.md', 'not looked at');
    const { status, lines, errors } = await corpus('build', join(folder, 'in'), '--out', join(folder, 'out'));
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.objectContaining({
        file: join(folder, 'in/below/page.html'),
        id: '2022Z20166',
        questions: 17,
        open: 0,
      }),
      { file: broken, error: expect.any(String) },
      {
        file: join(folder, 'in/letter.txt'),
        id: '2022Z20166',
        leftOutFor: join(folder, 'in/below/page.html'),
      },
    ]);
    expect(errors).toEqual([
      expect.stringContaining(`${broken}: line `),
      expect.stringContaining(`${join(folder, 'in/letter.txt')}: left out for `),
    ]);
    const { made, ...file } = await library();
    expect(Number.isNaN(Date.parse(made))).toBe(false);
    expect(file).toMatchObject({ format: 'kamernoot-library', version: 1 });
    expect(file.publications.map(({ publication }) => publication.id)).toEqual(['2022Z20166']);
    expect(await readdir(join(folder, 'out'))).toEqual([LIBRARY_FILE]);
  });

  test.each([['DIR'], ['DIR', 'DIR', '--out', 'DIR']])('says how it is used: %s', async (...args) => {
    const { status, lines, errors } = await corpus('build', ...args);
    expect([status, lines]).toEqual([1, []]);
    expect(errors[0]).toMatch(/^usage: /);
  });
});

describe('a library of a folder', () => {
  const later = SEED.replace('Datum 10 november', 'Datum 12 november');

  test.each([
    ['a.txt', 'b.txt'],
    ['b.txt', 'a.txt'],
  ])('has the newest answers, whether they come in %s or %s', async (older, newer) => {
    await put(`in/${older}`, SEED);
    await put(`in/${newer}`, later);
    await buildLibrary(join(folder, 'in'), join(folder, 'out'));
    const { publications } = await library();
    expect(publications).toEqual([
      {
        publication: { ...parseLetter(later), url: expect.any(String) },
        terms: expect.arrayContaining([expect.objectContaining({ name: 'project Fortius' })]),
        fields: { 'pub:2022Z20166': expect.anything() },
      },
    ]);
  });

  test('has other publications beside each other', async () => {
    const other = SEED.replace('2022Z20166', '2022Z20167');
    await put('in/a.txt', SEED);
    await put('in/b/c/d.TXT', other);
    const outcomes = await buildLibrary(join(folder, 'in'), join(folder, 'out'));
    expect(outcomes.map((outcome) => 'id' in outcome && outcome.id)).toEqual(['2022Z20166', '2022Z20167']);
    expect((await library()).publications).toHaveLength(2);
  });

  test('is left as it was where nothing can be read', async () => {
    await put('in/a.txt', 'no publication');
    await put(`out/${LIBRARY_FILE}`, 'as it was');
    await buildLibrary(join(folder, 'in'), join(folder, 'out'));
    expect(await readFile(join(folder, 'out', LIBRARY_FILE), 'utf8')).toBe('as it was');
  });

  test('is written whole or not at all', async () => {
    await put('in/a.txt', SEED);
    await mkdir(join(folder, 'out', LIBRARY_FILE), { recursive: true });
    await expect(buildLibrary(join(folder, 'in'), join(folder, 'out'))).rejects.toThrow();
    expect(await readdir(join(folder, 'out'))).toEqual([LIBRARY_FILE]);
  });
});
