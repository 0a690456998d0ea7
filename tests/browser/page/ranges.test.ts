import { expect, it } from 'vitest';
import type { Block } from '../../../src/page/block';
import { gatherBlocks } from '../../../src/page/blocks';
import { isCurrent, liveRange, nodesOf, staticRange } from '../../../src/page/ranges';
import { find, show } from './support/page';

function only(html: string): Block {
  show(html);
  const [block] = gatherBlocks(document);
  if (!block) throw new Error('the test page has no block');
  return block;
}

it('runs over as many nodes as the stretch does', () => {
  const block = only('<p>Project <b>For</b><i>tius</i> loopt</p>');
  const range = staticRange(block, 8, 15);
  expect(range?.startContainer).toBe(find('b').firstChild);
  expect([range?.startOffset, range?.endOffset]).toEqual([0, 4]);
  expect(range?.endContainer).toBe(find('i').firstChild);
  expect(liveRange(block, 8, 15)?.toString()).toBe('Fortius');
  expect(nodesOf(block, 8, 15)).toEqual([find('b').firstChild, find('i').firstChild]);
});

it('does not reach into the node before or after when it ends where that begins', () => {
  const block = only('<p><b>Voor</b><i>Fortius</i><b>na</b></p>');
  expect(nodesOf(block, 4, 11)).toEqual([find('i').firstChild]);
  expect(staticRange(block, 4, 11)).toMatchObject({ startOffset: 0, endOffset: 7 });
});

it('runs over a line end that is no character of the page', () => {
  const block = only('<p>Joint Investigation<br>Team</p>');
  const range = liveRange(block, 0, block.text.length);
  expect(range?.toString()).toBe('Joint InvestigationTeam');
});

it.each<[string, (node: Text) => void]>([
  ['other text', (node) => node.replaceData(0, 3, 'xyz')],
  ['less text', (node) => node.deleteData(6, 1)],
  ['more text', (node) => node.appendData('!')],
  ['left the page', (node) => node.remove()],
  ['left the page with all that is round it', () => find('p').remove()],
  ['been split', (node) => node.splitText(2)],
])('is null once a node of the stretch has %s', (_, change) => {
  const block = only('<p>Project <b>Fortius</b><br>loopt</p>');
  expect(isCurrent(block, 8, 15)).toBe(true);
  const node = find('b').firstChild;
  if (!(node instanceof Text)) throw new Error('the test page has no text in <b>');
  change(node);
  expect(isCurrent(block, 8, 15)).toBe(false);
  expect(staticRange(block, 8, 15)).toBeNull();
  expect(liveRange(block, 8, 15)).toBeNull();
});

it('holds while another part of the block changes', () => {
  const block = only('<p>Project <b>Fortius</b> loopt</p>');
  block.nodes[2]?.remove();
  expect(staticRange(block, 8, 15)).not.toBeNull();
  expect(staticRange(block, 8, 20)).toBeNull();
});
