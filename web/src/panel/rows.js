// What the panel lists, worked out of an analysis; no element here.
/** @import { Analysis, Entity, EntityType, Quote } from "../../types/guillemet.js" */
import { valueText } from "../exports/words.js";
import { layers } from "../palette.js";

/**
 * @typedef {Quote & {id: string}} QuoteRow
 * @typedef {Entity & {id: string}} Mention
 *
 * @typedef {object} SpeakerGroup
 * @property {string | null} name null: nobody is named
 * @property {QuoteRow[]} quotes in text order
 *
 * @typedef {object} SubjectRow
 * @property {string} name
 * @property {string} detail what a date or an amount means; "" for names
 * @property {string | undefined} link
 * @property {Mention[]} mentions in text order
 *
 * @typedef {object} LayerGroup
 * @property {string} layer
 * @property {SubjectRow[]} rows the most mentioned first
 */

/** What a quote, a mention or a subject is called in a program. */
export const quoteId = (/** @type {number} */ row) => `quote-${row}`;
export const entityId = (/** @type {number} */ row) => `entity-${row}`;
export const subjectId = (/** @type {number} */ row) => `subject-${row}`;

/**
 * Speakers in the order in which they first speak; who is not named comes last.
 * @param {Analysis} analysis
 * @returns {SpeakerGroup[]}
 */
export function groupBySpeaker({ quotes }) {
  /** @type {Map<string | null, SpeakerGroup>} */
  const groups = new Map();
  quotes.forEach((quote, row) => {
    const name = quote.speaker?.name ?? null;
    const group = groups.get(name) ?? { name, quotes: [] };
    group.quotes.push({ ...quote, id: quoteId(row) });
    groups.set(name, group);
  });
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}

/**
 * @param {Analysis} analysis
 * @returns {LayerGroup[]} only those that have rows
 */
export function groupByLayer({ entities, subjects }) {
  /** @type {Map<EntityType, Map<string, SubjectRow>>} */
  const byType = new Map();
  entities.forEach((entity, at) => {
    const subject = entity.subject === null ? null : subjects[entity.subject];
    const detail = valueText(entity);
    const key = subject ? `#${subject.id}` : detail || entity.text;
    const type = subject?.type ?? entity.type;
    const rows = byType.get(type) ?? new Map();
    const row = rows.get(key) ?? { name: subject?.name ?? entity.text, detail, link: subject?.link, mentions: [] };
    row.mentions.push({ ...entity, id: entityId(at) });
    rows.set(key, row);
    byType.set(type, rows);
  });
  return layers
    .map(({ name, types }) => ({
      layer: name,
      rows: types
        .flatMap((type) => [...(byType.get(/** @type {EntityType} */ (type))?.values() ?? [])])
        .sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0].start - b.mentions[0].start),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/**
 * Days, months and years that the text tells, in the order of time; what is named twice is one row.
 * @param {Analysis} analysis
 * @returns {SubjectRow[]}
 */
export function timeline({ entities }) {
  /** @type {Map<string, SubjectRow>} */
  const rows = new Map();
  entities.forEach((entity, at) => {
    if (entity.type !== "date" || !/^\d/.test(entity.value ?? "")) return;
    const detail = /** @type {string} */ (entity.value);
    const row = rows.get(detail) ?? { name: entity.text, detail, link: undefined, mentions: [] };
    row.mentions.push({ ...entity, id: entityId(at) });
    rows.set(detail, row);
  });
  return [...rows.values()].sort((a, b) => (a.detail < b.detail ? -1 : a.detail > b.detail ? 1 : 0));
}

/**
 * How many places of the text each layer shows.
 * @param {Analysis} analysis
 * @returns {Map<string, number>}
 */
export function countByLayer({ entities, quotes }) {
  /** @type {string[]} */
  const shown = [...entities.map(({ type }) => type), ...quotes.map(({ kind }) => kind)];
  return new Map(layers.map(({ name, types }) => [name, shown.filter((type) => types.includes(type)).length]));
}
