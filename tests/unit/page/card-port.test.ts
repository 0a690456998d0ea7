import { expect, it } from 'vitest';
import { type MountCard, registerCard, registeredCards } from '../../../src/page/card-port';

/** No card is opened here. */
const mount: MountCard = () => {
  throw new Error('this test opens no card');
};

/** Nor a panel connected. */
const connections = { addListener() {}, removeListener() {} };

it('gives what makes cards to who waits for it, to who comes later, and a newer one from then on', async () => {
  const early = registeredCards();
  registerCard(mount, connections);
  const first = await early;
  expect(await registeredCards()).toBe(first);
  registerCard(mount, connections);
  expect(await registeredCards()).not.toBe(first);
});
