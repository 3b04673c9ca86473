// The two messages that cross the border to WebAssembly, laid out in wasm/flat.h: change both.
/**
 * @import { Analysis, Entity, EntityType, NameType, Quote, Speaker, Subject, TextRange } from "../types/guillemet.js"
 * @import { Job } from "../types/internal.js"
 */
import { wellFormed } from "./strings.js";

export const layout = 1;

/** In the order of the core's `EntityType`. @type {readonly EntityType[]} */
export const entityTypes = [
  "person", "organization", "location", "product", "event", "date", "time", "money", "percent",
];
/** The first of them: what a name can be of. @type {readonly NameType[]} */
export const nameTypes = ["person", "organization", "location", "product", "event"];
/** Those that carry a value. @type {ReadonlySet<EntityType>} */
const valued = new Set(["date", "time", "money", "percent"]);
/** @type {readonly Quote["kind"][]} */
const quoteKinds = ["direct", "mixed", "indirect"];

const requestHeader = 8;
const vocabularyRow = 4;

/**
 * The sizes of a request, and how to write it into the memory that it was given.
 * @param {string} text
 * @param {Job} job
 */
export function encodeRequest(text, { language, date, vocabulary, tokens }) {
  const strings = [language];
  const ints = [layout, date.year, date.month, date.day, tokens ? 1 : 0, vocabulary.length,
    language.length, text.length];
  for (const { name, type, canonical = "", link = "" } of vocabulary) {
    ints.push(entityTypes.indexOf(type), name.length, canonical.length, link.length);
    strings.push(name, canonical, link);
  }
  strings.push(text);
  const units = strings.reduce((sum, string) => sum + string.length, 0);
  console.assert(ints.length === requestHeader + vocabulary.length * vocabularyRow);
  return {
    bytes: ints.length * 4 + units * 2,
    /**
     * @param {ArrayBuffer} memory
     * @param {number} address
     */
    write(memory, address) {
      new Int32Array(memory, address, ints.length).set(ints);
      const target = new Uint16Array(memory, address + ints.length * 4, units);
      let at = 0;
      for (const string of strings) {
        for (let i = 0; i < string.length; ++i) target[at++] = string.charCodeAt(i);
      }
    },
  };
}

/** Takes numbers one after another. */
class Reader {
  /** @param {Int32Array} ints */
  constructor(ints) {
    this.ints = ints;
    this.at = 0;
    this.poolUnits = ints[11];
    const poolInts = (this.poolUnits + 1) >> 1;
    // A copy, so that the strings' bytes are aligned wherever the message stands.
    this.pool = new Uint16Array(ints.slice(ints.length - poolInts).buffer, 0, this.poolUnits);
  }
  next() {
    return this.ints[this.at++];
  }
  /** A row number; -1 stands for none. */
  row() {
    const row = this.next();
    return row < 0 ? null : row;
  }
  /** @returns {TextRange} */
  range() {
    return { start: this.next(), end: this.next() };
  }
  string() {
    const at = this.next();
    const end = at + this.next();
    let string = "";
    // In chunks: a call has no room for any number of arguments.
    for (let i = at; i < end; i += 4096) {
      string += String.fromCharCode(...this.pool.subarray(i, Math.min(end, i + 4096)));
    }
    return string;
  }
  wide() {
    const low = this.next() >>> 0;
    return this.next() * 2 ** 32 + low;
  }
}

/** @param {Reader} reader */
function readValue(reader) {
  const timex = reader.string();
  const digits = reader.wide();
  const exponent = reader.next();
  return { timex, amount: Number(`${digits}e${exponent}`), currency: reader.string() };
}

/**
 * @param {Reader} reader
 * @param {string} text
 * @returns {{entity: Entity, value: number | null}}
 */
function readEntity(reader, text) {
  const { start, end } = reader.range();
  const type = entityTypes[reader.next()];
  const entity = { start, end, type, text: wellFormed(text.slice(start, end)), subject: reader.row() };
  return { entity: /** @type {Entity} */ (entity), value: reader.row() };
}

/**
 * @param {EntityType} type
 * @param {ReturnType<typeof readValue>} value
 */
function valueOf(type, { timex, amount, currency }) {
  if (type === "money") return { amount, currency: currency || null };
  if (type === "percent") return { amount };
  return timex || null;
}

/**
 * @param {Reader} reader
 * @returns {Speaker | null}
 */
function readSpeaker(reader) {
  const mention = reader.range();
  const name = reader.string();
  const subject = reader.row();
  if (name === "") return null;
  return mention.start < mention.end ? { ...mention, name, subject } : { name, subject };
}

/**
 * @param {Reader} reader
 * @returns {Quote}
 */
function readQuote(reader) {
  const kind = quoteKinds[reader.next()];
  const outer = reader.range();
  const content = reader.range();
  const cue = reader.range();
  /** @type {Quote} */
  const quote = {
    kind,
    ...outer,
    content,
    cue: cue.start < cue.end ? cue : null,
    speaker: readSpeaker(reader),
    continues: reader.row(),
    confidence: reader.next() / 100,
  };
  const language = reader.string();
  if (language !== "") quote.language = language;
  return quote;
}

/**
 * @template T
 * @param {number} rows
 * @param {(row: number) => T} read
 */
const table = (rows, read) => Array.from({ length: rows }, (_, row) => read(row));

/**
 * The plain object of the contract; its keys stand in the contract's order.
 * @param {Int32Array} ints
 * @param {string} text
 * @param {{id: string, tokens: boolean}} options
 * @returns {Analysis}
 */
export function decodeAnalysis(ints, text, { id, tokens }) {
  if (ints[0] !== layout || ints[1] !== ints.length) throw new TypeError("not a flat analysis");
  const reader = new Reader(ints);
  reader.at = 2;
  const language = reader.string();
  const [entityRows, valueRows, subjectRows, mentionRows, quoteRows, sentenceRows, tokenRows] =
    ints.subarray(4, 11);
  reader.at = 12;

  const entities = table(entityRows, () => readEntity(reader, text));
  const values = table(valueRows, () => readValue(reader));
  for (const { entity, value } of entities) {
    // Names have no value at all; a date has one even where it is null.
    if (!valued.has(entity.type)) continue;
    Object.assign(entity, { value: value === null ? null : valueOf(entity.type, values[value]) });
  }

  const subjects = table(subjectRows, (id) => {
    const type = entityTypes[reader.next()];
    return { id, type, name: reader.string(), link: reader.string(), mentionRows: reader.next() };
  });
  const mentions = table(mentionRows, () => reader.next());
  let taken = 0;
  /** @type {Subject[]} */
  const gathered = subjects.map(({ id, type, name, link, mentionRows }) => {
    const subject = { id, type, name, mentions: mentions.slice(taken, (taken += mentionRows)) };
    return link === "" ? subject : { ...subject, link };
  });

  const quotes = table(quoteRows, () => readQuote(reader));
  const sentences = table(sentenceRows, () => reader.range());
  const tokenRanges = table(tokenRows, () => reader.range());
  return {
    version: 1,
    id,
    language,
    ...(tokens ? { sentences, tokens: tokenRanges } : {}),
    entities: entities.map(({ entity }) => entity),
    subjects: gathered,
    quotes,
  };
}
