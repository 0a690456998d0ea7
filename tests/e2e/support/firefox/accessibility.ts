import type { Page } from 'puppeteer-core';
import { until } from '../../../../scripts/until';
import type { Accessibility, Box, SpokenNode } from '../driver';
import type { SystemWindow } from './system';

/** Firefox's names of roles, where they are not ARIA's. */
const ROLES: Readonly<Record<string, string>> = {
  pushbutton: 'button',
  statusbar: 'status',
  grouping: 'group',
  'text leaf': 'text',
  statictext: 'text',
};

/** The accessibility tree of the page in front, which Firefox keeps in its own process for every page. */
export async function firefoxAccessibility(system: SystemWindow, page: Page): Promise<Accessibility> {
  // It is made for whoever asks first, and knows of no focus that was there before.
  await until('the accessibility tree of the page', () => system.run(hasTree));
  const dialog = async () => {
    const node = await system.run(readDialog);
    return node === null ? null : withAriaRoles(node);
  };
  return {
    dialog,
    async reveal({ id }) {
      let before: Box | null = null;
      // The tree learns where things are when the page has drawn them.
      return until('the card to be still', async () => {
        await page.evaluate(drawTwice);
        const box = await system.run(readBox, String(id));
        const isStill = JSON.stringify(box) === JSON.stringify(before);
        before = box;
        return isStill && box;
      });
    },
  };
}

/** Runs in the page. */
async function drawTwice(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

function withAriaRoles(node: SpokenNode): SpokenNode {
  return { ...node, role: ROLES[node.role] ?? node.role, children: node.children.map(withAriaRoles) };
}

/** Runs in Firefox's window. */
function hasTree(): boolean {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const find = (node: Accessible): Accessible | null => {
    // Firefox has one role for dialogs and for alerts, which are a page's own.
    const isDialog = service.getStringRole(node.role) === 'dialog';
    if (isDialog && node.attributes.getStringProperty('xml-roles') !== 'alertdialog') return node;
    for (let index = 0; index < node.childCount; index++) {
      const found = find(node.getChildAt(index));
      if (found !== null) return found;
    }
    return null;
  };
  const root = () => service.getAccessibleFor(gBrowser.selectedBrowser);
  globalThis.kamernootTree = {
    service,
    dialog() {
      const page = root();
      return page && find(page);
    },
  };
  return (root()?.childCount ?? 0) > 0;
}

/** Runs in Firefox's window. */
function readDialog(): SpokenNode | null {
  const roleOf = (node: Accessible) => kamernootTree.service.getStringRole(node.role);
  const childrenOf = (node: Accessible) =>
    Array.from({ length: node.childCount }, (_, index) => node.getChildAt(index));
  const convert = (node: Accessible, id: string): SpokenNode => {
    const state = { value: 0 };
    const extra = { value: 0 };
    node.getState(state, extra);
    const role = roleOf(node);
    const isExpandable = (state.value & (STATES.EXPANDED | STATES.COLLAPSED)) !== 0;
    return {
      role,
      name: node.name ?? '',
      description: node.description ?? '',
      url: role === 'link' ? node.value : null,
      isFocused: (state.value & STATES.FOCUSED) !== 0,
      isExpanded: isExpandable ? (state.value & STATES.EXPANDED) !== 0 : null,
      children: childrenOf(node).map((child, index) => convert(child, `${id}/${index}`)),
      id,
    };
  };
  const STATES = {
    FOCUSED: Ci.nsIAccessibleStates.STATE_FOCUSED,
    EXPANDED: Ci.nsIAccessibleStates.STATE_EXPANDED,
    COLLAPSED: Ci.nsIAccessibleStates.STATE_COLLAPSED,
  };
  const dialog = kamernootTree.dialog();
  return dialog === null ? null : convert(dialog, '');
}

/** Runs in Firefox's window: where a node is, by its way down from the dialog ("/3/0"), scrolled to. */
function readBox(way: string): Box {
  const browser = gBrowser.selectedBrowser;
  let node = kamernootTree.dialog()!;
  for (const index of way.split('/').slice(1)) node = node.getChildAt(Number(index));
  node.scrollTo(Ci.nsIAccessibleScrollType.SCROLL_TYPE_ANYWHERE);
  const [x, y, width, height] = [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }];
  node.getBounds(x!, y!, width!, height!);
  const scale = devicePixelRatio;
  return {
    x: x!.value / scale - browser.screenX,
    y: y!.value / scale - browser.screenY,
    width: width!.value / scale,
    height: height!.value / scale,
  };
}

interface Accessible {
  role: number;
  name: string | null;
  description: string | null;
  value: string;
  attributes: { getStringProperty(name: string): string };
  childCount: number;
  getChildAt(index: number): Accessible;
  getState(state: { value: number }, extra: { value: number }): void;
  scrollTo(how: number): void;
  getBounds(x: object, y: object, width: object, height: object): void;
}

interface AccessibilityService {
  getAccessibleFor(element: object): Accessible | null;
  getStringRole(role: number): string;
}

declare global {
  /** The service is held, so that it is not ended when nobody asks for a while. */
  var kamernootTree: { service: AccessibilityService; dialog(): Accessible | null };
}

declare const Cc: Record<string, { getService(of: unknown): AccessibilityService }>;
declare const Ci: {
  nsIAccessibilityService: unknown;
  nsIAccessibleScrollType: { SCROLL_TYPE_ANYWHERE: number };
  nsIAccessibleStates: { STATE_FOCUSED: number; STATE_EXPANDED: number; STATE_COLLAPSED: number };
};
declare const gBrowser: { selectedBrowser: { screenX: number; screenY: number } };
