// The card of what is chosen: what it is, its mentions one after another, and the reader's corrections.
/**
 * @import { Analysis, Entity, EntityType, Quote } from "../../types/guillemet.js"
 * @import { Correction } from "../../types/lens.js"
 * @import { PanelMessages } from "../panel/messages.js"
 */
import { element } from "../dom.js";
import { valueText } from "../exports/words.js";
import { entityTypes } from "../flat.js";

/**
 * @typedef {object} CardActions
 * @property {(id: string) => void} select
 * @property {(correction: Correction) => void} correct
 * @property {(link: string) => string | null} topic
 * @property {() => void} close
 *
 * @typedef {object} CardInput
 * @property {Analysis} analysis
 * @property {string} text
 * @property {PanelMessages} words
 * @property {CardActions} actions
 */

/** @param {string} label @param {() => void} act @param {Record<string, string>} [attributes] */
function button(label, act, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** @param {PanelMessages} words @param {...HTMLElement} controls */
const correction = (words, ...controls) => element("details", { class: "correct" }, element("summary", {}, words.correct), ...controls);

/**
 * @param {Entity} entity
 * @param {number} row
 * @param {CardInput} input
 */
function entityCard(entity, row, { analysis, text, words, actions }) {
  const subject = entity.subject === null ? null : analysis.subjects[entity.subject];
  const mentions = subject?.mentions ?? [row];
  const at = mentions.indexOf(row);
  const name = subject?.name ?? entity.text;
  const go = (/** @type {number} */ by) => () => actions.select(`entity-${mentions[(at + by + mentions.length) % mentions.length]}`);
  const place = { start: entity.start, end: entity.end, exact: text.slice(entity.start, entity.end) };

  const types = element("select", { "aria-label": words.changeType },
    ...entityTypes.map((type) => element("option", { value: type, selected: type === entity.type }, words.type[type])));
  const everywhere = element("input", { type: "checkbox", checked: mentions.length > 1 });
  const all = () => (everywhere.checked && mentions.length > 1 ? { all: true } : {});
  const retype = () => actions.correct({ op: "type", at: place, type: /** @type {EntityType} */ (types.value), ...all() });
  const remove = () => actions.correct({ op: "remove", at: place, what: "entity", ...all() });

  const address = subject?.link ? actions.topic(subject.link) : null;
  const steps = mentions.length > 1
    ? [button("‹", go(-1), { class: "step", "aria-label": words.previous(name) }), button("›", go(1), { class: "step", "aria-label": words.next(name) })]
    : [];
  const value = valueText(entity);
  return [
    element("p", { class: "card-name" }, element("strong", {}, name)),
    element("p", { class: "card-facts" },
      element("span", {}, [words.type[entity.type], value !== name && value].filter(Boolean).join(" · ")),
      element("span", { class: "position", part: "count" }, `${at + 1} / ${mentions.length}`), ...steps),
    ...(address ? [element("p", {}, element("a", { href: address }, words.topic(name)))] : []),
    correction(words, types, ...(mentions.length > 1 ? [element("label", {}, everywhere, ` ${words.everywhere}`)] : []),
      element("span", { class: "buttons" }, button(words.apply, retype), button(words.remove, remove))),
  ];
}

/**
 * @param {Quote} quote
 * @param {CardInput} input
 */
function quoteCard(quote, { analysis, text, words, actions }) {
  const place = { start: quote.start, end: quote.end, exact: text.slice(quote.start, quote.end) };
  const names = [...new Set([...analysis.subjects.filter(({ type }) => type === "person" || type === "organization").map(({ name }) => name)])];
  const list = element("datalist", { id: "speakers" }, ...names.map((name) => element("option", { value: name })));
  const speaker = element("input", { type: "text", list: "speakers", "aria-label": words.speakerIs, value: quote.speaker?.name ?? "" });
  const name = () => speaker.value.trim() || null;
  return [
    element("p", { class: "card-name" }, element("strong", {}, quote.speaker?.name ?? words.nobody)),
    element("p", { class: "card-facts" }, element("span", {}, words.kind[quote.kind])),
    correction(words, list, speaker, element("span", { class: "buttons" },
      button(words.apply, () => actions.correct({ op: "speaker", at: place, name: name() })),
      button(words.remove, () => actions.correct({ op: "remove", at: place, what: "quote" })))),
  ];
}

/**
 * @param {string} id "entity-3" or "quote-0"
 * @param {CardInput} input
 * @returns {HTMLElement[]}
 */
export function cardOf(id, input) {
  const row = Number(id.replace(/^\D+/, ""));
  const content = id.startsWith("entity-")
    ? entityCard(input.analysis.entities[row], row, input)
    : quoteCard(input.analysis.quotes[row], input);
  return [button("×", input.actions.close, { class: "sign", "aria-label": input.words.close }), ...content];
}
