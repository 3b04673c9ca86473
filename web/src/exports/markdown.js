// markdown: who said what, then who and what the article is about.
/** @import { Article } from "./words.js" */
import { onOneLine, valueText } from "./words.js";

/**
 * Text as text: nothing in it is taken for Markdown or HTML.
 * @param {string} text
 */
const escaped = (text) => text.replace(/[\\`*_[\]<>#|~&$]/g, "\\$&");

/** @param {string} text */
const line = (text) => escaped(onOneLine(text));

/**
 * The same for text at the beginning of a line, where "- " and "1. " would begin a list.
 * @param {string} text
 */
const wholeLine = (text) => line(text).replace(/^(\d*)([+\-=.):])/, "$1\\$2");

/**
 * An address that a reader can follow; anything but a web address stands as text.
 * @param {string} url
 */
const address = (url) => (/^https?:[^\s<>\\]+$/i.test(url) ? `<${url}>` : wholeLine(url));

/**
 * What the command-line program does not know of an article; nothing where nothing is known.
 * @param {Article} article
 */
function imprint({ url, published, author }) {
  const known = [author && wholeLine(author), published && wholeLine(published), url && address(url)].filter(Boolean);
  return known.length > 0 ? `${known.join(", ")}\n\n` : "";
}

/** @param {Article} article */
function quotes({ analysis, text }) {
  const slice = (/** @type {{start: number, end: number}} */ { start, end }) => text.slice(start, end);
  const rows = analysis.quotes.map((quote) => {
    const speaker = line(quote.speaker?.name ?? "");
    const cue = quote.cue ? `, *${line(slice(quote.cue))}*` : "";
    return `${speaker ? `**${speaker}**` : "*Nobody named*"}${cue} (${quote.kind})\n\n> ${wholeLine(slice(quote))}\n\n`;
  });
  return `### Who said what\n\n${rows.join("") || "Nobody is quoted.\n\n"}`;
}

/** @param {string} heading @param {string[]} items */
const list = (heading, items) =>
  items.length > 0 ? `### ${heading}\n\n${items.map((item) => `- ${item}\n`).join("")}\n` : "";

/** @param {Article} article */
export function markdown(article) {
  const { entities, subjects, id } = article.analysis;
  const values = entities.filter(({ subject }) => subject === null);
  return [
    `## ${line(article.title || id)}\n\n`,
    imprint(article),
    quotes(article),
    list("Who and what", subjects.map(({ name, type, mentions: { length }, link }) =>
      `**${line(name)}**, ${type}, ${length} mention${length === 1 ? "" : "s"}${link ? `: ${line(link)}` : ""}`)),
    list("Dates and amounts", values.map((entity) => {
      const value = valueText(entity);
      return `${line(article.text.slice(entity.start, entity.end))} (${entity.type}${value && `: ${escaped(value)}`})`;
    })),
  ].join("");
}
