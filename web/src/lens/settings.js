// What a lens's attributes say, each checked; a value that none of them has is as if it were not there.
import { layers } from "../palette.js";

const layerNames = layers.map(({ name }) => name);

/**
 * @template {string} T
 * @param {Element} element
 * @param {string} name
 * @param {readonly [T, ...T[]]} values the first is the default
 * @returns {T}
 */
function oneOf(element, name, values) {
  const value = /** @type {T} */ (element.getAttribute(name)?.trim().toLowerCase());
  return values.includes(value) ? value : values[0];
}

/** A day that there is. @param {string} text @returns {string | undefined} */
function dayOf(text) {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
  const date = new Date(`${day}T00:00Z`);
  return day && !Number.isNaN(Number(date)) && date.toISOString().startsWith(day) ? day : undefined;
}

/** @param {Element} element */
export function readSettings(element) {
  const text = (/** @type {string} */ name) => element.getAttribute(name)?.trim() ?? "";
  const named = text("layers").toLowerCase().split(/[\s,]+/).filter((name) => layerNames.includes(name));
  return {
    exclude: text("exclude"),
    language: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.exec(text("lang").replaceAll("_", "-"))?.[0] ?? "",
    layers: new Set(named.length > 0 ? named : layerNames),
    highlight: oneOf(element, "highlight", ["open", "always", "never"]),
    placement: oneOf(element, "placement", ["end", "start", "bottom", "inline"]),
    isPlaced: element.hasAttribute("placement"),
    theme: oneOf(element, "theme", ["auto", "light", "dark"]),
    observe: element.hasAttribute("observe"),
    published: dayOf(text("published")),
    storage: oneOf(element, "storage", ["none", "session", "local"]),
    workerSource: text("worker-src"),
    wasmSource: text("wasm-src"),
    packsSource: text("packs-src"),
  };
}

/** @typedef {ReturnType<typeof readSettings>} Settings */
