// The layers of the page and how each is drawn: never by color alone. The style sheets, the legend and
// the test of contrast are made from this table.

/**
 * @typedef {object} Ink
 * @property {string} tint behind the words
 * @property {string} line under them
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {readonly string[]} types entity types, or kinds of quotes, that it shows
 * @property {string} line CSS `text-decoration-line`, then its style; "" for none
 * @property {Ink} light
 * @property {Ink} dark
 */

/** @type {readonly Layer[]} */
export const layers = [
  {
    name: "person",
    types: ["person"],
    line: "underline solid",
    light: { tint: "#dbe9ff", line: "#1d4ed8" },
    dark: { tint: "#17325c", line: "#93b8ff" },
  },
  {
    name: "organization",
    types: ["organization"],
    line: "underline double",
    light: { tint: "#ece3ff", line: "#6d28d9" },
    dark: { tint: "#32235a", line: "#c4a9ff" },
  },
  {
    name: "location",
    types: ["location"],
    line: "underline dashed",
    light: { tint: "#d9f5e1", line: "#15703a" },
    dark: { tint: "#14391f", line: "#7ddc9b" },
  },
  {
    name: "work",
    types: ["product", "event"],
    line: "underline wavy",
    light: { tint: "#ffe4ef", line: "#be185d" },
    dark: { tint: "#4a1930", line: "#ff9cc4" },
  },
  {
    name: "when",
    types: ["date", "time"],
    line: "underline dotted",
    light: { tint: "#fdf0c8", line: "#8a4b06" },
    dark: { tint: "#3f2f08", line: "#f0c75e" },
  },
  {
    name: "amount",
    types: ["money", "percent"],
    line: "underline overline solid",
    light: { tint: "#d8f3f3", line: "#0f6b70" },
    dark: { tint: "#0f383b", line: "#6fd6dc" },
  },
  {
    name: "quote",
    types: ["direct", "mixed", "indirect"],
    line: "",
    light: { tint: "#eef0f3", line: "#4b5563" },
    dark: { tint: "#2a2e36", line: "#a7b0bd" },
  },
];

/** Lines of single types that differ from their layer's. @type {Readonly<Record<string, string>>} */
export const ownLines = { indirect: "underline dotted" };

/** The page behind the words. */
export const surfaces = {
  light: { background: "#fdfcf9", text: "#1d1b18" },
  dark: { background: "#15171b", text: "#e9e6df" },
};

/** The words that a reader was led to. */
export const current = {
  light: { background: "#ffe08a", text: "#1d1b18" },
  dark: { background: "#7a5b00", text: "#fffdf5" },
};

/** Names in `CSS.highlights` are shared by all scripts of a page. */
export const prefix = "guillemet-";

/** How the names of highlights end on other people's pages, of which one may have light and dark articles. */
export const variants = { light: "", dark: "-dark" };
