// Paints ranges of a page with the CSS Custom Highlight API. It knows nothing of articles, adds no
// element, and touches no highlight but its own.
import { prefix } from "./palette.js";

/** What lies over what; names that are not listed lie in the middle. */
const priorities = new Map([["direct", 0], ["mixed", 0], ["indirect", 0], ["current", 2]]);

/** Older browsers have no highlights: the panel still works there. */
export const canHighlight = typeof CSS === "object" && "highlights" in CSS && typeof Highlight === "function";

export class Highlighter {
  /** @type {Map<string, Highlight>} */
  #own = new Map();

  /**
   * Shows `ranges` under a name, in place of those it showed before.
   * @param {string} name
   * @param {Iterable<AbstractRange>} ranges
   */
  paint(name, ranges) {
    if (!canHighlight) return;
    const highlight = this.#named(name);
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }

  /**
   * @param {string} name
   * @param {AbstractRange} range
   */
  add(name, range) {
    if (canHighlight) this.#named(name).add(range);
  }

  /**
   * @param {string} name
   * @param {AbstractRange} range
   */
  remove(name, range) {
    this.#own.get(name)?.delete(range);
  }

  /** Nothing of it is left behind. */
  clear() {
    for (const [name, highlight] of this.#own) {
      // Another copy of this script may have taken the name over.
      if (CSS.highlights.get(prefix + name) === highlight) CSS.highlights.delete(prefix + name);
    }
    this.#own.clear();
  }

  /** @param {string} name */
  #named(name) {
    let highlight = this.#own.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priorities.get(name) ?? 1;
      this.#own.set(name, highlight);
      CSS.highlights.set(prefix + name, highlight);
    }
    return highlight;
  }
}
