// What the panel lists, worked out of an analysis; no element here.
/** @import { Analysis, Entity, EntityType, Quote } from "../../types/guillemet.js" */
import { layers } from "../palette.js";

/**
 * @typedef {object} SpeakerGroup
 * @property {string | null} name null: nobody is named
 * @property {Quote[]} quotes in text order
 *
 * @typedef {object} SubjectRow
 * @property {string} name
 * @property {string} detail what a date or an amount means; "" for names
 * @property {string | undefined} link
 * @property {Entity[]} mentions in text order
 *
 * @typedef {object} LayerGroup
 * @property {string} layer
 * @property {SubjectRow[]} rows the most mentioned first
 */

/**
 * Speakers in the order in which they first speak; who is not named comes last.
 * @param {Analysis} analysis
 * @returns {SpeakerGroup[]}
 */
export function groupBySpeaker({ quotes }) {
  /** @type {Map<string | null, SpeakerGroup>} */
  const groups = new Map();
  for (const quote of quotes) {
    const name = quote.speaker?.name ?? null;
    const group = groups.get(name) ?? { name, quotes: [] };
    group.quotes.push(quote);
    groups.set(name, group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}

/** @param {Entity} entity */
function detailOf(entity) {
  if (!("value" in entity) || entity.value === null) return "";
  if (typeof entity.value === "string") return entity.value;
  const { amount } = entity.value;
  if (entity.type === "percent") return `${amount} %`;
  const currency = "currency" in entity.value ? entity.value.currency : null;
  return currency ? `${amount} ${currency}` : `${amount}`;
}

/**
 * @param {Analysis} analysis
 * @returns {LayerGroup[]} only those that have rows
 */
export function groupByLayer({ entities, subjects }) {
  /** @type {Map<EntityType, Map<string, SubjectRow>>} */
  const byType = new Map();
  for (const entity of entities) {
    const subject = entity.subject === null ? null : subjects[entity.subject];
    const detail = detailOf(entity);
    const key = subject ? `#${subject.id}` : detail || entity.text;
    const type = subject?.type ?? entity.type;
    const rows = byType.get(type) ?? new Map();
    const row = rows.get(key) ?? { name: subject?.name ?? entity.text, detail, link: subject?.link, mentions: [] };
    row.mentions.push(entity);
    rows.set(key, row);
    byType.set(type, rows);
  }
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
 * How many places of the text each layer shows.
 * @param {Analysis} analysis
 * @returns {Map<string, number>}
 */
export function countByLayer({ entities, quotes }) {
  /** @type {string[]} */
  const shown = [...entities.map(({ type }) => type), ...quotes.map(({ kind }) => kind)];
  return new Map(layers.map(({ name, types }) => [name, shown.filter((type) => types.includes(type)).length]));
}
