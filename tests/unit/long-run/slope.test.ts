import { expect, it } from 'vitest';
import { slopeOf } from '../../long-run/slope';

it('is how much a line rises', () => {
  expect(slopeOf([0, 50, 100].map((pages) => ({ pages, value: 7 + 3 * pages })))).toBeCloseTo(3);
});

it('is nothing for what goes up and down about a level', () => {
  const points = [0, 9, 3, 9, 0].map((value, index) => ({ pages: 50 * index, value }));
  expect(slopeOf(points)).toBeCloseTo(0);
});

it('is a step’s, spread over the pages', () => {
  const points = [0, 0, 100, 100].map((value, index) => ({ pages: index, value }));
  expect(slopeOf(points)).toBeCloseTo(40);
});

it('is not known for one point', () => {
  expect(slopeOf([{ pages: 0, value: 1 }])).toBeNaN();
});
