/** Time as a parameter, so that tests need not wait for it. */
export interface Clock {
  /**
   * Calls back once after a time, in ms.
   *
   * @returns a function that prevents it
   */
  after(ms: number, callback: () => void): () => void;
}

/** The browser's own time. */
export const systemClock: Clock = {
  after(ms, callback) {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  },
};
