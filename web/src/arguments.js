// Checks what callers hand in, once, so that nothing behind it has to.
/**
 * @import { AnalyzeOptions, AnalyzerOptions, VocabularyEntry } from "../types/guillemet.js"
 * @import { Job } from "../types/internal.js"
 */
import { GuillemetError } from "./errors.js";
import { entityTypes } from "./flat.js";

const unsupported = (/** @type {string} */ message) => new GuillemetError("unsupported-input", message);

/** @param {unknown} date @returns {Job["date"]} */
function readDate(date) {
  if (date === undefined) return { year: 0, month: 0, day: 0 };
  const match = typeof date === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) : null;
  const [year, month, day] = match ? match.slice(1).map(Number) : [0, 0, 0];
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > lastDay) {
    throw unsupported(`date: ${JSON.stringify(date)} is no day written YYYY-MM-DD.`);
  }
  return { year, month, day };
}

/** @param {unknown} language */
function readLanguage(language) {
  if (language === undefined || language === "auto") return "";
  if (typeof language !== "string" || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
    throw unsupported(`language: ${JSON.stringify(language)} is no BCP 47 tag.`);
  }
  return language;
}

/** @param {unknown} vocabulary @returns {VocabularyEntry[]} */
function readVocabulary(vocabulary) {
  if (vocabulary === undefined) return [];
  if (!Array.isArray(vocabulary)) throw unsupported("vocabulary: not an array.");
  return vocabulary.map((entry, row) => {
    const { name, type, canonical = "", link = "" } = entry ?? {};
    const strings = [name, canonical, link].every((field) => typeof field === "string");
    if (!strings || name === "" || !entityTypes.includes(type)) {
      throw unsupported(`vocabulary: row ${row} is not {name, type, canonical?, link?}.`);
    }
    return { name, type, canonical, link };
  });
}

/**
 * @param {unknown} text
 * @param {AnalyzeOptions} options
 * @returns {Job}
 */
export function readJob(text, options) {
  if (typeof text !== "string") throw unsupported(`text: a string is wanted, not ${typeof text}.`);
  return {
    language: readLanguage(options.language),
    date: readDate(options.date),
    vocabulary: readVocabulary(options.vocabulary),
    tokens: options.tokens === true,
  };
}

/**
 * @param {AnalyzerOptions["languages"]} languages
 * @returns {string[] | null} null: as texts need them
 */
export function readLanguages(languages) {
  if (languages === undefined || languages === "auto") return null;
  if (!Array.isArray(languages)) throw unsupported('languages: neither an array nor "auto".');
  return languages.map(readLanguage).filter((language) => language !== "");
}
