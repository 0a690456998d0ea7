/** Kinds of nodes, by the numbers of the DOM standard; `Node` itself is a global of browsers, which the command line lacks. */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

export function isTextNode(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}
