// The article on the page: its paragraphs, and its highlights.
/**
 * @import { Analysis, TextRange } from "../../types/guillemet.js"
 * @import { Article } from "./articles.js"
 */
import { readDomText } from "../dom-text.js";
import { element } from "../dom.js";
import { Highlighter } from "../highlighter.js";
import { layers } from "../palette.js";

/** Paragraphs of one block that the browser lays out, and we paint, only near the screen. */
export const chunkParagraphs = 100;
/** Up to here everything is painted at once. */
const paintAllUpTo = 4000;

const layerOf = new Map(layers.flatMap(({ name, types }) => types.map((type) => [type, name])));

/** The page's own paragraphs hide nothing; to ask for each one's style would lay out a whole book. */
const asWritten = { styled: false };

/** @typedef {TextRange & {type: string}} Item */

export class ArticleView {
  highlighter = new Highlighter();
  #root;
  #label;
  /** @type {Item[]} */
  #items = [];
  /** @type {ReadonlySet<string>} */
  #hidden = new Set();
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** Chunks near the screen. @type {Set<Element>} */
  #near = new Set();

  /**
   * @param {HTMLElement} root holds the text that is analyzed, and nothing else
   * @param {HTMLElement} label names the text where it has no title of its own
   */
  constructor(root, label) {
    this.#root = root;
    this.#label = label;
    this.domText = readDomText(root, asWritten);
  }

  get text() {
    return this.domText.text;
  }

  /** @param {Article} article */
  show({ title, label, paragraphs, language }) {
    this.clear();
    const chunks = [];
    for (let i = 0; i < paragraphs.length; i += chunkParagraphs) {
      const rows = paragraphs.slice(i, i + chunkParagraphs).map((text) => element("p", {}, text));
      chunks.push(element("div", { class: "chunk" }, ...rows));
    }
    this.#label.textContent = label;
    this.#label.hidden = title !== "";
    this.#root.replaceChildren(...(title ? [element("h1", {}, title)] : []), ...chunks);
    this.speak(language);
    this.domText = readDomText(this.#root, asWritten);
  }

  /** Sets the language that the text is read out in. @param {string} language */
  speak(language) {
    if (language === "und" || language === "") this.#root.removeAttribute("lang");
    else this.#root.lang = language;
  }

  clear() {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#near.clear();
    this.#items = [];
    this.highlighter.clear();
  }

  /**
   * @param {Analysis} analysis
   * @param {ReadonlySet<string>} hidden layers that are switched off
   */
  light({ entities, quotes }, hidden) {
    this.#items = [...entities, ...quotes.map(({ start, end, kind }) => ({ start, end, type: kind }))];
    this.#hidden = hidden;
    if (this.#items.length > paintAllUpTo) this.#observe();
    this.repaint();
  }

  repaint() {
    const near = this.#observer ? this.#nearRanges() : null;
    /** @type {Map<string, StaticRange[]>} */
    const ranges = new Map([...layerOf.keys()].map((type) => [type, []]));
    for (const item of this.#items) {
      if (this.#hidden.has(layerOf.get(item.type) ?? "")) continue;
      if (near && !near.some(({ start, end }) => item.start < end && start < item.end)) continue;
      ranges.get(item.type)?.push(...this.domText.rangesOf(item));
    }
    for (const [type, painted] of ranges) this.highlighter.paint(type, painted);
  }

  /** A book has more mentions than a browser paints with ease. */
  #observe() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.repaint();
      },
      { rootMargin: "100%" },
    );
    for (const chunk of this.#root.querySelectorAll(".chunk")) this.#observer.observe(chunk);
  }

  /** @returns {TextRange[]} */
  #nearRanges() {
    return [...this.#near].map((chunk) => {
      const first = chunk.firstElementChild?.firstChild;
      const last = chunk.lastElementChild?.firstChild;
      if (!(first instanceof Text) || !(last instanceof Text)) return { start: 0, end: 0 };
      return { start: this.domText.offsetOf(first, 0), end: this.domText.offsetOf(last, last.length) };
    });
  }
}
