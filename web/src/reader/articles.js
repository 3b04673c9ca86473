// From what a reader brings to an article: a title, and paragraphs of plain text.

/**
 * @typedef {object} Article
 * @property {string} title a part of the text; "" where it has none
 * @property {string} label what to call it where it has no title
 * @property {string[]} paragraphs
 * @property {string} language "" where it is not known yet
 */

/** @param {string} text */
const linesOf = (text) =>
  text.replace(/^\uFEFF/, "").split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/[\t\f\v]/g, " ").trim()).filter(Boolean);

/**
 * @param {string} text
 * @param {string} label
 * @returns {Article}
 */
export const fromText = (text, label) => ({ title: "", label, paragraphs: linesOf(text), language: "" });

/** Marks of Markdown that are no words of the article. @type {readonly [RegExp, string][]} */
const markdownMarks = [
  [/^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+(?=\S))/, ""],
  [/!\[([^\]\n]*)\]\([^()\n]*\)/g, "$1"],
  [/\[([^\]\n]*)\]\([^()\n]*\)/g, "$1"],
  [/(\*\*|__)(?=\S)([^*_\n]+?)\1/g, "$2"],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)\1(?![\p{L}\p{N}])/gu, "$2"],
  [/`([^`\n]+)`/g, "$1"],
];

/** A line of dashes or equal signs under a heading, a rule, a fence. */
const markdownRule = /^\s*([-=*_]\s*){3,}$|^\s*(```|~~~)/;

/**
 * @param {string} text
 * @param {string} label
 * @returns {Article}
 */
export function fromMarkdown(text, label) {
  // The lines of a paragraph are one paragraph here.
  const blocks = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").replace(/^(#{1,6}\s.*)$/gm, "\n$1\n").split(/\n\s*\n/);
  const clean = (/** @type {string} */ line) => markdownMarks.reduce((rest, [mark, by]) => rest.replace(mark, by), line).trim();
  const cleaned = blocks.map((block) =>
    block.split("\n").filter((line) => !markdownRule.test(line)).map(clean).join(" ").trim(),
  );
  const heading = /^\s*#\s+(.+)$/m.exec(blocks.find((block) => block.trim() !== "") ?? "");
  const paragraphs = cleaned.filter(Boolean);
  return heading
    ? { title: paragraphs[0], label, paragraphs: paragraphs.slice(1), language: "" }
    : { title: "", label, paragraphs, language: "" };
}

/** One address and nothing else. @param {string} text */
export const isUrl = (text) => /^\s*https?:\/\/\S+\s*$/i.test(text);

/** @param {string} text */
export const countWords = (text) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
