import { afterEach, expect, it, vi } from 'vitest';
import { gatherBlocks } from '../../../src/page/blocks';
import { createMarks, type Mark, type Marks } from '../../../src/page/marks';
import { markAt } from '../../../src/page/point';
import { boxOf } from '../../../src/page/view';
import { find, show } from './support/page';
import { annotationOf } from './support/replies';

let marks: Marks | null = null;

let scrolled = 0;
const onScroll = () => {
  scrolled = performance.now();
};
addEventListener('scroll', onScroll, true);

/** Scrolls, and waits until the browser has told of it. */
async function scroll(change: () => void): Promise<void> {
  const told = new Promise((resolve) => addEventListener('scroll', resolve, { capture: true, once: true }));
  change();
  await told;
}

afterEach(() => {
  marks?.clear();
  vi.restoreAllMocks();
});

/** Marks each place of some words in the page. */
function markAll(html: string, ...words: string[]): { marks: Marks; all: Mark[] } {
  show(html);
  marks = createMarks();
  const blocks = gatherBlocks(document);
  for (const [index, block] of blocks.entries()) {
    marks.set(
      block,
      words.flatMap((word) => {
        const start = block.text.indexOf(word);
        if (start < 0) return [];
        const end = start + word.length;
        return [{ annotation: annotationOf(word, index, start), passages: [], block, start, end }];
      }),
    );
  }
  marks.draw(blocks, { style: 'dotted', strength: 'normal', which: 'every' });
  return { marks, all: marks.inOrderOf(blocks) };
}

function at(x: number, y: number): string | null {
  return markAt(marks!, document.elementFromPoint(x, y), x, y, scrolled)?.annotation.quote ?? null;
}

it('finds a mark over its whole width and height, and not beside it', () => {
  const { all } = markAll('<p style="font: 20px serif">Het project Fortius loopt</p>', 'Fortius');
  const { left, right, top, bottom } = boxOf(all[0]!)!;
  const middle = (top + bottom) / 2;
  expect([
    at(left + 1, middle),
    at(right - 1, middle),
    at(left + 9, top + 1),
    at(left + 9, bottom - 1),
  ]).toEqual(Array(4).fill('Fortius'));
  expect([at(left - 4, middle), at(right + 4, middle)]).toEqual([null, null]);
});

it('does not take the empty end of a line for the word before it', () => {
  const { all } = markAll('<p style="font: 20px serif; width: 600px">Het project Fortius</p>', 'Fortius');
  const { right, top } = boxOf(all[0]!)!;
  expect(at(right + 100, top + 5)).toBeNull();
});

it('finds a mark in each of the elements that it runs over', () => {
  markAll('<p style="font: 20px serif">Project <b>For</b><i>tius</i></p>', 'Fortius');
  for (const tag of ['b', 'i']) {
    const box = find(tag).getBoundingClientRect();
    expect(at(box.left + 1, box.top + 5)).toBe('Fortius');
    expect(at(box.right - 1, box.top + 5)).toBe('Fortius');
  }
});

it('finds both parts of a mark that is broken over two lines, and not what is between them', () => {
  markAll(
    '<p style="font: 20px/2 monospace; width: 22ch">Het Joint Investigation Team werkt</p>',
    'Joint Investigation Team',
  );
  const { left, top, width } = find('p').getBoundingClientRect();
  expect(at(left + 60, top + 20)).toBe('Joint Investigation Team');
  expect(at(left + 10, top + 60)).toBe('Joint Investigation Team');
  expect(at(left + 10, top + 20)).toBeNull();
  expect(at(left + width - 10, top + 60)).toBeNull();
});

it('tells marks in one paragraph apart', () => {
  const { all } = markAll('<p style="font: 20px serif">Europol en Eurojust</p>', 'Europol', 'Eurojust');
  for (const mark of all) {
    const { left, top } = boxOf(mark)!;
    expect(at(left + 3, top + 5)).toBe(mark.annotation.quote);
  }
});

it('takes the smallest of those that stand in each other', () => {
  const { all } = markAll(
    '<h1 style="font: 20px serif">Het project Fortius loopt</h1>',
    'Het project Fortius loopt',
    'project Fortius',
    'Fortius',
  );
  const [whole, , word] = all.map((mark) => boxOf(mark)!);
  const middle = whole!.top + 10;
  expect(
    [whole!.left + 3, word!.left - 10, word!.left + 3, whole!.right - 3].map((x) => at(x, middle)),
  ).toEqual(['Het project Fortius loopt', 'project Fortius', 'Fortius', 'Het project Fortius loopt']);
});

it('asks nothing of the layout where the element has no mark', () => {
  markAll('<p>Europol</p><p id="leeg">Niets <b>hier</b></p>', 'Europol');
  const { left, top } = find('#leeg').getBoundingClientRect();
  const boxes = vi.spyOn(Range.prototype, 'getClientRects');
  for (const element of [find('#leeg'), find('b'), document.body, document]) {
    expect(markAt(marks!, element, left + 5, top + 5, 0)).toBeNull();
  }
  expect(boxes).not.toHaveBeenCalled();
});

it('finds a mark whose text the page has put into another element', () => {
  const { all } = markAll('<p>Europol</p>', 'Europol');
  const { left, top } = boxOf(all[0]!)!;
  expect(at(left + 3, top + 5)).toBe('Europol');
  const span = document.createElement('span');
  span.append(find('p').firstChild!);
  find('p').append(span);
  expect(marks!.dropStale()).toEqual([]);
  expect(at(left + 3, top + 5)).toBe('Europol');
});

it('measures the marks of a paragraph once while the pointer reads along', () => {
  const { all } = markAll('<p style="font: 20px serif">Europol en Eurojust</p>', 'Europol', 'Eurojust');
  const { left, top, right } = boxOf(all[0]!)!;
  const boxes = vi.spyOn(Range.prototype, 'getClientRects');
  const found = [left + 1, left + 9, right - 1, right + 9].map((x) => at(x, top + 5));
  expect(found).toEqual(['Europol', 'Europol', 'Europol', null]);
  expect(boxes).toHaveBeenCalledTimes(all.length);
});

it('finds a mark where it is after the window or its own element has scrolled', async () => {
  const { all } = markAll(
    '<div id="doos" style="font: 20px/1 serif; height: 60px; overflow: auto">Europol<div style="height: 900px"></div></div><div style="height: 3000px"></div>',
    'Europol',
  );
  const before = boxOf(all[0]!)!;
  const inBox = { x: before.left + 3, y: before.top + 5 };
  expect(at(inBox.x, inBox.y)).toBe('Europol');
  await scroll(() => {
    find('#doos').scrollTop = 12;
  });
  expect(markAt(marks!, find('#doos'), inBox.x, before.top + 18, scrolled)).toBeNull();
  await scroll(() => {
    find('#doos').scrollTop = 0;
  });
  await scroll(() => scrollTo({ top: 4, behavior: 'instant' }));
  const moved = boxOf(all[0]!)!;
  expect(moved.top).not.toBe(before.top);
  expect(at(moved.left + 3, moved.bottom - 1)).toBe('Europol');
  scrollTo({ top: 0, behavior: 'instant' });
});

it('measures anew after a while, since letters move inside a paragraph too', async () => {
  const { all } = markAll('<p style="font: 20px monospace; width: 600px"><i></i>Het Europol</p>', 'Europol');
  const before = boxOf(all[0]!)!;
  expect(at(before.left + 3, before.top + 5)).toBe('Europol');
  find('i').style.paddingLeft = '200px';
  const after = boxOf(all[0]!)!;
  expect(after.left - before.left).toBe(200);
  await expect.poll(() => at(after.right - 3, after.top + 5)).toBe('Europol');
  expect(at(before.left + 3, before.top + 5)).toBeNull();
});
