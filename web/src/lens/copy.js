// A quote for the clipboard: with who said it, where, and an address that leads to its words.
/** @import { Quote } from "../../types/guillemet.js" */
import { element } from "../dom.js";

/** Longer quotes are found by their first and last words, as browsers advise. */
const wholeUnits = 60;
const edgeWords = 4;

/** In a text directive "-", "," and "&" have a meaning (wicg.github.io/scroll-to-text-fragment). @param {string} text */
const encode = (text) => encodeURIComponent(text).replace(/-/g, "%2D");

/** @param {string} words on one line */
function textDirective(words) {
  const list = words.split(" ");
  if (words.length <= wholeUnits || list.length <= 2 * edgeWords) return `#:~:text=${encode(words)}`;
  const edges = [list.slice(0, edgeWords), list.slice(-edgeWords)];
  return `#:~:text=${edges.map((edge) => encode(edge.join(" "))).join(",")}`;
}

/**
 * @param {Quote} quote
 * @param {string} text
 * @param {{url: string, title?: string, published?: string}} page
 * @returns {Promise<string | null>} the copied text, or null where the browser refused
 */
export async function copyQuote(quote, text, { url, title, published }) {
  const line = (/** @type {{start: number, end: number}} */ { start, end }) => text.slice(start, end).replace(/\u00AD/g, "").replace(/\s+/g, " ").trim();
  // With the marks as the article has them.
  const said = line(quote);
  const address = url + textDirective(line(quote.content));
  const source = [quote.speaker?.name, title, published].filter(Boolean).join(", ");
  const plain = `${said}${source && ` — ${source}`}\n${address}`;
  const html = element("p", {}, element("q", { cite: address }, line(quote.content)), source && ` — ${source} `, element("a", { href: address }, address));
  try {
    const types = { "text/plain": plain, "text/html": new XMLSerializer().serializeToString(html) };
    const blobs = Object.fromEntries(Object.entries(types).map(([type, body]) => [type, new Blob([body], { type })]));
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return plain;
  } catch {
    return navigator.clipboard?.writeText(plain).then(() => plain, () => null) ?? null;
  }
}
