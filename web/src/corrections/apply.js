// The reader's corrections of an analysis: plain rows, applied one after another to what was found. A row
// says which words it means, so that it finds them again in an article that has changed.
/**
 * @import { Analysis, Entity, EntityType, NameType, Quote, Speaker } from "../../types/guillemet.js"
 * @import { Correction, CorrectionPlace, SkippedCorrection } from "../../types/lens.js"
 */
import { nameTypes } from "../flat.js";
import { wellFormed } from "../strings.js";

/** @param {EntityType} type @returns {type is NameType} */
const isName = (type) => nameTypes.includes(/** @type {NameType} */ (type));

/**
 * Tables that point at each other instead of counting rows, so that rows can come and go.
 * @typedef {{type: EntityType, name: string, link?: string}} DraftSubject
 * @typedef {{start: number, end: number, type: EntityType, text: string, subject: DraftSubject | null, value?: unknown}} DraftEntity
 * @typedef {Omit<Speaker, "subject"> & {subject: DraftSubject | null}} DraftSpeaker
 * @typedef {Omit<Quote, "speaker" | "continues"> & {speaker: DraftSpeaker | null, continues: DraftQuote | null}} DraftQuote
 */

/** On one line, as names are compared and shown. @param {string} text */
const nameOf = (text) => text.replace(/\s+/g, " ").trim();

class Draft {
  /** @type {DraftEntity[]} in text order */
  entities;
  /** @type {DraftQuote[]} in text order */
  quotes = [];

  /** @param {Analysis} analysis @param {string} text without lone surrogates */
  constructor(analysis, text) {
    this.text = text;
    this.analysis = structuredClone(analysis);
    /** @type {DraftSubject[]} */
    const subjects = this.analysis.subjects.map(({ type, name, link }) => ({ type, name, link }));
    const subjectAt = (/** @type {number | null} */ row) => (row === null ? null : subjects[row]);
    this.entities = this.analysis.entities.map((entity) => ({ ...entity, subject: subjectAt(entity.subject) }));
    for (const quote of this.analysis.quotes) {
      const speaker = quote.speaker && { ...quote.speaker, subject: subjectAt(quote.speaker.subject) };
      this.quotes.push({ ...quote, speaker, continues: quote.continues === null ? null : this.quotes[quote.continues] });
    }
  }

  /** The analysis, its rows counted anew. @returns {Analysis} */
  finish() {
    /** In the order of first mentions, as the contract has it. @type {Map<DraftSubject, number[]>} */
    const mentions = new Map();
    this.entities.forEach(({ subject }, row) => {
      if (subject && !mentions.get(subject)?.push(row)) mentions.set(subject, [row]);
    });
    const ids = new Map([...mentions.keys()].map((subject, id) => [subject, id]));
    const idOf = (/** @type {DraftSubject | null} */ subject) => (subject && ids.get(subject)) ?? null;
    const rows = new Map(this.quotes.map((quote, row) => [quote, row]));
    const entities = this.entities.map(({ start, end, type, text, subject, value }) =>
      ({ start, end, type, text, subject: idOf(subject), ...(isName(type) ? {} : { value: value ?? null }) }));
    return {
      ...this.analysis,
      entities: /** @type {Entity[]} */ (entities),
      subjects: [...mentions].map(([{ type, name, link }, rows], id) =>
        ({ id, type, name, mentions: rows, ...(link === undefined ? {} : { link }) })),
      quotes: this.quotes.map((quote) => ({
        ...quote,
        speaker: quote.speaker && { ...quote.speaker, subject: idOf(quote.speaker.subject) },
        continues: quote.continues && (rows.get(quote.continues) ?? null),
      })),
    };
  }

  /**
   * The row of `table` that covers these words: at their place, or, where other words stand there now, the
   * nearest one that covers the same.
   * @template {{start: number, end: number}} Row
   * @param {Row[]} table
   * @param {CorrectionPlace} at
   * @returns {Row | undefined}
   */
  find(table, { start, end, exact }) {
    const same = wellFormed(exact);
    if (this.text.slice(start, end) === same) return table.find((row) => row.start === start && row.end === end);
    return nearest(table.filter((row) => this.text.slice(row.start, row.end) === same), start);
  }

  /** Where these words stand, or stand now: whole words, then. @param {CorrectionPlace} at */
  findWords({ start, end, exact }) {
    const same = wellFormed(exact);
    if (this.text.slice(start, end) === same) return { start, end };
    const found = [];
    for (let at = this.text.indexOf(same); at >= 0; at = this.text.indexOf(same, at + same.length)) {
      if (!this.cutsWord(at) && !this.cutsWord(at + same.length)) found.push({ start: at, end: at + same.length });
    }
    return nearest(found, start);
  }

  /** @param {number} at */
  cutsWord(at) {
    return /^[\p{L}\p{N}]{2}$/u.test(this.text.slice(Math.max(0, at - 1), at + 1));
  }

  /** Whether these are words of the text, and no half of a character. @param {number} start @param {number} end */
  isRange(start, end) {
    const splits = (/** @type {number} */ at) => /^[\uDC00-\uDFFF]/.test(this.text.slice(at, at + 1));
    return start >= 0 && end <= this.text.length && /\S/.test(this.text.slice(start, end)) && !splits(start) && !splits(end);
  }

  /** @param {DraftSubject | null} subject */
  mentionsOf(subject) {
    return this.entities.filter((entity) => entity.subject === subject);
  }

  /**
   * The mention, or with `all` every mention of its subject.
   * @param {DraftEntity} entity @param {boolean | undefined} all
   */
  meant(entity, all) {
    return all && entity.subject ? this.mentionsOf(entity.subject) : [entity];
  }

  /**
   * A subject of one of these types that has this name, or else a mention of these words.
   * @param {string} name @param {readonly EntityType[]} types @param {DraftSubject | null} [except]
   */
  subjectCalled(name, types, except = null) {
    const fits = (/** @type {DraftSubject | null} */ subject) =>
      subject !== null && subject !== except && types.includes(subject.type);
    const wanted = nameOf(name);
    const mention = this.entities.find(({ subject }) => fits(subject) && nameOf(subject?.name ?? "") === wanted)
      ?? this.entities.find(({ subject, text }) => fits(subject) && nameOf(text) === wanted);
    return mention?.subject ?? null;
  }

  /** @param {DraftSubject} from @param {DraftSubject} into */
  merge(from, into) {
    for (const entity of this.mentionsOf(from)) Object.assign(entity, { subject: into, type: into.type });
    into.link ??= from.link;
    this.renameSpeakers(from, into);
  }

  /** @param {DraftSubject} from @param {DraftSubject} into */
  renameSpeakers(from, into) {
    for (const { speaker } of this.quotes) {
      if (speaker?.subject === from) Object.assign(speaker, { name: into.name, subject: into });
    }
  }

  /** A place in the table for an entity, and all of the text that it covers. @param {DraftEntity} entity */
  put(entity) {
    this.entities = this.entities.filter((one) => one !== entity && (one.end <= entity.start || entity.end <= one.start));
    const row = this.entities.findIndex(({ start }) => start > entity.start);
    this.entities.splice(row < 0 ? this.entities.length : row, 0, entity);
  }

  /** @param {DraftEntity[]} entities all of one subject, or a single one @param {EntityType} type */
  retype(entities, type) {
    const [{ subject }] = entities;
    const whole = subject !== null && this.mentionsOf(subject).length === entities.length;
    for (const entity of entities) {
      if (entity.type === type) continue;
      entity.type = type;
      entity.value = null;
    }
    if (subject?.type === type) return;
    if (subject && whole && isName(type)) {
      // The same subject, of another type: it keeps its link and what it said.
      const other = this.subjectCalled(subject.name, [type], subject);
      subject.type = type;
      if (other) this.merge(subject, other);
      return;
    }
    for (const entity of entities) {
      entity.subject = isName(type) ? this.subjectCalled(entity.text, [type]) ?? { type, name: nameOf(entity.text) } : null;
    }
  }

  /** After its range has changed. @param {DraftEntity} entity @param {string} before the words that it covered */
  reword(entity, before) {
    entity.value = null;
    const { subject } = entity;
    const name = nameOf(entity.text);
    if (!subject || nameOf(subject.name) === name) return;
    const only = this.mentionsOf(subject).length === 1;
    const other = this.subjectCalled(name, [subject.type], subject);
    if (other) {
      if (only) this.merge(subject, other);
      entity.subject = other;
    } else if (only && nameOf(subject.name) === nameOf(before)) {
      // It had its name from these words.
      subject.name = name;
      this.renameSpeakers(subject, subject);
    }
  }
}

/**
 * @template {{start: number}} Row
 * @param {Row[]} rows in text order; of two as near, the earlier
 * @param {number} start
 * @returns {Row | undefined}
 */
function nearest(rows, start) {
  const distance = (/** @type {Row} */ row) => Math.abs(row.start - start);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best), rows[0]);
}

/** @param {DraftQuote} quote @returns {DraftQuote} the first piece of its quotation */
function firstPiece(quote) {
  let first = quote;
  while (first.continues) first = first.continues;
  return first;
}

/** @typedef {SkippedCorrection["reason"] | undefined} Outcome undefined: done */

/**
 * Each checks all before it changes any.
 * @type {{[Op in Correction["op"]]: (draft: Draft, correction: Extract<Correction, {op: Op}>) => Outcome}}
 */
const appliers = {
  type(draft, { at, type, all }) {
    const entity = draft.find(draft.entities, at);
    if (!entity) return "not-found";
    return void draft.retype(draft.meant(entity, all), type);
  },

  span(draft, { at, ...span }) {
    const entity = draft.find(draft.entities, at);
    if (!entity) return "not-found";
    const moved = entity.start - at.start;
    const [start, end] = [span.start + moved, span.end + moved];
    if (!draft.isRange(start, end)) return "no-range";
    if (start === entity.start && end === entity.end) return undefined;
    const before = entity.text;
    Object.assign(entity, { start, end, text: draft.text.slice(start, end) });
    draft.put(entity);
    return void draft.reword(entity, before);
  },

  remove(draft, { at, what, all }) {
    if (what === "entity") {
      const entity = draft.find(draft.entities, at);
      if (!entity) return "not-found";
      const gone = new Set(draft.meant(entity, all));
      draft.entities = draft.entities.filter((one) => !gone.has(one));
      return undefined;
    }
    const quote = draft.find(draft.quotes, at);
    if (!quote) return "not-found";
    draft.quotes = draft.quotes.filter((one) => one !== quote);
    for (const next of draft.quotes) if (next.continues === quote) next.continues = quote.continues;
    return undefined;
  },

  add(draft, { at, type }) {
    const range = draft.findWords(at);
    if (!range) return "not-found";
    if (!draft.isRange(range.start, range.end)) return "no-range";
    const there = draft.entities.find(({ start, end }) => start === range.start && end === range.end);
    if (there) return void draft.retype([there], type);
    const text = draft.text.slice(range.start, range.end);
    const subject = isName(type) ? draft.subjectCalled(text, [type]) ?? { type, name: nameOf(text) } : null;
    return void draft.put({ ...range, type, text, subject, value: null });
  },

  speaker(draft, { at, name }) {
    const quote = draft.find(draft.quotes, at);
    if (!quote) return "not-found";
    const first = firstPiece(quote);
    const subject = name === null ? null
      : draft.subjectCalled(name, ["person", "organization"]) ?? draft.subjectCalled(name, nameTypes);
    for (const piece of draft.quotes.filter((one) => firstPiece(one) === first)) {
      // The words beside the quote name somebody else, unless the reader says what stood there before.
      const { start, end } = piece.speaker ?? {};
      const kept = subject && piece.speaker?.subject === subject && start !== undefined ? { start, end } : {};
      piece.speaker = name === null ? null : { ...kept, name: subject?.name ?? nameOf(name), subject };
    }
    return undefined;
  },

  merge(draft, { from, into }) {
    const [source, target] = [from, into].map(({ name, type }) =>
      draft.entities.find(({ subject }) => subject?.type === type && subject.name === name)?.subject);
    if (!source || !target) return "not-found";
    if (source !== target) draft.merge(source, target);
    return undefined;
  },
};

/**
 * A new analysis with the corrections applied in their order; it keeps all that an analysis promises.
 * @param {Analysis} analysis is not changed
 * @param {string} text what was analyzed
 * @param {readonly Correction[]} corrections as `readCorrections` gives them
 * @param {(skipped: SkippedCorrection) => void} [onSkip] hears of each correction that could not be applied
 * @returns {Analysis}
 */
export function applyCorrections(analysis, text, corrections, onSkip) {
  const draft = new Draft(analysis, wellFormed(text));
  corrections.forEach((correction, row) => {
    const apply = /** @type {(draft: Draft, correction: Correction) => Outcome} */ (appliers[correction.op]);
    const reason = apply(draft, correction);
    if (reason) onSkip?.({ correction, row, reason });
  });
  return draft.finish();
}
