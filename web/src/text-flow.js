// How an element takes part in the text of a page: by its style where it is on one, else by its name.

/**
 * @typedef {"out" | "void" | "block" | "inline"} Flow "out": no reader sees words of it; "void": nor that, but it
 *   stands on lines of its own
 */

const blocks = new Set(
  ("address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main nav ol p pre section summary table tbody td th tr ul").split(" "),
);
/** What they hold is no running text, or is not shown as it stands. Our own element is no part of any article. */
const silent = new Set(
  ("audio button canvas datalist embed guillemet-lens iframe input math meter noscript object option progress rp rt script " +
    "select style svg template textarea video").split(" "),
);

/** As many units may a drop cap or a note's number have. */
const looseUnits = 3;

/**
 * A form's fields hide properties of the same name (`<input name=childNodes>`), so what a page's
 * elements are is asked of the prototypes.
 * @template T
 * @param {object} prototype
 * @param {string} property
 * @returns {(node: Node) => T}
 */
function getter(prototype, property) {
  const { get } = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, property));
  return (node) => /** @type {Function} */ (get).call(node);
}
const hasPage = typeof document === "object";
/** @type {(node: Node) => NodeListOf<ChildNode>} */
const childNodes = hasPage ? getter(Node.prototype, "childNodes") : () => /** @type {any} */ ([]);
/** @type {(node: Node) => Node | null} */
const parentNode = hasPage ? getter(Node.prototype, "parentNode") : () => null;
/** @type {(node: Node) => string} */
export const localName = hasPage ? getter(Element.prototype, "localName") : () => "";
/** @type {(node: Node) => ShadowRoot | null} */
const shadowRoot = hasPage ? getter(Element.prototype, "shadowRoot") : () => null;
/** @type {(node: Node) => string | null} */
export const textContent = hasPage ? getter(Node.prototype, "textContent") : () => null;

/** Kept for screen readers alone: one pixel, or cut away. @param {CSSStyleDeclaration} style */
function isClipped({ position, clip, clipPath, overflow, width, height }) {
  if (position !== "absolute" && position !== "fixed") return false;
  if (/^rect\((0|1)(px)?(, | )(0|1)(px)?(, | )(0|1)(px)?(, | )(0|1)(px)?\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clipPath)) return true;
  return overflow === "hidden" && (parseFloat(width) <= 1 || parseFloat(height) <= 1);
}

/** @param {CSSStyleDeclaration} style */
const isOutOfFlow = ({ cssFloat, position }) => cssFloat !== "none" || position === "absolute" || position === "fixed";

/** A paragraph's first letter, or a note's number: out of the flow, and still part of the words beside it. @param {Element} element @param {CSSStyleDeclaration} style */
const isLoose = (element, style) =>
  isOutOfFlow(style) && !blocks.has(localName(element)) && (textContent(element)?.trim().length ?? 0) <= looseUnits;

const inline = /^(inline|ruby|contents)/;

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration | null} style null where the element is on no page
 * @returns {Flow}
 */
export function flowOf(element, style) {
  const name = localName(element);
  if (!style) {
    if (silent.has(name)) return "out";
    if (element instanceof HTMLElement && element.hasAttribute("hidden")) return "out";
    return blocks.has(name) ? "block" : "inline";
  }
  const { display } = style;
  // Empty: a child of a shadow host that no slot shows.
  if (display === "none" || display === "" || isClipped(style)) return "out";
  if (silent.has(name)) return inline.test(display) || isOutOfFlow(style) ? "out" : "void";
  // A place to break a word is none to end it, also where a flex container makes a box of it.
  if (inline.test(display) || name === "wbr" || isLoose(element, style)) return "inline";
  // Such as `hidden=until-found`: a box without its content.
  return style.contentVisibility === "hidden" ? "void" : "block";
}

/** The nearest element around a node that has a box of its own. @param {Node} node @returns {HTMLElement | null} */
export function boxAround(node) {
  let at = parentNode(node);
  while (at) {
    if (at instanceof Element && getComputedStyle(at).display !== "contents") return /** @type {HTMLElement} */ (at);
    at = at instanceof ShadowRoot ? at.host : parentNode(at);
  }
  return null;
}

/**
 * The children that are shown in an element's place: those of its shadow tree, a slot's guests, of a
 * closed `details` the summary.
 * @param {Element} element
 * @returns {{nodes: Node[], otherTree: boolean}} `otherTree`: they stand elsewhere than in `element`
 */
export function shownChildren(element) {
  const shadow = shadowRoot(element);
  if (shadow) return { nodes: [...childNodes(shadow)], otherTree: true };
  const nodes = [...childNodes(element)];
  if (element instanceof HTMLSlotElement) {
    const guests = element.assignedNodes({ flatten: true });
    if (guests.length > 0 && guests[0].parentNode !== element) return { nodes: guests, otherTree: true };
  }
  if (element instanceof HTMLDetailsElement && !element.open) {
    const summary = nodes.find((node) => node instanceof HTMLElement && localName(node) === "summary");
    return { nodes: summary ? [summary] : [], otherTree: false };
  }
  return { nodes, otherTree: false };
}

/**
 * Text right inside an element of a page's own making may be of no slot of its closed shadow tree; of
 * elements the style tells that, of text only its place.
 * @param {Element} parent
 * @param {Text} text
 */
export function isShown(parent, text) {
  if (!localName(parent).includes("-") || shadowRoot(parent) || text.data.trim() === "") return true;
  const range = new Range();
  range.selectNodeContents(text);
  return range.getClientRects().length > 0;
}
