/** What is used here of mark.js; its own types bring all of jQuery's. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    mark(
      words: readonly string[],
      options: { accuracy: 'exactly'; separateWordSearch: false; done: (count: number) => void },
    ): void;
    markRegExp(expression: RegExp, options: { done: (count: number) => void }): void;
    unmark(options: { done: () => void }): void;
  }
}
