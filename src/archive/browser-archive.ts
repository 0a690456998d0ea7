import { type Archive, openArchive } from './archive';
import { systemClock } from './clock';
import { politely } from './polite';

/** The archive by the browser's own network and clock. One a context: it is what keeps requests apart. */
export const browserArchive: Archive = openArchive(
  politely({ fetch: (url, init) => fetch(url, init), clock: systemClock }),
);
