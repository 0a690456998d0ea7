/** Figures with the goals that they are held to. */

interface Goal {
  what: string;
  goal: string;
  worst: number;
  at: string;
  isMet: boolean;
}

/** The goals of one bench. */
export class Goals {
  readonly #goals = new Map<string, Goal>();

  /**
   * Holds a figure to at most a limit; of several figures of the same name the worst is kept.
   *
   * @param at where it was measured: the name of a page
   * @param fits gives a figure as it is written: "2.1 ms"
   */
  most(what: string, figure: number, limit: number, at: string, fits: (figure: number) => string): void {
    this.#hold(what, `at most ${fits(limit)}`, figure, figure <= limit, at, (worst) => figure > worst);
  }

  /** The same with at least a limit. */
  least(what: string, figure: number, limit: number, at: string, fits: (figure: number) => string): void {
    this.#hold(what, `at least ${fits(limit)}`, figure, figure >= limit, at, (worst) => figure < worst);
  }

  #hold(
    what: string,
    goal: string,
    figure: number,
    isMet: boolean,
    at: string,
    isWorse: (worst: number) => boolean,
  ): void {
    const known = this.#goals.get(what);
    if (known && !isWorse(known.worst)) return;
    this.#goals.set(what, { what, goal, worst: figure, at, isMet });
  }

  /** The lines of a report, one a goal, and whether all are met. */
  report(): { lines: string[]; areMet: boolean } {
    const goals = [...this.#goals.values()];
    const lines = goals.map(
      ({ what, goal, worst, at, isMet }) =>
        `${isMet ? 'met   ' : 'MISSED'}  ${what}: ${goal}; worst ${worst.toPrecision(3)} (${at})`,
    );
    return { lines, areMet: goals.every(({ isMet }) => isMet) };
  }

  /** Prints the report; the exit status is 1 where a goal is missed. */
  say(): void {
    const { lines, areMet } = this.report();
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!areMet) process.exitCode = 1;
  }
}

/** @example ms(0.123) // "0.12 ms" */
export const ms = (figure: number): string => `${Number(figure.toPrecision(2))} ms`;

/** @example times(6) // "6 times" */
export const times = (figure: number): string => `${Number(figure.toPrecision(3))} times`;
