// Paints ranges of a page with the CSS Custom Highlight API. It knows nothing of articles, adds no
// element, and touches no highlight but its own.
import { prefix } from "./palette.js";

/** What lies over what; names that are not listed lie in the middle. */
const priorities = new Map([["direct", 0], ["mixed", 0], ["indirect", 0], ["current", 2]]);

/** Older browsers have no highlights: the panel still works there. */
export const canHighlight = typeof CSS === "object" && "highlights" in CSS && typeof Highlight === "function";

/**
 * One painter of a page. Several may paint under one name, also from several copies of this script: they
 * share the page's `Highlight`, and each takes away only what it brought.
 */
export class Highlighter {
  /** @type {Map<string, Set<AbstractRange>>} */
  #own = new Map();
  #variant;

  /** @param {string} [variant] ends the names: for articles that are drawn otherwise than the page's others */
  constructor(variant = "") {
    this.#variant = variant;
  }

  /**
   * Shows `ranges` under a name, in place of those it showed before.
   * @param {string} name
   * @param {Iterable<AbstractRange>} ranges
   */
  paint(name, ranges) {
    this.#drop(name);
    const painted = new Set(ranges);
    if (!canHighlight || painted.size === 0) return;
    const highlight = this.#shared(name);
    for (const range of painted) highlight.add(range);
    this.#own.set(name, painted);
  }

  /** Nothing of it is left behind. */
  clear() {
    for (const name of [...this.#own.keys()]) this.#drop(name);
  }

  /** @param {string} name */
  #drop(name) {
    const painted = this.#own.get(name);
    if (!painted) return;
    const key = prefix + name + this.#variant;
    const highlight = CSS.highlights.get(key);
    for (const range of painted) highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(key);
    this.#own.delete(name);
  }

  /** @param {string} name */
  #shared(name) {
    const key = prefix + name + this.#variant;
    let highlight = CSS.highlights.get(key);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priorities.get(name) ?? 1;
      CSS.highlights.set(key, highlight);
    }
    return highlight;
  }
}
