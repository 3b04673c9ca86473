// Corrections that a page or a file gives, checked.
/** @import { Correction, CorrectionsFile } from "../../types/lens.js" */
import { GuillemetError } from "../errors.js";
import { entityTypes, nameTypes } from "../flat.js";

/** The core's offsets are 32-bit. */
const lastOffset = 2 ** 31 - 1;

/** @typedef {(value: unknown, path: string) => unknown} Read gives the value, checked, or throws */

/** @param {string} path @param {string} what @returns {never} */
function refuse(path, what) {
  throw new GuillemetError("unsupported-input", `corrections: ${path} is not ${what}.`);
}

/**
 * An object with these keys and no other, copied: what it inherits does not count.
 * @param {Record<string, Read>} shape
 * @returns {(value: unknown, path: string) => any}
 */
const record = (shape) => (value, path) => {
  const keys = Object.keys(shape);
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, `an object with ${keys.join(", ")}`);
  const given = new Map(Reflect.ownKeys(value).map((key) => [key, Reflect.get(value, key)]));
  for (const key of given.keys()) {
    if (typeof key !== "string" || !keys.includes(key)) refuse(`${path}: the key ${JSON.stringify(String(key))}`, `one of ${keys.join(", ")}`);
  }
  const read = keys.map((key) => [key, shape[key](given.get(key), `${path}: ${key}`)]);
  return Object.freeze(Object.fromEntries(read.filter(([, inner]) => inner !== undefined)));
};

/** @param {readonly unknown[]} values @returns {Read} */
const oneOf = (values) => (value, path) => (values.includes(value) ? value : refuse(path, `one of ${values.join(", ")}`));

/** @type {Read} */
const offset = (value, path) => {
  const fits = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= lastOffset;
  return fits ? value + 0 : refuse(path, "an offset");
};

/** @type {Read} */
const words = (value, path) =>
  typeof value === "string" && /\S/.test(value) ? value : refuse(path, "a string with words");

/** @type {Read} */
const flag = (value, path) =>
  value === undefined || typeof value === "boolean" ? value || undefined : refuse(path, "true or false");

const bareSubject = record({ name: words, type: oneOf(nameTypes) });
const barePlace = record({ start: offset, end: offset, exact: words });
/** @type {Read} */
const place = (value, path) => {
  const at = barePlace(value, path);
  return at.end - at.start === at.exact.length ? at : refuse(path, "as long as its exact words");
};

const type = oneOf(entityTypes);
/** @type {Record<Correction["op"], Record<string, Read>>} */
const shapes = {
  type: { at: place, type, all: flag },
  span: { at: place, start: offset, end: offset },
  remove: { at: place, what: oneOf(["entity", "quote"]), all: flag },
  add: { at: place, type },
  speaker: { at: place, name: (name, path) => (name === null ? name : words(name, path)) },
  merge: { from: bareSubject, into: bareSubject },
};
/** @type {Map<unknown, (value: unknown, path: string) => any>} */
const readers = new Map(Object.entries(shapes).map(([op, shape]) => [op, record({ op: oneOf([op]), ...shape })]));

/** @param {unknown} value @param {number} row @returns {Correction} */
function readRow(value, row) {
  const path = `row ${row}`;
  const op = typeof value === "object" && value !== null && Object.hasOwn(value, "op") && Reflect.get(value, "op");
  const read = readers.get(op);
  if (!read) return refuse(`${path}: op`, `one of ${[...readers.keys()].join(", ")}`);
  const correction = read(value, path);
  if (op === "span") {
    const { at, start, end } = correction;
    if (start >= end || start >= at.end || end <= at.start) refuse(path, "a span that shares words with its place");
  }
  if (correction.all && correction.what === "quote") refuse(`${path}: all`, "for a quote");
  return correction;
}

const fileShape = record({
  format: oneOf(["guillemet-corrections"]),
  version: oneOf([1]),
  corrections: (list, path) => (Array.isArray(list) ? list : refuse(path, "an array")),
});

/**
 * Checks what a host or a file gives: a list of corrections, or a parsed file. Nothing in it is passed over.
 * @param {unknown} input
 * @returns {Correction[]} copies, frozen
 * @throws {GuillemetError} `unsupported-input`; the message names the row, counted from 0
 */
export function readCorrections(input) {
  const list = Array.isArray(input) ? input : fileShape(input, "the file").corrections;
  return Array.from(list, readRow);
}

/**
 * What to write into a file, as JSON.
 * @param {readonly Correction[]} corrections
 * @returns {CorrectionsFile}
 */
export const correctionsFile = (corrections) =>
  ({ format: "guillemet-corrections", version: 1, corrections: [...corrections] });
