/** Ways in which the extension's background may fail, each brought about for real. */
import { until } from '../../../scripts/until';
import type { Harness } from './harness';

/** What the background has of its own world, with what the tests leave there. */
declare const self: {
  chrome: Api;
  /** Firefox has both names, for two objects. */
  browser?: Api;
  asked?: true;
};

interface Api {
  scripting: { executeScript: unknown };
  storage: { local: { get: unknown } };
}

/**
 * Starts a background that never gets the settings, so that no page that asks gets an answer from it.
 *
 * @returns what resolves when one has asked
 */
export async function neverAnswers(harness: Harness): Promise<() => Promise<void>> {
  await startAnew(harness);
  await harness.inBackground(() => {
    for (const api of [self.chrome, self.browser]) {
      if (api === undefined) continue;
      api.storage.local.get = () => {
        self.asked = true;
        return new Promise(() => {});
      };
    }
  });
  return () => asked(harness);
}

/**
 * Starts a background that answers pages, and never brings them the card's code.
 *
 * @returns what resolves when it would have
 */
export async function bringsNoCard(harness: Harness): Promise<() => Promise<void>> {
  await startAnew(harness);
  await harness.inBackground(() => {
    for (const api of [self.chrome, self.browser]) {
      if (api === undefined) continue;
      api.scripting.executeScript = () => {
        self.asked = true;
        return new Promise(() => {});
      };
    }
  });
  return () => asked(harness);
}

/** One that has read nothing yet. */
async function startAnew(harness: Harness): Promise<void> {
  if (await harness.isBackgroundRunning()) await harness.stopBackground();
  await harness.startBackground();
}

async function asked(harness: Harness): Promise<void> {
  await until('the background to be asked', () => harness.inBackground(() => self.asked === true));
}
