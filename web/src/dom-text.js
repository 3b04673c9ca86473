// The text of a piece of a page, and the way back from its offsets to the page. The text is what a
// reader sees: white space collapses as the page's style has it, between blocks stands one line break,
// what is hidden or left out is not there. Every unit of the text but those line breaks is one unit of
// a text node. Nothing is changed on the page.
/** @import { TextRange } from "../types/guillemet.js" */
import { boxAround, flowOf, isShown, shownChildren } from "./text-flow.js";

/**
 * @typedef {object} Piece text[start, end) is node.data[at, at + end - start), where white space may
 *   have become a space
 * @property {Text} node
 * @property {number} at
 * @property {number} start
 * @property {number} end
 * @property {boolean} joined nothing that a reader sees, and nothing left out, stands between it and
 *   the piece before
 */

export class DomText {
  /** @type {readonly Piece[]} */
  #pieces;
  /** Made when first asked for. @type {Map<Node, Piece[]> | undefined} */
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
   * What text[start, end) is on the page: mostly one range, several where something else stands in
   * between, none where no node holds any of it. Together they hold the words of the slice.
   * @param {TextRange} range
   * @returns {StaticRange[]}
   */
  rangesOf({ start, end }) {
    /** @type {StaticRangeInit[]} */
    const ranges = [];
    for (let row = this.#firstEndingAfter(start); row < this.#pieces.length; ++row) {
      const piece = this.#pieces[row];
      if (piece.start >= end) break;
      const endContainer = piece.node;
      const endOffset = piece.at + Math.min(piece.end, end) - piece.start;
      const last = ranges.at(-1);
      if (last && piece.joined) {
        Object.assign(last, { endContainer, endOffset });
      } else {
        const startOffset = piece.at + Math.max(piece.start, start) - piece.start;
        ranges.push({ startContainer: endContainer, startOffset, endContainer, endOffset });
      }
    }
    return ranges.map((range) => new StaticRange(range));
  }

  /**
   * The offset of a place in a text node, or -1 where it is not of this text. A place in white space
   * that the page does not show is the next that it shows.
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    if (!this.#byNode) {
      this.#byNode = new Map();
      for (const piece of this.#pieces) {
        const pieces = this.#byNode.get(piece.node);
        if (pieces) pieces.push(piece);
        else this.#byNode.set(piece.node, [piece]);
      }
    }
    const pieces = this.#byNode.get(node);
    if (!pieces) return -1;
    for (const { at, start, end } of pieces) {
      if (offset <= at + end - start) return start + Math.max(0, offset - at);
    }
    return pieces[pieces.length - 1].end;
  }

  /** The element in whose box the first unit of text[start, end) is, or null. @param {TextRange} range */
  elementAt({ start, end }) {
    const piece = this.#pieces[this.#firstEndingAfter(start)];
    return piece && piece.start < end ? boxAround(piece.node) : null;
  }

  /** Whether the page still shows text[start, end) where it was read. @param {TextRange} range */
  isThere({ start, end }) {
    for (let row = this.#firstEndingAfter(start); row < this.#pieces.length; ++row) {
      const piece = this.#pieces[row];
      if (piece.start >= end) break;
      if (!piece.node.isConnected) return false;
      const from = Math.max(piece.start, start);
      const to = Math.min(piece.end, end);
      const now = piece.node.data.slice(piece.at + from - piece.start, piece.at + to - piece.start);
      if (now.replace(anyWhite, " ") !== this.text.slice(from, to).replace(anyWhite, " ")) return false;
    }
    return true;
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

/** How a text node's white space is shown; of CSS `white-space` what counts here. */
const keepsSpaces = /^(pre|pre-wrap|break-spaces)\b/;
const keepsLines = /^pre-line\b/;
const white = /[ \t\n\r\f]/;
const anyWhite = /[\t\n\r\f]/g;

class Builder {
  /** @type {Piece[]} */
  #pieces = [];
  /** @type {string[]} */
  #parts = [];
  #length = 0;
  /** Something stands between here and the last piece. */
  #gap = true;
  /** White space shows nothing here: at a line's start, and behind a space. */
  #spaceIsShown = false;
  #lineIsEmpty = true;

  breakLine() {
    this.#spaceIsShown = false;
    if (this.#lineIsEmpty) return;
    this.#parts.push("\n");
    ++this.#length;
    this.#lineIsEmpty = true;
    this.#gap = true;
  }

  leaveOut() {
    this.#gap = true;
  }

  /**
   * @param {Text} node
   * @param {string} whiteSpace the computed value
   */
  add(node, whiteSpace) {
    const { data } = node;
    if (keepsSpaces.test(whiteSpace)) {
      this.#append(node, 0, data);
    } else if (!/[\t\n\r\f]|  /.test(data) && (this.#spaceIsShown || data[0] !== " ")) {
      this.#append(node, 0, data);
    } else {
      this.#addCollapsed(node, data, keepsLines.test(whiteSpace));
    }
  }

  /**
   * @param {Text} node
   * @param {string} data
   * @param {boolean} lines whether its line breaks are shown
   */
  #addCollapsed(node, data, lines) {
    for (let at = 0; at < data.length; ) {
      let end = at;
      if (!white.test(data[at])) {
        while (end < data.length && !white.test(data[end])) ++end;
        this.#append(node, at, data.slice(at, end));
      } else {
        while (end < data.length && white.test(data[end])) ++end;
        if (lines && data.slice(at, end).includes("\n")) this.breakLine();
        else if (this.#spaceIsShown) this.#append(node, at, " ");
      }
      at = end;
    }
  }

  /**
   * @param {Text} node
   * @param {number} at
   * @param {string} shown
   */
  #append(node, at, shown) {
    if (shown === "") return;
    const start = this.#length;
    const end = (this.#length += shown.length);
    const last = this.#pieces.at(-1);
    if (last && last.node === node && !this.#gap && last.at + last.end - last.start === at) last.end = end;
    else this.#pieces.push({ node, at, start, end, joined: !this.#gap });
    this.#parts.push(shown);
    const final = shown[shown.length - 1];
    this.#gap = false;
    this.#spaceIsShown = final !== " " && final !== "\n";
    this.#lineIsEmpty = final === "\n";
  }

  build() {
    return new DomText(this.#parts.join("").replace(/\n$/, ""), this.#pieces);
  }
}

/** @typedef {{element: Element, nodes: Node[], next: number, block: boolean, otherTree: boolean, style: CSSStyleDeclaration | null}} Level */

/**
 * Reads the text of `root`, without recursion: pages nest as deep as they like.
 * @param {Element} root
 * @param {object} [options]
 * @param {(element: Element) => boolean} [options.leftOut] elements that are no part of the text, whatever they hold
 * @param {boolean} [options.styled] whether to go by the page's style; else by the elements' names
 * @returns {DomText}
 */
export function readDomText(root, { leftOut = () => false, styled = root.isConnected } = {}) {
  const builder = new Builder();
  /** @type {Level[]} */
  const levels = [];

  /** @param {Element} element */
  const enter = (element) => {
    const style = styled ? getComputedStyle(element) : null;
    const flow = flowOf(element, style);
    if (flow === "block" || flow === "void") builder.breakLine();
    if (flow === "out" || flow === "void" || (element !== root && leftOut(element))) return builder.leaveOut();
    const { nodes, otherTree } = shownChildren(element);
    if (otherTree) builder.leaveOut();
    levels.push({ element, nodes, next: 0, block: flow === "block", otherTree, style });
  };

  enter(root);
  while (levels.length > 0) {
    const level = levels[levels.length - 1];
    if (level.next === level.nodes.length) {
      if (level.block) builder.breakLine();
      if (level.otherTree) builder.leaveOut();
      levels.pop();
      continue;
    }
    const node = level.nodes[level.next++];
    if (node instanceof Text) {
      if (level.style && (level.style.visibility !== "visible" || !isShown(level.element, node))) builder.leaveOut();
      else builder.add(node, level.style?.whiteSpace ?? "normal");
    } else if (node instanceof HTMLBRElement) {
      if (!styled || getComputedStyle(node).display !== "none") builder.breakLine();
    } else if (node instanceof Element) {
      enter(node);
    }
  }
  return builder.build();
}
