// The site's own names: its topic pages, and how it writes people and institutions.
/** @import { Analysis, VocabularyEntry } from "../../types/guillemet.js" */
import { GuillemetError } from "../errors.js";
import { entityTypes } from "../flat.js";

/**
 * @typedef {object} Vocabulary
 * @property {VocabularyEntry[]} entries names with a type: the engine finds them
 * @property {Map<string, string>} links by folded name; of names without a type only the links count, where
 *   the engine finds them by itself
 */

/** @param {string} name */
const fold = (name) => name.normalize("NFKC").replace(/\u00AD/g, "").replace(/\s+/g, " ").trim().toLowerCase();

/** @param {string} where @param {string} what @returns {never} */
function refuse(where, what) {
  throw new GuillemetError("unsupported-input", `vocabulary: ${where} ${what}.`);
}

/** @param {unknown} value @param {string} where @returns {string} */
function text(value, where) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : refuse(where, "is not a string");
}

/**
 * @param {Vocabulary} vocabulary
 * @param {unknown} row
 * @param {string} where
 */
function add(vocabulary, row, where) {
  if (typeof row !== "object" || row === null) refuse(where, "is not an object");
  const { name, type, canonical, link } = /** @type {Record<string, unknown>} */ (row);
  const entry = { name: text(name, where).trim(), canonical: text(canonical, where), link: text(link, where) };
  if (entry.name === "") refuse(where, "has no name");
  if (entry.link) vocabulary.links.set(fold(entry.canonical || entry.name), entry.link);
  if (type === undefined) return;
  const known = entityTypes.find((one) => one === type);
  if (!known) refuse(where, `has a type that is none of ${entityTypes.join(", ")}`);
  vocabulary.entries.push({ ...entry, type: /** @type {VocabularyEntry["type"]} */ (known) });
}

/**
 * @param {Element} host holds JSON in `script[slot=vocabulary]`: names → links, or → {link, type, canonical}
 * @param {readonly unknown[]} given the property's rows
 * @returns {Vocabulary}
 * @throws {GuillemetError} `unsupported-input`
 */
export function readVocabulary(host, given) {
  /** @type {Vocabulary} */
  const vocabulary = { entries: [], links: new Map() };
  for (const script of host.querySelectorAll(":scope > script[slot=vocabulary]")) {
    let names;
    try {
      names = JSON.parse(script.textContent || "{}");
    } catch (cause) {
      throw new GuillemetError("unsupported-input", "vocabulary: the slot holds no JSON.", { cause });
    }
    if (typeof names !== "object" || names === null || Array.isArray(names)) refuse("the slot", "holds no object of names");
    for (const [name, value] of Object.entries(names)) {
      const where = JSON.stringify(name);
      add(vocabulary, typeof value === "string" ? { name, link: value } : { ...value, name }, where);
    }
  }
  if (!Array.isArray(given)) refuse("the property", "is not an array");
  given.forEach((row, at) => add(vocabulary, row, `row ${at}`));
  return vocabulary;
}

/**
 * Links for subjects that the engine found by itself.
 * @param {Analysis} analysis
 * @param {Vocabulary} vocabulary
 * @returns {Analysis}
 */
export function linkSubjects(analysis, { links }) {
  if (links.size === 0) return analysis;
  const subjects = analysis.subjects.map((subject) => {
    const link = subject.link ?? links.get(fold(subject.name));
    return link ? { ...subject, link } : subject;
  });
  return { ...analysis, subjects };
}
