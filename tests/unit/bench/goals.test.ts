import { expect, test } from 'vitest';
import { Goals, ms, times } from '../../bench/support/goals';

test('of several figures the worst is held to the goal, with where it was measured', () => {
  const goals = new Goals();
  goals.most('gathering', 1.2, 3, 'haven', ms);
  goals.most('gathering', 2.4, 3, 'wikipedia', ms);
  goals.most('gathering', 2.1, 3, 'sport', ms);
  goals.least('beside mark.js', 700, 100, 'haven', times);
  goals.least('beside mark.js', 300, 100, 'sport', times);
  expect(goals.report()).toEqual({
    areMet: true,
    lines: [
      'met     gathering: at most 3 ms; worst 2.40 (wikipedia)',
      'met     beside mark.js: at least 100 times; worst 300 (sport)',
    ],
  });
});

test('one goal that is missed is said and fails the whole', () => {
  const goals = new Goals();
  goals.most('gathering', 3.1, 3, 'haven', ms);
  goals.least('beside mark.js', 99, 100, 'haven', times);
  goals.most('a move', 0.05, 0.1, 'haven', ms);
  const { areMet, lines } = goals.report();
  expect(areMet).toBe(false);
  expect(lines.map((line) => line.slice(0, 6))).toEqual(['MISSED', 'MISSED', 'met   ']);
});

test('a figure that could not be measured meets no goal', () => {
  const goals = new Goals();
  goals.most('gathering', Number.NaN, 3, 'haven', ms);
  expect(goals.report().areMet).toBe(false);
});
