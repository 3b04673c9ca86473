// Exports of an analysis. Pure functions: no DOM, no Node.
/** @import { Article } from "./words.js" */
import { GuillemetError } from "../errors.js";
import { wellFormed } from "../strings.js";
import { csv } from "./csv.js";
import { json } from "./json.js";
import { jsonld } from "./jsonld.js";
import { markdown } from "./markdown.js";
import { webannotation } from "./webannotation.js";

/**
 * @typedef {object} Export
 * @property {string} body
 * @property {string} type MIME type, for a Blob
 * @property {string} extension of a file's name, without the dot
 */

/** @type {Map<string, {write: (article: Article) => string, type: string, extension: string}>} */
const formats = new Map([
  ["json", { write: json, type: "application/json", extension: "json" }],
  ["jsonld", { write: jsonld, type: "application/ld+json", extension: "jsonld" }],
  ["csv", { write: csv, type: "text/csv;charset=utf-8", extension: "csv" }],
  ["webannotation", {
    write: webannotation,
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    extension: "jsonld",
  }],
  ["markdown", { write: markdown, type: "text/markdown;charset=utf-8", extension: "md" }],
]);

/** What `exportAnalysis` can write. @type {readonly string[]} */
export const exportFormats = Object.freeze([...formats.keys()]);

/**
 * `json`, `csv`, `webannotation` and `markdown` are what the command-line program gives, to the byte; but
 * where `url` is given it stands in place of the analysis' id in `csv` and `webannotation`, and `title` in
 * the heading of `markdown`, with what else is known below it.
 * @param {string} format one of `exportFormats`
 * @param {Article} article
 * @returns {Export}
 * @throws {GuillemetError} `unsupported-input`: no such format
 */
export function exportAnalysis(format, article) {
  const found = formats.get(format);
  if (!found) {
    const wanted = exportFormats.join(", ");
    throw new GuillemetError("unsupported-input", `format: ${JSON.stringify(String(format))} is none of ${wanted}.`);
  }
  const { write, type, extension } = found;
  return { body: wellFormed(write({ ...article, text: wellFormed(article.text) })), type, extension };
}
