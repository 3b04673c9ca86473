// csv: RFC 4180, one row an entity or quote, safe to open in a spreadsheet.
/** @import { Article } from "./words.js" */
import { subjectOf, valueText } from "./words.js";

const heading = "id,row,type,start,end,text,name,value,content,cue,confidence,link".split(",");

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and runs it; an apostrophe
 * makes it text (owasp.org, "CSV Injection").
 * @param {string | number} value
 */
function cell(value) {
  const text = `${value}`;
  const formula = /^[=+\-@\t\r]/.test(text);
  if (!formula && !/[",\r\n]/.test(text)) return text;
  return `"${formula ? "'" : ""}${text.replaceAll('"', '""')}"`;
}

/** @param {Article} article */
export function csv({ analysis, text, url }) {
  const id = url || analysis.id;
  const slice = (/** @type {{start: number, end: number} | null} */ range) =>
    range ? text.slice(range.start, range.end) : "";
  const rows = [heading];
  /** @param {(string | number)[]} cells */
  const add = (...cells) => rows.push([id, ...cells].map(cell));
  for (const entity of analysis.entities) {
    const { type, start, end } = entity;
    const subject = subjectOf(analysis, entity);
    add("entity", type, start, end, slice(entity), subject?.name ?? "", valueText(entity), "", "", "", subject?.link ?? "");
  }
  for (const quote of analysis.quotes) {
    const { kind, start, end, content, cue, speaker, confidence } = quote;
    add("quote", kind, start, end, slice(quote), speaker?.name ?? "", "", slice(content), slice(cue), confidence, "");
  }
  return rows.map((row) => `${row.join(",")}\r\n`).join("");
}
