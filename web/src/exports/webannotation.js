// webannotation: W3C Web Annotation Data Model, JSON-LD. Positions count code points.
/**
 * @import { TextRange } from "../../types/guillemet.js"
 * @import { Article } from "./words.js"
 */
import { wellFormed } from "../strings.js";
import { subjectOf, valueText } from "./words.js";

/** UTF-16 units before and after the exact words: enough to find them again in a changed page. */
const contextLength = 32;

/**
 * The id as a relative reference: only what cannot be taken for a scheme, a query or a fragment stands
 * as it is.
 * @param {string} id
 */
const asReference = (id) =>
  encodeURIComponent(id)
    .replaceAll("%2F", "/")
    .replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * How many code points begin before each unit of the text, and before its end.
 * @param {string} text
 */
function codePoints(text) {
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const { length } of text) {
    before.fill(count++, at, at + length);
    at += length;
  }
  before[at] = count;
  return before;
}

/** @param {string} purpose @param {string | undefined} value */
const textual = (purpose, value) => (value ? [{ type: "TextualBody", purpose, value }] : []);

/** @param {Article} article */
export function webannotation({ analysis, text, url }) {
  // Our fragments take the place of the one that the address may have.
  const source = url ? url.replace(/#.*/s, "") : asReference(wellFormed(analysis.id));
  const before = codePoints(text);
  // Half a surrogate pair is no context.
  const splitsPair = (/** @type {number} */ at) => at > 0 && before[at] === before[at - 1];

  /** @param {TextRange} range */
  function target({ start, end }) {
    let from = Math.max(0, start - contextLength);
    let to = Math.min(text.length, end + contextLength);
    if (splitsPair(from)) ++from;
    if (splitsPair(to)) --to;
    const exact = text.slice(start, end);
    const selector = [
      { type: "TextPositionSelector", start: before[start], end: before[end] },
      { type: "TextQuoteSelector", exact, prefix: text.slice(from, start), suffix: text.slice(end, to) },
    ];
    return { source, selector };
  }

  /** @param {string} name @param {string} motivation @param {object[]} body @param {TextRange} range */
  const annotation = (name, motivation, body, range) =>
    ({ id: `${source}#${name}`, type: "Annotation", motivation, body, target: target(range) });

  const items = [
    ...analysis.entities.map((entity, row) => {
      const subject = subjectOf(analysis, entity);
      const body = [
        ...textual("classifying", entity.type),
        ...textual("identifying", subject?.name),
        ...textual("describing", valueText(entity)),
        ...(subject?.link ? [{ type: "SpecificResource", purpose: "linking", source: subject.link }] : []),
      ];
      return annotation(`entity-${row}`, "identifying", body, entity);
    }),
    ...analysis.quotes.map((quote, row) => {
      const body = [...textual("classifying", quote.kind), ...textual("identifying", quote.speaker?.name)];
      return annotation(`quote-${row}`, "describing", body, quote);
    }),
  ];
  const page = { "@context": "http://www.w3.org/ns/anno.jsonld", id: `${source}#annotations`, type: "AnnotationPage", items };
  return `${JSON.stringify(page)}\n`;
}
