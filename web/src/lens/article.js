// The article on a page of somebody else's: its text, what is painted on it, and what happens to it.
/** @import { Analysis, TextRange } from "../../types/guillemet.js" */
import { readDomText } from "../dom-text.js";
import { Highlighter } from "../highlighter.js";
import { layers, variants } from "../palette.js";
import { themableCss } from "../palette-css.js";
import { entityId, quoteId } from "../panel/rows.js";
import { boxAround } from "../text-flow.js";
import { besideArticle } from "./beside.js";

/** @typedef {TextRange & {type: string, id: string}} Item */

/** Up to here everything is painted at once; some browsers are slow with more. */
const paintAllUpTo = 500;

const layerOf = new Map(layers.flatMap(({ name, types }) => types.map((type) => [type, name])));

/** @type {CSSStyleSheet | undefined} */
let sheet;
/** How many articles under a root (the document, a shadow tree) are painted. @type {WeakMap<Document | ShadowRoot, number>} */
const painters = new WeakMap();

/** Without an element of ours on the page. @param {Document | ShadowRoot} root */
function adoptStyles(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(themableCss());
  }
  const own = sheet;
  painters.set(root, (painters.get(root) ?? 0) + 1);
  // Others may have replaced the list since.
  if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  return () => {
    const left = (painters.get(root) ?? 1) - 1;
    painters.set(root, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== own);
  };
}

export class LensArticle {
  #highlighter;
  /** By the root that has them. @type {Map<Node, () => void>} */
  #styles = new Map();
  /** @type {Item[]} */
  #items = [];
  #painted = false;
  /** @type {ReadonlySet<string>} */
  #shownLayers = new Set();
  /** @type {TextRange | null} */
  #current = null;
  /** @type {IntersectionObserver | null} */
  #nearby = null;
  /** Of each mention, where only some are painted. @type {Map<Item, Element>} */
  #boxes = new Map();
  /** Elements near the screen that hold a mention. @type {Set<Element>} */
  #near = new Set();

  /**
   * @param {Element} element
   * @param {{exclude: string, theme: "light" | "dark"}} settings
   * @throws {DOMException} where `exclude` is not made of selectors
   */
  constructor(element, { exclude, theme }) {
    this.element = element;
    this.domText = readDomText(element, { leftOut: besideArticle(element, exclude) });
    this.#highlighter = new Highlighter(variants[theme]);
  }

  get text() {
    return this.domText.text;
  }

  /** @param {Analysis} analysis */
  light({ entities, quotes }) {
    this.#items = [
      ...quotes.map(({ start, end, kind }, row) => ({ start, end, type: kind, id: quoteId(row) })),
      ...entities.map(({ start, end, type }, row) => ({ start, end, type, id: entityId(row) })),
    ];
    this.#watchScreen();
  }

  /**
   * @param {boolean} painted
   * @param {ReadonlySet<string>} shownLayers
   */
  paint(painted, shownLayers) {
    this.#painted = painted;
    this.#shownLayers = shownLayers;
    this.#repaint();
  }

  /** Marks the place that the reader was led to. @param {TextRange | null} range */
  mark(range) {
    this.#current = range;
    this.#repaint();
  }

  /**
   * What stands at a point of the screen: a mention rather than the quotation around it.
   * @param {number} x
   * @param {number} y
   * @returns {string | null} an id
   */
  itemAt(x, y) {
    const { node, offset } = caretAt(x, y) ?? {};
    const at = node ? this.domText.offsetOf(node, offset ?? 0) : -1;
    if (at < 0) return null;
    const hit = this.#items.filter(({ start, end, type }) => start <= at && at <= end && this.#shownLayers.has(layerOf.get(type) ?? ""));
    return hit.length > 0 ? hit.reduce((best, item) => (item.end - item.start < best.end - best.start ? item : best)).id : null;
  }

  /** Brings a place onto the screen, above a panel at its foot. @param {TextRange} place @param {number} foot in pixels */
  scrollTo(place, foot) {
    const element = this.domText.elementAt(place);
    const [range] = this.domText.rangesOf(place);
    if (!element || !range) return;
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    scrollBoxesTo(live, element);
    const { top, bottom } = live.getBoundingClientRect();
    const room = innerHeight - foot;
    if (top >= 0.1 * room && bottom <= 0.9 * room) return;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    scrollBy({ top: top - Math.max(0.1 * room, (room - (bottom - top)) / 3), behavior });
  }

  end() {
    this.#nearby?.disconnect();
    this.#highlighter.clear();
    for (const drop of this.#styles.values()) drop();
    this.#styles.clear();
    this.#items = [];
  }

  #watchScreen() {
    this.#nearby?.disconnect();
    this.#nearby = null;
    this.#near.clear();
    this.#boxes.clear();
    if (this.#items.length <= paintAllUpTo) return;
    this.#nearby = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.#repaint();
      },
      { rootMargin: "100%" },
    );
    for (const item of this.#items) {
      const box = this.domText.elementAt(item);
      if (box) this.#boxes.set(item, box);
    }
    for (const box of new Set(this.#boxes.values())) this.#nearby.observe(box);
  }

  #repaint() {
    /** @type {Map<string, StaticRange[]>} */
    const ranges = new Map([...layerOf.keys(), "current"].map((type) => [type, []]));
    const place = (/** @type {string} */ type, /** @type {TextRange} */ range) => {
      // A place that has changed since it was read shows nothing rather than something wrong.
      if (this.domText.isThere(range)) ranges.get(type)?.push(...this.domText.rangesOf(range));
    };
    for (const item of this.#painted ? this.#items : []) {
      if (!this.#shownLayers.has(layerOf.get(item.type) ?? "")) continue;
      if (this.#nearby && !this.#near.has(/** @type {Element} */ (this.#boxes.get(item)))) continue;
      place(item.type, item);
    }
    if (this.#current) place("current", this.#current);
    for (const [type, painted] of ranges) {
      for (const { startContainer } of painted) this.#style(startContainer.getRootNode());
      this.#highlighter.paint(type, painted);
    }
  }

  /** The rules, wherever ranges are: shadow trees have style sheets of their own. @param {Node} root */
  #style(root) {
    if (this.#styles.has(root)) return;
    if (root instanceof Document || root instanceof ShadowRoot) this.#styles.set(root, adoptStyles(root));
  }
}

/** In boxes that scroll by themselves; an element may be longer than its box. @param {Range} place @param {Element} element around it */
function scrollBoxesTo(place, element) {
  for (let box = /** @type {Element | null} */ (element); box && box !== document.scrollingElement; box = boxAround(box)) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY) || box.scrollHeight <= box.clientHeight) continue;
    const { top, bottom } = place.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (top >= frame.top && bottom <= frame.bottom) continue;
    box.scrollBy({ top: top - frame.top - Math.max(0, (box.clientHeight - (bottom - top)) / 3), behavior: "instant" });
  }
}

/** @param {number} x @param {number} y @returns {{node: Node, offset: number} | null} */
function caretAt(x, y) {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // WebKit
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
