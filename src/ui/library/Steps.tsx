import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { interfaceLanguage } from '../format';
import { STEP_ROWS } from './useSteps';

interface StepsProps<Item> {
  /** All of them; the same array as long as they are the same. */
  items: readonly Item[];
  /** How many of them to draw. */
  shown: number;
  /** Draws one, with a key; the same function as long as it draws the same. */
  row(item: Item, index: number): VNode;
}

/** The rows of a long list, in steps: those that are there are not gone through again when the next are drawn. */
export function Steps<Item>({ items, shown, row }: StepsProps<Item>) {
  const count = Math.ceil(shown / STEP_ROWS);
  return (
    <>
      {Array.from({ length: count }, (_, step) => (
        <Step
          key={step}
          items={items}
          from={step * STEP_ROWS}
          to={Math.min(shown, (step + 1) * STEP_ROWS)}
          row={row}
        />
      ))}
    </>
  );
}

interface StepProps<Item> extends Omit<StepsProps<Item>, 'shown'> {
  from: number;
  to: number;
}

function Step<Item>({ items, from, to, row }: StepProps<Item>) {
  return useMemo(
    () => <>{items.slice(from, to).map((item, place) => row(item, from + place))}</>,
    [items, from, to, row, interfaceLanguage()],
  );
}
