// The panel beside the article: for those who cannot see the highlights it is the analysis.
/**
 * @import { Analysis } from "../../types/guillemet.js"
 * @import { PanelActions } from "./lists.js"
 * @import { PanelMessages } from "./messages.js"
 */
import { element } from "../dom.js";
import { layers } from "../palette.js";
import { layerSection, speakerSection, subjectList } from "./lists.js";
import { groupByLayer, groupBySpeaker, timeline } from "./rows.js";

/** Without case and accents. @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @type {ReadonlySet<string>} */
const allLayers = new Set(layers.map(({ name }) => name));

/** @typedef {{analysis: Analysis, text: string, words: PanelMessages, layers: ReadonlySet<string>}} Shown */

export class Panel {
  #tabs;
  #pages;
  #actions;
  /** @type {Shown | null} */
  #shown = null;
  #query = "";

  /**
   * @param {HTMLElement | ShadowRoot} root with one `[role=tab]` for each `[role=tabpanel]`, in the same order; a
   *   page's `data-page` is "quotes", "entities" or "dates"
   * @param {PanelActions} actions
   */
  constructor(root, actions) {
    this.#actions = actions;
    this.#tabs = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[role=tab]"))];
    this.#pages = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[role=tabpanel]"))];
    this.#tabs.forEach((tab, row) => {
      tab.addEventListener("click", () => this.#select(row));
      tab.addEventListener("keydown", (event) => this.#onKey(event, row));
    });
    this.#select(0);
  }

  /**
   * @param {Analysis | null} analysis null: nothing is listed
   * @param {string} text
   * @param {PanelMessages} words
   * @param {ReadonlySet<string>} [layers] those that are listed; all by default
   */
  show(analysis, text, words, layers = allLayers) {
    this.#shown = analysis && { analysis, text, words, layers };
    this.#fill();
  }

  /** Lists only what has these words. @param {string} query "" for all */
  filter(query) {
    this.#query = folded(query.trim());
    this.#fill();
  }

  /** Opens the page with an entry of this id. @param {string} id @returns {HTMLElement | null} the entry */
  find(id) {
    for (const [row, page] of this.#pages.entries()) {
      const entry = /** @type {HTMLElement | null} */ (page.querySelector(`[data-id="${CSS.escape(id)}"]`));
      if (!entry) continue;
      this.#select(row);
      return entry;
    }
    return null;
  }

  #fill() {
    for (const page of this.#pages) {
      const content = this.#shown ? this.#contentOf(page.dataset.page, this.#shown) : [];
      page.replaceChildren(...content);
    }
  }

  /**
   * @param {string | undefined} page
   * @param {Shown} shown
   * @returns {HTMLElement[]}
   */
  #contentOf(page, { analysis, text, words, layers }) {
    const fits = (/** @type {string} */ entry) => this.#query === "" || folded(entry).includes(this.#query);
    const orNone = (/** @type {HTMLElement[]} */ made, /** @type {string} */ none) =>
      made.length > 0 ? made : [element("p", { class: "none" }, this.#query ? words.noHits : none)];
    if (page === "dates") {
      const rows = (layers.has("when") ? timeline(analysis) : []).filter(({ name, detail }) => fits(`${name} ${detail}`));
      return orNone(rows.length > 0 ? [subjectList(rows, words, this.#actions, "timeline")] : [], words.noDates);
    }
    if (page === "quotes") {
      const groups = (layers.has("quote") ? groupBySpeaker(analysis) : [])
        .map(({ name, quotes }) => ({
          name,
          quotes: quotes.filter(({ content }) => fits(`${name ?? ""} ${text.slice(content.start, content.end)}`)),
        }))
        .filter(({ quotes }) => quotes.length > 0);
      return orNone(groups.map((group) => speakerSection(group, text, words, this.#actions)), words.noQuotes);
    }
    const listed = groupByLayer(analysis)
      .filter(({ layer }) => layers.has(layer))
      .map(({ layer, rows }) => ({ layer, rows: rows.filter(({ name, detail }) => fits(`${name} ${detail}`)) }))
      .filter(({ rows }) => rows.length > 0);
    return orNone(listed.map((group) => layerSection(group, words, this.#actions)), words.noEntities);
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
