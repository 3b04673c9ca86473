// The panel's words: built in, with those of the site in place of single ones.
/** @import { LensLabels } from "../../types/lens.js" */
import { panelMessages } from "../panel/messages.js";
import { interfaceLanguage } from "./toggle.js";

/** @typedef {import("../panel/messages.js").PanelMessages} PanelMessages */

/**
 * @param {any} own
 * @param {any} given
 * @returns {any} `own` with those of `given` that are of the same kind: a word, or a function of numbers and names
 */
function merged(own, given) {
  const result = { ...own };
  for (const key of Object.keys(own)) {
    if (!Object.hasOwn(given, key) || typeof given[key] !== typeof own[key]) continue;
    result[key] = typeof own[key] === "object" && given[key] !== null ? merged(own[key], given[key]) : given[key];
  }
  return result;
}

/**
 * @param {Element} host
 * @param {LensLabels} labels
 * @returns {{words: PanelMessages, language: "fr" | "en"}}
 */
export function labelsFor(host, labels) {
  const language = interfaceLanguage(host);
  return { words: merged(panelMessages[language], labels), language };
}
