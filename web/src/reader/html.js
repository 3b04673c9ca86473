// Articles out of web pages. What the page brings is parsed in a document without a window, loads
// nothing and runs nothing; only plain text comes out.
/** @import { Article } from "./articles.js" */
import { Readability } from "@mozilla/readability";
import DOMPurify from "dompurify";
import { readDomText } from "../dom-text.js";
import { countWords } from "./articles.js";

/** Not the words of the article. */
const beside = "figure, figcaption, nav, aside, footer, form, button";

/** @param {Element | string} content @returns {string[]} */
function paragraphsOf(content) {
  const holder = document.createElement("div");
  holder.append(DOMPurify.sanitize(content, { RETURN_DOM_FRAGMENT: true, ALLOWED_ATTR: [], FORBID_TAGS: ["style"] }));
  const { text } = readDomText(holder);
  return text.split("\n").map((line) => line.replace(/[ \t]+/g, " ").trim()).filter(Boolean);
}

/**
 * @param {string} html a page or a piece of one
 * @param {string} label
 * @param {{whole?: boolean}} [options] `whole`: do not look for the article in it
 * @returns {{article: Article, wordsLeftOut: number}}
 */
export function fromHtml(html, label, { whole = false } = {}) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const all = paragraphsOf(page.body);
  const language = /^[A-Za-z]{2,3}\b/.exec(page.documentElement.lang)?.[0] ?? "";
  const everything = { title: "", label: page.title.trim() || label, paragraphs: all, language };
  if (whole) return { article: everything, wordsLeftOut: 0 };

  const copy = /** @type {Document} */ (page.cloneNode(true));
  const found = new Readability(copy, { serializer: (node) => /** @type {Element} */ (node) }).parse();
  const content = found?.content;
  if (!content) return { article: everything, wordsLeftOut: 0 };
  for (const element of content.querySelectorAll(beside)) element.remove();
  const title = found.title?.replace(/\s+/g, " ").trim() ?? "";
  const paragraphs = paragraphsOf(content).filter((paragraph) => paragraph !== title);
  if (paragraphs.length === 0) return { article: everything, wordsLeftOut: 0 };
  const kept = countWords(paragraphs.join("\n")) + countWords(title);
  const wordsLeftOut = Math.max(0, countWords(all.join("\n")) - kept);
  return { article: { title, label, paragraphs, language }, wordsLeftOut };
}
