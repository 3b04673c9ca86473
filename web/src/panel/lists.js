// The rows of the panel's lists, as elements.
/**
 * @import { TextRange } from "../../types/guillemet.js"
 * @import { PanelMessages } from "./messages.js"
 * @import { QuoteRow, SpeakerGroup, SubjectRow } from "./rows.js"
 */
import { element } from "../dom.js";

/** Longer lists open in steps, so that a book's panel is as quick as an article's. */
const step = 60;

/**
 * @typedef {object} Target a place that an entry leads to
 * @property {string} id
 * @property {TextRange} range
 * @property {string} what to be announced
 *
 * @typedef {object} PanelActions
 * @property {(target: Target, from: HTMLElement) => void} reveal leads the reader to a place
 * @property {(quote: QuoteRow) => void} [copy] where it is not given, no button offers it
 * @property {(link: string) => string | null} [topic] the address of a subject's page, null where it
 *   must not be followed
 */

/**
 * A list whose rest comes in steps.
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => HTMLLIElement} row
 * @param {PanelMessages} words
 * @param {Record<string, string>} attributes
 */
function list(items, row, words, attributes) {
  const made = element("ul", { role: "list", ...attributes });
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
 * @param {QuoteRow} quote
 * @param {string} speaker
 * @param {string} text
 * @param {PanelMessages} words
 * @param {PanelActions} actions
 */
function quoteRow(quote, speaker, text, words, { reveal, copy }) {
  const said = text.slice(quote.content.start, quote.content.end);
  const kind = element("span", { class: "kind" }, words.kindShort[quote.kind]);
  const quoted = element(quote.kind === "indirect" ? "span" : "q", { class: "said" }, said);
  if (quote.language) quoted.lang = quote.language;
  const attributes = { type: "button", class: "entry", part: "quote", "data-kind": quote.kind, "data-id": quote.id };
  const button = element("button", attributes, quoted, " ", kind);
  const range = { start: quote.start, end: quote.end };
  button.addEventListener("click", () => reveal({ id: quote.id, range, what: `${words.kind[quote.kind]}, ${speaker}` }, button));
  const item = element("li", { part: "item" }, button);
  if (copy) {
    const copying = element("button", { type: "button", class: "step copy", "aria-label": words.copy, title: words.copy });
    copying.addEventListener("click", () => copy(quote));
    item.append(copying);
  }
  return item;
}

/**
 * @param {SpeakerGroup} group
 * @param {string} text
 * @param {PanelMessages} words
 * @param {PanelActions} actions
 */
export function speakerSection({ name, quotes }, text, words, actions) {
  const shown = name ?? words.nobody;
  const count = element("span", { class: "count", part: "count" }, words.quoteCount(quotes.length));
  const heading = element("h3", { class: name ? "" : "nobody" }, element("span", {}, shown), " ", count);
  const rows = list(quotes, (quote) => quoteRow(quote, shown, text, words, actions), words, { class: "quotes", part: "list" });
  return element("section", { class: "speaker", part: "speaker" }, heading, rows);
}

/**
 * @param {SubjectRow} row
 * @param {PanelMessages} words
 * @param {PanelActions} actions
 */
function subjectRow({ name, detail, link, mentions }, words, { reveal, topic }) {
  let at = -1;
  const total = mentions.length;
  const position = element("span", { class: "position", part: "count" }, String(total));
  /** @param {number} by @param {HTMLElement} from */
  const move = (by, from) => {
    at = at < 0 && by < 0 ? total - 1 : (at + by + total) % total;
    position.textContent = `${at + 1} / ${total}`;
    const { id, start, end } = mentions[at];
    reveal({ id, range: { start, end }, what: `${name}, ${words.position(at + 1, total)}` }, from);
  };
  const main = element("button", { type: "button", class: "entry name", "data-id": mentions[0].id }, name);
  if (detail && detail !== name) main.append(" ", element("span", { class: "detail" }, detail));
  main.addEventListener("click", () => move(1, main));
  const item = element("li", { class: "subject", part: "item" }, main);
  const address = link && topic?.(link);
  if (address) item.append(element("a", { class: "step topic", href: address, "aria-label": words.topic(name), title: words.topic(name) }, "↗"));
  item.append(position);
  if (total > 1) {
    const previous = element("button", { type: "button", class: "step", "aria-label": words.previous(name) }, "‹");
    const next = element("button", { type: "button", class: "step", "aria-label": words.next(name) }, "›");
    previous.addEventListener("click", () => move(-1, previous));
    next.addEventListener("click", () => move(1, next));
    item.append(previous, next);
  }
  return item;
}

/**
 * @param {readonly SubjectRow[]} rows
 * @param {PanelMessages} words
 * @param {PanelActions} actions
 * @param {string} part
 */
export const subjectList = (rows, words, actions, part) =>
  list(rows, (row) => subjectRow(row, words, actions), words, { class: "subjects", part });

/**
 * @param {{layer: string, rows: SubjectRow[]}} group
 * @param {PanelMessages} words
 * @param {PanelActions} actions
 */
export function layerSection({ layer, rows }, words, actions) {
  const title = words.layer[/** @type {keyof PanelMessages["layer"]} */ (layer)];
  const heading = element("h3", { "data-layer": layer }, element("span", { class: "swatch" }, title));
  return element("section", {}, heading, subjectList(rows, words, actions, "list"));
}
