// The text of a piece of a page, and the way back from its offsets to the page. Every unit of a text
// node is one unit of the text, so positions map one to one; between blocks stands one line break that
// no node holds. Nothing is changed on the page.
/** @import { TextRange } from "../types/guillemet.js" */

const blocks = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL").split(" "),
);
const silent = new Set(
  "AUDIO BUTTON CANVAS DATALIST EMBED IFRAME INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(" "),
);

/** @typedef {{node: Text, start: number, end: number}} Piece `node`'s data is text[start, end) */

export class DomText {
  /** @type {readonly Piece[]} */
  #pieces;
  /** Made when first asked for. @type {Map<Node, Piece> | undefined} */
  #byNode;

  /**
   * @param {string} text
   * @param {readonly Piece[]} pieces in text order, not overlapping, none empty
   */
  constructor(text, pieces) {
    this.text = text;
    this.#pieces = pieces;
  }

  /**
   * The range on the page, or null where no node holds any of it.
   * @param {TextRange} range
   * @returns {StaticRange | null}
   */
  rangeOf({ start, end }) {
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const last = this.#pieces[this.#firstEndingAfter(end - 1)];
    const lastStartsBefore = last && last.start < end ? last : this.#pieces[this.#firstEndingAfter(end - 1) - 1];
    if (start >= end || !first || first.start >= end || !lastStartsBefore) return null;
    return new StaticRange({
      startContainer: first.node,
      startOffset: Math.max(0, start - first.start),
      endContainer: lastStartsBefore.node,
      endOffset: Math.min(lastStartsBefore.end, end) - lastStartsBefore.start,
    });
  }

  /**
   * The offset of a place in a text node, or -1 where it is not of this text.
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    this.#byNode ??= new Map(this.#pieces.map((piece) => [piece.node, piece]));
    const piece = this.#byNode.get(node);
    return piece ? piece.start + offset : -1;
  }

  /** Row of the first piece with `end` > `offset`. @param {number} offset */
  #firstEndingAfter(offset) {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** @param {Node} node */
const isBlock = (node) => blocks.has(node.nodeName);

/** @param {Node} node */
const isSilent = (node) => silent.has(node.nodeName.toUpperCase()) || (node instanceof HTMLElement && node.hidden);

/**
 * Reads the text of `root`, without recursion: pages nest as deep as they like.
 * @param {Element} root
 * @returns {DomText}
 */
export function readDomText(root) {
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  const breakLine = () => {
    if (length === 0 || parts.at(-1)?.endsWith("\n")) return;
    parts.push("\n");
    ++length;
  };

  /** @type {Node | null} */
  let node = root;
  while (node) {
    const skipped = isSilent(node);
    if (node instanceof Text && node.data !== "") {
      // A line break in the source of a page is a space; elsewhere it would end a paragraph.
      const data = node.data.replace(/[\t\n\f\r]/g, " ");
      pieces.push({ node, start: length, end: (length += data.length) });
      parts.push(data);
    } else if (node.nodeName === "BR" || (!skipped && isBlock(node))) {
      breakLine();
    }
    if (node.firstChild && !skipped) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = /** @type {Node | null} */ (node.parentNode);
      if (node && isBlock(node)) breakLine();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return new DomText(parts.join("").replace(/\n$/, ""), pieces);
}
