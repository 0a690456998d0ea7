import { expect, test } from 'vitest';
import { until } from '../../../scripts/until';

test('gives what the check gives, as soon as it gives something', async () => {
  const answers = [null, false, undefined, 0];
  expect(await until('an answer', () => answers.shift())).toBe(0);
  expect(answers).toEqual([]);
});

test('says what was waited for in vain', async () => {
  await expect(until('the card to open', () => null, 1)).rejects.toThrow(
    'Waited 1 ms in vain for the card to open.',
  );
});

test('passes on what the check throws', async () => {
  const check = () => Promise.reject(new Error('the page is gone'));
  await expect(until('anything', check)).rejects.toThrow('the page is gone');
});
