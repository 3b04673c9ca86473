// The panel beside the article: for those who cannot see the highlights it is the analysis.
/**
 * @import { Analysis, Quote, TextRange } from "../../types/guillemet.js"
 * @import { Messages } from "../reader/messages.js"
 * @import { SpeakerGroup, SubjectRow } from "./rows.js"
 */
import { element } from "../dom.js";
import { groupByLayer, groupBySpeaker } from "./rows.js";

/** Longer lists open in steps, so that a book's panel is as quick as an article's. */
const step = 60;

/**
 * @typedef {(range: TextRange, from: HTMLElement, what: string) => void} Reveal leads the reader to a
 *   place; `what` is to be announced
 */

/**
 * A list whose rest comes in steps.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => HTMLLIElement} row
 * @param {Messages} words
 * @param {string} [className]
 */
function list(items, row, words, className = "") {
  const made = element("ul", { class: className, role: "list" });
  let shown = 0;
  const extend = () => {
    const next = items.slice(shown, shown + step).map(row);
    made.append(...next);
    shown += next.length;
    if (shown === items.length) return next[0];
    const button = element("button", { type: "button", class: "more" }, words.more(items.length - shown));
    const holder = element("li", {}, button);
    button.addEventListener("click", () => {
      const first = extend();
      holder.remove();
      first?.querySelector("button")?.focus();
    });
    made.append(holder);
    return next[0];
  };
  extend();
  return made;
}

/**
 * @param {Quote} quote
 * @param {string} speaker
 * @param {string} text
 * @param {Messages} words
 * @param {Reveal} reveal
 */
function quoteRow(quote, speaker, text, words, reveal) {
  const said = text.slice(quote.content.start, quote.content.end);
  const kind = element("span", { class: "kind" }, words.kindShort[quote.kind]);
  const quoted = element(quote.kind === "indirect" ? "span" : "q", { class: "said" }, said);
  if (quote.language) quoted.lang = quote.language;
  const button = element("button", { type: "button", class: "entry", "data-kind": quote.kind }, quoted, " ", kind);
  button.addEventListener("click", () => {
    reveal({ start: quote.start, end: quote.end }, button, `${words.kind[quote.kind]}, ${speaker}`);
  });
  return element("li", {}, button);
}

/**
 * @param {SpeakerGroup} group
 * @param {string} text
 * @param {Messages} words
 * @param {Reveal} reveal
 */
function speakerSection({ name, quotes }, text, words, reveal) {
  const shown = name ?? words.nobody;
  const count = element("span", { class: "count" }, words.quoteCount(quotes.length));
  const heading = element("h3", { class: name ? "" : "nobody" }, element("span", {}, shown), " ", count);
  const rows = list(quotes, (quote) => quoteRow(quote, shown, text, words, reveal), words, "quotes");
  return element("section", { class: "speaker" }, heading, rows);
}

/**
 * @param {SubjectRow} row
 * @param {Messages} words
 * @param {Reveal} reveal
 */
function subjectRow({ name, detail, mentions }, words, reveal) {
  let at = -1;
  const total = mentions.length;
  const position = element("span", { class: "position" }, String(total));
  /** @param {number} by @param {HTMLElement} from */
  const move = (by, from) => {
    at = at < 0 && by < 0 ? total - 1 : (at + by + total) % total;
    position.textContent = `${at + 1} / ${total}`;
    reveal(mentions[at], from, `${name}, ${words.position(at + 1, total)}`);
  };
  const main = element("button", { type: "button", class: "entry name" }, name);
  if (detail && detail !== name) main.append(" ", element("span", { class: "detail" }, detail));
  main.addEventListener("click", () => move(1, main));
  const item = element("li", { class: "subject" }, main, position);
  if (total > 1) {
    const previous = element("button", { type: "button", class: "step", "aria-label": words.previous(name) }, "‹");
    const next = element("button", { type: "button", class: "step", "aria-label": words.next(name) }, "›");
    previous.addEventListener("click", () => move(-1, previous));
    next.addEventListener("click", () => move(1, next));
    item.append(previous, next);
  }
  return item;
}

export class Panel {
  #tabs;
  #pages;

  /**
   * @param {HTMLElement} root with one `[role=tab]` for each `[role=tabpanel]`, in the same order
   * @param {Reveal} reveal
   */
  constructor(root, reveal) {
    this.reveal = reveal;
    this.#tabs = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[role=tab]"))];
    this.#pages = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[role=tabpanel]"))];
    this.#tabs.forEach((tab, row) => {
      tab.addEventListener("click", () => this.#select(row));
      tab.addEventListener("keydown", (event) => this.#onKey(event, row));
    });
    this.#select(0);
  }

  /**
   * @param {Analysis | null} analysis
   * @param {string} text
   * @param {Messages} words
   */
  show(analysis, text, words) {
    const [quotes, entities] = this.#pages;
    const speakers = analysis ? groupBySpeaker(analysis) : [];
    const layers = analysis ? groupByLayer(analysis) : [];
    quotes.replaceChildren(...speakers.map((group) => speakerSection(group, text, words, this.reveal)));
    entities.replaceChildren(
      ...layers.map(({ layer, rows }) => {
        const title = words.layer[/** @type {keyof Messages["layer"]} */ (layer)];
        const heading = element("h3", { "data-layer": layer }, element("span", { class: "swatch" }, title));
        const listed = list(rows, (row) => subjectRow(row, words, this.reveal), words, "subjects");
        return element("section", {}, heading, listed);
      }),
    );
    if (!analysis) return;
    if (speakers.length === 0) quotes.append(element("p", { class: "none" }, words.noQuotes));
    if (layers.length === 0) entities.append(element("p", { class: "none" }, words.noEntities));
  }

  /** @param {number} selected */
  #select(selected) {
    this.#tabs.forEach((tab, row) => {
      tab.setAttribute("aria-selected", String(row === selected));
      tab.tabIndex = row === selected ? 0 : -1;
      this.#pages[row].hidden = row !== selected;
    });
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} row
   */
  #onKey(event, row) {
    const last = this.#tabs.length - 1;
    /** @type {Record<string, number>} */
    const targets = { ArrowRight: row === last ? 0 : row + 1, ArrowLeft: row === 0 ? last : row - 1, Home: 0, End: last };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#select(target);
    this.#tabs[target].focus();
  }
}
