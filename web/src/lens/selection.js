// What can be chosen, by its id.
/** @import { Analysis } from "../../types/guillemet.js" */
/** @import { LensSelection } from "../../types/lens.js" */

/**
 * @param {Analysis} analysis
 * @param {string} id "entity-3", "quote-0"; "subject-2" is its first mention
 * @returns {LensSelection | null}
 */
export function selectionOf({ entities, quotes, subjects }, id) {
  const [, what, digits] = /^(entity|quote|subject)-(\d{1,9})$/.exec(id) ?? [];
  const kind = what === "quote" ? "quote" : "entity";
  const row = what === "subject" ? subjects[Number(digits)]?.mentions[0] : Number(digits);
  const found = what && (kind === "quote" ? quotes : entities)[row];
  return found ? { id: `${kind}-${row}`, kind, start: found.start, end: found.end } : null;
}

/**
 * @param {Analysis} analysis
 * @param {LensSelection | null} selection
 * @param {1 | -1} by
 * @param {"quote" | "entity"} [kind]
 * @returns {string | null} the id of the next one, round and round; null where there is none
 */
export function stepFrom({ entities, quotes }, selection, by, kind = selection?.kind ?? (quotes.length > 0 ? "quote" : "entity")) {
  const total = (kind === "quote" ? quotes : entities).length;
  if (total === 0) return null;
  const at = selection?.kind === kind ? Number(selection.id.slice(kind.length + 1)) : by > 0 ? -1 : total;
  return `${kind}-${(at + by + total) % total}`;
}
