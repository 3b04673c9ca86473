// To a place in the article, and back to where the reader came from.
/**
 * @import { TextRange } from "../../types/guillemet.js"
 * @import { ArticleView } from "./article-view.js"
 */

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Navigation {
  #view;
  #bar;
  /** Where the reader's finger was. @type {HTMLElement | null} */
  #from = null;
  /** Where the reader's eyes were. @type {number | null} */
  #readingAt = null;

  /**
   * @param {ArticleView} view
   * @param {HTMLElement} bar holds the two ways back: `.to-list`, `.to-reading`
   * @param {(what: string) => void} announce
   */
  constructor(view, bar, announce) {
    this.#view = view;
    this.#bar = bar;
    this.announce = announce;
    bar.querySelector(".to-list")?.addEventListener("click", () => this.toList());
    bar.querySelector(".to-reading")?.addEventListener("click", () => this.toReading());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !bar.hidden && !document.querySelector("dialog[open]")) this.toList();
    });
  }

  /**
   * @param {TextRange} place
   * @param {HTMLElement} from
   * @param {string} what
   */
  reveal(place, from, what) {
    const ranges = this.#view.domText.rangesOf(place);
    const block = this.#view.domText.elementAt(place);
    if (ranges.length === 0 || !block) return;
    this.#from = from;
    this.#readingAt ??= scrollY;
    this.#view.highlighter.paint("current", ranges);
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    const behavior = calm.matches ? "auto" : "smooth";
    block.scrollIntoView({ block: block.offsetHeight < innerHeight / 2 ? "center" : "start", behavior });
    // A place far down in a long paragraph.
    if (block.offsetHeight >= innerHeight / 2) this.#scrollTo(ranges[0]);
    if (!calm.matches) block.animate({ opacity: [1, 0.35, 1] }, { duration: 500, easing: "ease-in-out" });
    this.#bar.hidden = false;
    this.announce(what);
  }

  toList() {
    this.#leave();
    this.#from?.focus();
    this.#from?.scrollIntoView({ block: "nearest" });
  }

  toReading() {
    const target = this.#readingAt ?? 0;
    this.#leave();
    this.#readingAt = null;
    scrollTo({ top: target, behavior: calm.matches ? "auto" : "smooth" });
    document.querySelector("main")?.focus({ preventScroll: true });
  }

  /** For another article. */
  reset() {
    this.#leave();
    this.#from = null;
    this.#readingAt = null;
  }

  #leave() {
    this.#bar.hidden = true;
    this.#view.highlighter.paint("current", []);
  }

  /** @param {StaticRange} place */
  #scrollTo(place) {
    const range = new Range();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const { top } = range.getBoundingClientRect();
    scrollTo({ top: scrollY + top - innerHeight / 3 });
  }
}
