import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'images', 'store');

/** What the stores take, in characters; of each the least that one of them does (docs/store.md says which). */
const MOST = { name: 30, summary: 132, subtitle: 30, keywords: 100, keyword: 30, description: 4_000 };
const LEAST_DESCRIPTION = 250;
const MOST_KEYWORDS = 7;
const MOST_WORDS_OF_KEYWORDS = 21;

const Picture = v.picklist(['card', 'popup', 'reader', 'overview', 'settings']);
const Listing = v.strictObject({
  name: v.string(),
  summary: v.string(),
  subtitle: v.string(),
  keywords: v.array(v.string()),
  description: v.string(),
  pictures: v.record(Picture, v.string()),
});

const read = (...names: string[]): unknown => parse(readFileSync(join(ROOT, ...names), 'utf8'));

/** Characters as people count them, which stores do as well. */
const length = (text: string) => [...text].length;

/** Width, height and kind of colour of a PNG, from its first chunk. */
function png(path: string): { width: number; height: number; colour: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes[25]! };
}

/** Red, green and blue, without the transparency that Chrome's store refuses. */
const TRUE_COLOUR = 2;

describe.each(['nl', 'en', 'fr'])('the listing in %s', (language) => {
  const listing = v.parse(Listing, read('assets', 'store', `${language}.yml`));
  const texts = read('src', 'locales', `${language}.yml`) as Record<string, string>;

  test('fits every store', () => {
    const { name, summary, subtitle, keywords, description } = listing;
    expect(length(name)).toBeLessThanOrEqual(MOST.name);
    expect(length(summary)).toBeLessThanOrEqual(MOST.summary);
    expect(length(subtitle)).toBeLessThanOrEqual(MOST.subtitle);
    expect(length(keywords.join(','))).toBeLessThanOrEqual(MOST.keywords);
    expect(keywords.length).toBeLessThanOrEqual(MOST_KEYWORDS);
    expect(Math.max(...keywords.map(length))).toBeLessThanOrEqual(MOST.keyword);
    expect(keywords.join(' ').split(' ').length).toBeLessThanOrEqual(MOST_WORDS_OF_KEYWORDS);
    expect(length(description)).toBeGreaterThanOrEqual(LEAST_DESCRIPTION);
    expect(length(description)).toBeLessThanOrEqual(MOST.description);
  });

  test('has the name and the summary of the manifest, which Chrome’s store shows', () => {
    expect(listing).toMatchObject({ name: texts.extName, summary: texts.extDescription });
  });

  test('says whose publication it is not, in the words of the extension', () => {
    expect(listing.description).toContain(texts.disclaimer);
  });

  test('is text alone: stores take no links and no markup', () => {
    expect(listing.description).not.toMatch(/https?:|[<>*_#`]/u);
  });

  test('has a picture of each of its screens, and a line for each picture', () => {
    const names = readdirSync(join(PICTURES, language)).map((name) => name.replace(/\.png$/u, ''));
    expect(names.toSorted()).toEqual(Object.keys(listing.pictures).toSorted());
    expect(names.toSorted()).toEqual([...Picture.options].sort());
    for (const name of names) {
      expect(png(join(PICTURES, language, `${name}.png`)), name).toEqual({
        width: 1_280,
        height: 800,
        colour: TRUE_COLOUR,
      });
    }
  });
});

test('the tile of Chrome’s and Edge’s stores is there', () => {
  expect(png(join(PICTURES, 'tile.png'))).toEqual({ width: 440, height: 280, colour: TRUE_COLOUR });
});
