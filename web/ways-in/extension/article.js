// The article on a page that nobody prepared: where the page marks it clearly, that; else what Readability
// finds on a copy, led back to the page's own elements.
import { Readability } from "@mozilla/readability";
import { findArticle } from "../../src/lens/target.js";

/** On elements of the copy: their row on the page. */
const mark = "data-guillemet-row";
/** Less is a caption or a form, in UTF-16 units. */
const leastUnits = 250;
/** A page of which more than that is links leads to articles and is none. */
const mostLinked = 0.5;
/** What the article's element has to hold of what Readability kept. */
const nearlyAll = 0.9;
/** Readability's time grows with the page; those are no articles, but logs and books. */
const mostElements = 100_000;
/** The lens asks several times in a row, in milliseconds. */
const freshFor = 1000;

/** @param {string | null | undefined} text */
const unitsOf = (text) => (text ?? "").replace(/\s+/g, " ").trim().length;

/** @param {Element | null} element @returns {element is HTMLElement} */
function isArticle(element) {
  if (!(element instanceof HTMLElement)) return false;
  const units = unitsOf(element.innerText);
  const linked = [...element.querySelectorAll("a[href]")].reduce((sum, link) => sum + unitsOf(link.textContent), 0);
  return units >= leastUnits && linked <= mostLinked * units;
}

/** What Readability keeps of a copy, which it changes. @param {Document} copy */
function readable(copy) {
  try {
    const reader = new Readability(copy, { serializer: (node) => /** @type {Element} */ (node), disableJSONLD: true, keepClasses: true });
    return reader.parse()?.content;
  } catch {
    // There are pages that it does not expect, such as those of frames.
    return null;
  }
}

/**
 * What of the page Readability takes for its article: how much text stands directly in which elements.
 * @returns {Map<Element, number>}
 */
function readableParts() {
  /** @type {Map<Element, number>} */
  const parts = new Map();
  const own = [...document.querySelectorAll("*")];
  if (own.length > mostElements) return parts;
  const copy = /** @type {Document} */ (document.cloneNode(true));
  for (const [row, element] of [...copy.querySelectorAll("*")].entries()) element.setAttribute(mark, String(row));
  const content = readable(copy);
  for (const element of content ? [content, ...content.querySelectorAll("*")] : []) {
    const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : "")).join(" ");
    const row = element.closest(`[${mark}]`)?.getAttribute(mark);
    const place = row ? own[Number(row)] : undefined;
    const units = unitsOf(text);
    if (place && units > 0) parts.set(place, (parts.get(place) ?? 0) + units);
  }
  return parts;
}

/**
 * The smallest element that holds nearly all of the parts.
 * @param {Map<Element, number>} parts
 * @returns {Element | null}
 */
function holderOf(parts) {
  /** @type {Map<Element, number>} */
  const held = new Map();
  let total = 0;
  for (const [element, units] of parts) {
    total += units;
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) held.set(at, (held.get(at) ?? 0) + units);
  }
  /** @type {Element | null} */
  let holder = null;
  /** @type {Element | undefined} */
  let next = total > 0 ? document.body : undefined;
  while (next) {
    holder = next;
    next = [...holder.children].find((child) => (held.get(child) ?? 0) >= nearlyAll * total);
  }
  return holder;
}

/** @param {Element} host @returns {Element | null} */
function find(host) {
  const marked = findArticle(host);
  const isMain = marked?.matches("main, [role=main]") ?? false;
  if (!isMain && isArticle(marked)) return marked;
  const holder = holderOf(readableParts());
  if (isArticle(holder)) return holder;
  return isArticle(marked) ? marked : null;
}

/** @type {{at: number, article: Element | null} | null} */
let last = null;

/**
 * @param {Element} host of the lens
 * @returns {Element | null} null where there is none
 */
export function findOnPage(host) {
  const now = Date.now();
  if (!last || now - last.at > freshFor || last.article?.isConnected === false) last = { at: now, article: find(host) };
  return last.article;
}
