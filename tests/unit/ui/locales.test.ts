import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../..', import.meta.url).pathname;
const messagesOf = async (language: string): Promise<Record<string, { message: string }>> =>
  generateChromeMessages(await parseMessagesFile(join(ROOT, `src/locales/${language}.yml`)));

const dutch = await messagesOf('nl');
const others = { English: await messagesOf('en'), French: await messagesOf('fr') };

/** Keys that code asks for, as the build writes them: by `i18n.t('card.close')`, or `__MSG_extName__` in the manifest. */
function usedKeys(): Set<string> {
  const sources = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const manifest = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  return new Set(
    [
      ...sources.flatMap((text) => [...text.matchAll(/i18n\.t\(\s*'([^']+)'/g)].map((match) => match[1]!)),
      ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]!),
    ].map((key) => key.replaceAll('.', '_')),
  );
}

/** `$1`, `$2` of a text, each once. */
const places = (message: string): string[] => [...new Set(message.match(/\$\d/g))].toSorted();

describe.each(Object.entries(others))('the texts of the interface in %s', (_, messages) => {
  it('are those of the Dutch one, key by key', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(dutch).toSorted());
  });

  it.each(Object.keys(dutch))('%s takes the same words as in Dutch and is not empty', (key) => {
    expect(messages[key]?.message.trim()).not.toBe('');
    expect(places(messages[key]?.message ?? '')).toEqual(places(dutch[key]!.message));
    expect(messages[key]?.message.split(' | ').length).toBe(dutch[key]!.message.split(' | ').length);
  });

  it('never shout', () => {
    const texts = [...Object.values(dutch), ...Object.values(messages)].map(({ message }) => message);
    expect(texts.filter((text) => text.includes('!'))).toEqual([]);
  });
});

it('all texts are used, and all are there', () => {
  expect(Object.keys(dutch).toSorted()).toEqual([...usedKeys()].toSorted());
});
