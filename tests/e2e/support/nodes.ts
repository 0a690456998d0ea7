import type { PageNode } from './driver';

/** Elements that no screen of ours has, whatever it shows. */
const FOREIGN =
  /^(?:IFRAME|FRAME|OBJECT|EMBED|APPLET|TEMPLATE|MATH|MGLYPH|BASE|META|STYLE|FORM|AUDIO|VIDEO|ANIMATE|SET|FOREIGNOBJECT|IMG)$/iu;
/** Attributes that run something, by their beginning or name. */
const RUNNING = /^(?:on|srcdoc$|formaction$|style$|shadowrootmode$)/iu;
const LINKS = new Set(['href', 'src', 'action', 'data', 'xlink:href']);
const OWN_ADDRESS = /^(?:https?:\/\/|#|\/(?!\/)|[\w-]+\.html(?:[?#]|$)|(?:chrome|moz)-extension:)/u;

/**
 * What in a page would be code or come from elsewhere if it had become more than text, closed shadow trees included.
 *
 * @param root the page's document
 * @param isAllowed what the page itself has of it: `META charset`
 * @returns "IMG", "A href=javascript:…"
 */
export function hostileNodes(root: PageNode, isAllowed: (found: string) => boolean): string[] {
  const found: string[] = [];
  const visit = ({ name, attributes, children }: PageNode) => {
    if (FOREIGN.test(name)) found.push([name, ...Object.keys(attributes)].join(' '));
    if (name === 'SCRIPT' && (attributes.src === undefined || children.length > 0)) found.push('SCRIPT');
    for (const [attribute, value] of Object.entries(attributes)) {
      if (RUNNING.test(attribute)) found.push(`${name} ${attribute}`);
      if (LINKS.has(attribute) && !OWN_ADDRESS.test(value)) found.push(`${name} ${attribute}=${value}`);
    }
    children.forEach(visit);
  };
  visit(root);
  return found.filter((one) => !isAllowed(one));
}
