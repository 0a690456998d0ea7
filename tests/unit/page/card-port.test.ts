import { expect, it } from 'vitest';
import { type MountCard, registerCard, registeredCards } from '../../../src/page/card-port';

/** No card is opened here. */
const mount: MountCard = () => {
  throw new Error('this test opens no card');
};

/** Nor a panel connected. */
const tools = { mount, followOpensAfter() {}, connections: { addListener() {}, removeListener() {} } };

it('gives what makes cards to who waits for it, to who comes later, and a newer one from then on', async () => {
  const early = registeredCards();
  registerCard(tools);
  const first = await early;
  expect(await registeredCards()).toBe(first);
  registerCard(tools);
  expect(await registeredCards()).not.toBe(first);
});
