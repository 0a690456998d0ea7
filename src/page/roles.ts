/**
 * What an element means for the text round it. Told by its tag alone, save for the few elements that an
 * attribute changes: those are found by one selector, since asking each element of a page for its attributes
 * costs twice the whole walk (measured on six news pages: 0.5-2.3 ms against 0.3-1.1 ms). Only on a vast page each is
 * asked when the walk comes to it, since the walk can rest and a selector cannot.
 */
/**
 * - `inline`: part of the running text
 * - `block`: bounds the text inside from the text outside
 * - `heading`, `prose`: blocks that are text wherever they stand on a page
 * - `article`, `section`, `header`, `aside`, `footer`: blocks that say which part of the page this is
 * - `form`: left out, unless the whole article is in it
 * - `slot`: the place in a shadow tree where children of its host are seen
 * - `break`: a new line inside a block
 * - `object`: seen in the text, but its inside is no text of the article; two words beside it are not one
 * - `nothing`: not seen, and no trace in the text
 * - `wall`: a part of the page that is no article; bounds blocks and is left out
 */
export type Role =
  | 'inline'
  | 'block'
  | 'heading'
  | 'prose'
  | 'article'
  | 'section'
  | 'header'
  | 'aside'
  | 'footer'
  | 'form'
  | 'slot'
  | 'break'
  | 'object'
  | 'nothing'
  | 'wall';

const TAGS: [Role, string][] = [
  [
    'block',
    'html body address caption center dd details div dl dt figure hgroup hr li ol summary table tbody td tfoot th thead tr ul',
  ],
  // As any other would be; of most elements of a page the role is then one look in the table.
  ['inline', 'a b em i span strong'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['prose', 'p blockquote figcaption'],
  ['article', 'article main'],
  ['section', 'section'],
  ['header', 'header'],
  ['aside', 'aside'],
  ['footer', 'footer'],
  ['form', 'form'],
  ['slot', 'slot'],
  ['break', 'br'],
  [
    'object',
    'audio button canvas code embed iframe img input kbd math meter object progress samp select svg textarea video',
  ],
  ['nothing', 'area datalist link meta noscript rp rt script style template wbr'],
  ['wall', 'dialog fieldset head listing menu nav plaintext pre search title xmp'],
];

const ROLE_OF_TAG = new Map<string, Role>();
for (const [role, tags] of TAGS) for (const tag of tags.split(' ')) ROLE_OF_TAG.set(tag, role);

const ROLE_OF_ARIA: Partial<Record<string, Role>> = {
  alertdialog: 'wall',
  article: 'article',
  banner: 'header',
  button: 'object',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'wall',
  form: 'form',
  heading: 'heading',
  main: 'article',
  menu: 'wall',
  menubar: 'wall',
  navigation: 'wall',
  search: 'wall',
  tablist: 'wall',
  textbox: 'object',
  toolbar: 'wall',
};

/** Class names under which style sheets keep text for screen readers only: Bootstrap's old and new, HTML5 Boilerplate's, WordPress's. */
const UNSEEN = '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text';
const HIDDEN = `[hidden], ${UNSEEN}`;
/** Text that the reader writes, and copies or icons that only the eye should have. */
const NOT_TEXT = '[aria-hidden="true" i], [contenteditable]:not([contenteditable="false" i])';
const CHANGED_BY_ATTRIBUTE = `${HIDDEN}, ${NOT_TEXT}, [role]`;

/**
 * The role that an element has by its tag. A custom element bounds blocks: nearly all of them on news sites are
 * parts of the layout, and two words run together would be lost, where a divided sentence still has its words.
 *
 * @param tag its local name, in lower case
 * @example roleOfTag('em') // "inline"
 */
export function roleOfTag(tag: string): Role {
  return ROLE_OF_TAG.get(tag) ?? (isCustom(tag) ? 'block' : 'inline');
}

/** Whether a tag is that of a custom element. */
export function isCustom(tag: string): boolean {
  return tag.includes('-');
}

/** The elements under a root that have another role than their tag gives them, because of an attribute. */
export function rolesByAttribute(root: ParentNode): Map<Element, Role> {
  const roles = new Map<Element, Role>();
  for (const element of root.querySelectorAll(CHANGED_BY_ATTRIBUTE)) {
    const role = roleByAttribute(element);
    if (role) roles.set(element, role);
  }
  return roles;
}

/** The role that an element has because of an attribute, if it has one. */
export function roleByAttributes(element: Element): Role | undefined {
  return element.matches(CHANGED_BY_ATTRIBUTE) ? roleByAttribute(element) : undefined;
}

function roleByAttribute(element: Element): Role | undefined {
  if (element.matches(HIDDEN)) return 'nothing';
  if (element.matches(NOT_TEXT)) return 'object';
  return ROLE_OF_ARIA[element.getAttribute('role') ?? ''];
}
