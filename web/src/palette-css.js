// The palette as style sheets: of our own page, and for the pages of others.
/** @import { Layer } from "./palette.js" */
import { current, layers, ownLines, prefix, variants } from "./palette.js";

/** @typedef {"light" | "dark"} Theme */

/**
 * WebKit has no `text-decoration` of several values.
 * @param {string} drawn
 * @param {string} color
 */
function decoration(drawn, color) {
  if (drawn === "") return "";
  const words = drawn.split(" ");
  return ` text-decoration-line: ${words.slice(0, -1).join(" ")}; text-decoration-style: ${words.at(-1)}; ` +
    `text-decoration-color: ${color}; text-decoration-thickness: 2px;`;
}

/** @param {Layer} layer @param {string} type */
const lineOf = (layer, type) => ownLines[type] ?? layer.line;

/** @param {(layer: Layer, type: string) => string} rule */
const forEachType = (rule) => layers.flatMap((layer) => layer.types.map((type) => rule(layer, type)));

/** @param {Theme} theme @param {string} selector */
const currentRule = (theme, selector) => {
  const { background, text } = current[theme];
  return `${selector}::highlight(${prefix}current) { background-color: ${background}; color: ${text}; }`;
};

/** What the legend's swatches are drawn with. @param {Theme} theme @param {string} scope */
export const inkRules = (theme, scope) =>
  layers
    .map(({ name, [theme]: { tint, line } }) => {
      const ink = (/** @type {string} */ part, /** @type {string} */ color) => `--${part}: var(--guillemet-${name}-${part}, ${color});`;
      return `${scope} [data-layer="${name}"] { ${ink("tint", tint)} ${ink("line", line)} }`;
    })
    .join("\n");

export const swatchRules = () =>
  layers.map(({ name, line }) => line && `[data-layer="${name}"] .swatch {${decoration(line, "var(--line)")} }`).join("\n");

/**
 * In forced colors the lines alone tell the types apart, in the system's own ink.
 * @param {string} scope a selector that outweighs those of the colors
 * @param {string} [variant]
 */
function forcedRules(scope, variant = "") {
  const rules = forEachType((layer, type) => {
    const drawn = lineOf(layer, type);
    return `${scope}::highlight(${prefix}${type}${variant}) { background-color: Canvas; color: CanvasText;${decoration(drawn, "LinkText")} }`;
  });
  return [...rules, `${scope}::highlight(${prefix}current${variant}) { background-color: Highlight; color: HighlightText; }`].join("\n");
}

/**
 * Of the root's descendants, each by itself: Firefox and WebKit do not hand the root's highlights down.
 * @param {Theme} theme
 * @param {string} scope a selector of the root
 */
function pageRules(theme, scope) {
  const rules = forEachType((layer, type) => {
    const { tint, line } = layer[theme];
    return `${scope} ::highlight(${prefix}${type}) { background-color: ${tint};${decoration(lineOf(layer, type), line)} }`;
  });
  return [...rules, inkRules(theme, scope), currentRule(theme, `${scope} `)].join("\n");
}

/** The style sheet of our own page; `data-theme` on its root is "light", "dark" or absent. */
export const paletteCss = () =>
  [
    pageRules("light", ":root"),
    `@media (prefers-color-scheme: dark) {\n${pageRules("dark", ":root:not([data-theme=light])")}\n}`,
    pageRules("dark", ":root[data-theme=dark]"),
    `@media (forced-colors: active) {\n${forcedRules(":root:root:root ")}\n}`,
    swatchRules(),
  ].join("\n");

/**
 * How one type is drawn on other people's pages, where variables may give it another ink.
 * @param {Layer} layer
 * @param {string} type
 * @param {Theme} theme
 */
function themableRule(layer, type, theme) {
  const ink = (/** @type {"tint" | "line"} */ part) => {
    const ofLayer = `var(--guillemet-${layer.name}-${part}, ${layer[theme][part]})`;
    return type === layer.name || layer.name === "quote" ? ofLayer : `var(--guillemet-${type}-${part}, ${ofLayer})`;
  };
  return `::highlight(${prefix}${type}${variants[theme]}) { background-color: ${ink("tint")};${decoration(lineOf(layer, type), ink("line"))} }`;
}

/** The style sheet of highlights on other people's pages. */
export function themableCss() {
  const themes = /** @type {const} */ (["light", "dark"]);
  const colored = themes.flatMap((theme) => [
    ...forEachType((layer, type) => themableRule(layer, type, theme)),
    currentRule(theme, "").replace(`${prefix}current`, `${prefix}current${variants[theme]}`),
  ]);
  const forced = themes.map((theme) => forcedRules("", variants[theme]));
  return [...colored, "@media (forced-colors: active) {", ...forced, "}"].join("\n");
}
