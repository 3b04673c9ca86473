// jsonld: schema.org, for a publisher to put into the page as it is.
/**
 * @import { EntityType, Quote, Subject } from "../../types/guillemet.js"
 * @import { Article } from "./words.js"
 */
import { onOneLine as line } from "./words.js";

/** As it is read: without the page's places for hyphens. @param {string} text */
const onOneLine = (text) => line(text.replace(/\u00AD/g, ""));

/** Dates and amounts are no things to mention. @type {Partial<Record<EntityType, string>>} */
const types = {
  person: "Person",
  organization: "Organization",
  location: "Place",
  product: "Product",
  event: "Event",
};

/** Who can say something: the range of schema.org's `creator`. @type {ReadonlySet<EntityType>} */
const speaking = new Set(["person", "organization"]);

/** JSON leaves out what is undefined. @param {string | undefined} text */
const known = (text) => (text && onOneLine(text)) || undefined;

/**
 * A vocabulary's link, whole where the article's address is known. What is no web address, such as a
 * script, does not go into a page.
 * @param {string | undefined} link
 * @param {string | undefined} base
 */
function address(link, base) {
  if (!link) return undefined;
  try {
    const url = new URL(link, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    // Relative, and nobody knows to what but the page that it comes to stand in.
    return link.includes(":") ? undefined : link;
  }
}

/**
 * The pieces of each quotation, in text order. Indirect speech is left out: a Quotation's `text` is
 * somebody's words, and a reported clause is the reporter's.
 * @param {Quote[]} quotes
 */
function quotations(quotes) {
  /** @type {Map<number, Quote[]>} */
  const byFirst = new Map();
  /** @type {number[]} */
  const firsts = [];
  quotes.forEach((quote, row) => {
    const first = (firsts[row] = quote.continues === null ? row : firsts[quote.continues]);
    if (quote.kind !== "indirect") byFirst.set(first, [...(byFirst.get(first) ?? []), quote]);
  });
  return [...byFirst.values()];
}

/** @param {Article} article */
export function jsonld({ analysis, text, url, title, published, author }) {
  const { subjects, quotes, language } = analysis;
  /** @param {Subject} subject @param {boolean} [typed] */
  const thing = ({ type, name, link }, typed = true) =>
    ({ "@type": typed ? types[type] : undefined, name: onOneLine(name), url: address(link, url) });

  // "the minister", "she": the article's words for somebody whom it does not name.
  const unnamed = new Set(
    quotes.map(({ speaker }) => speaker && speaker.subject === null
      && onOneLine(speaker.name) === onOneLine(text.slice(speaker.start ?? 0, speaker.end ?? 0)) && speaker.name),
  );

  // schema.org's own example has `creator` for a real person's words, and keeps `spokenByCharacter` for
  // characters in a work. A place or a thing that speaks stands there without a type: the range is people
  // and organizations, and which one it is nobody said.
  /** @param {Quote[]} pieces */
  function creator(pieces) {
    const speaker = pieces.find((piece) => piece.speaker)?.speaker;
    if (!speaker) return undefined;
    const resolved = speaker.subject === null ? undefined : subjects[speaker.subject];
    if (resolved) return thing(resolved, speaking.has(resolved.type));
    const named = speaker.name.split("; ").flatMap((name) => {
      const subject = subjects.find((one) => one.name === name && speaking.has(one.type));
      if (subject) return [thing(subject)];
      return unnamed.has(name) ? [] : [{ name: onOneLine(name) }];
    });
    return named.length > 1 ? named : named[0];
  }

  /** @param {Quote[]} pieces */
  const quotation = (pieces) => ({
    "@type": "Quotation",
    // A reporting clause inside the marks stays, as it is printed: where it ends is not known.
    text: pieces.map(({ content }) => onOneLine(text.slice(content.start, content.end))).join(" "),
    inLanguage: pieces[0].language,
    creator: creator(pieces),
  });

  const mentions = subjects.filter(({ type }) => types[type]).map((subject) => thing(subject));
  const hasPart = quotations(quotes).map(quotation);
  const page = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: known(title),
    url: known(url),
    datePublished: known(published),
    // Whether a byline is a person or an agency is not known.
    author: author && { name: known(author) },
    inLanguage: language === "und" ? undefined : language,
    mentions: mentions.length > 0 ? mentions : undefined,
    hasPart: hasPart.length > 0 ? hasPart : undefined,
  };
  // Inside <script> no "<" may stand that could end it (</script>) or change how it ends (<!--).
  return `${JSON.stringify(page).replaceAll("<", "\\u003c")}\n`;
}
