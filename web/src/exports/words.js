// What several exports print of an analysis, in the same words as the command-line program's formats.
/** @import { Analysis, Entity } from "../../types/guillemet.js" */

/**
 * @typedef {object} Article
 * @property {Analysis} analysis
 * @property {string} text what was analyzed; no lone surrogates
 * @property {string} [url] the article's own address; where absent, the analysis' id stands for it
 * @property {string} [title]
 * @property {string} [published] YYYY-MM-DD, or an ISO 8601 time
 * @property {string} [author]
 */

/**
 * On one line: runs of white space and control characters as one space. A no-break space is no white
 * space of the page, it belongs to the words.
 * @param {string} text
 */
export const onOneLine = (text) => text.replace(/[ \0-\x1F\x7F-\x9F\u2028\u2029]+/g, " ").replace(/^ | $/g, "");

/**
 * What a date or an amount means: "2018-12-08", "300000000000 USD", "12.5 %"; else "".
 * @param {Entity} entity
 */
export function valueText(entity) {
  if (!("value" in entity) || entity.value === null) return "";
  if (typeof entity.value === "string") return entity.value;
  const { amount } = entity.value;
  if (entity.type === "percent") return `${amount} %`;
  const currency = "currency" in entity.value ? entity.value.currency : null;
  return currency ? `${amount} ${currency}` : `${amount}`;
}

/**
 * The subject that a mention belongs to, or undefined.
 * @param {Analysis} analysis
 * @param {Entity} entity
 */
export const subjectOf = ({ subjects }, { subject }) => (subject === null ? undefined : subjects[subject]);
