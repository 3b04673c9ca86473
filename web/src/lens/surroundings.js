// What lies around an article: its ground, and the room beside it.

/** The share of a form's first number that is white; the forms that are not listed have three shares of light. @type {Record<string, number>} */
const scales = { oklch: 1, oklab: 1, lch: 100, lab: 100 };

/**
 * @param {string} color as computed style gives it: `rgb(0, 0, 0)`, `rgba(0, 0, 0, 0)`, `oklch(0.2 0 0)`, `color(srgb 0 0 0 / 0.5)`
 * @returns {{lightness: number, alpha: number} | null} each 0 to 1
 */
function read(color) {
  const [, form, , values = ""] = /^(\w+)\(([a-z][\w-]* )?(.+)\)$/.exec(color) ?? [];
  const [first, second, third, alpha = 1] = values.replaceAll("none", "0").split(/[\s,/]+/).map(parseFloat);
  if (third === undefined) return null;
  const white = scales[form] ?? (form === "color" ? 1 : 255);
  return { lightness: (form in scales ? first : 0.299 * first + 0.587 * second + 0.114 * third) / white, alpha };
}

/**
 * By what lies behind the article, not by the system's setting alone.
 * @param {Element} article
 * @returns {"light" | "dark"}
 */
export function themeBehind(article) {
  /** @type {Element | null} */
  let element = article;
  while (element) {
    const color = read(getComputedStyle(element).backgroundColor);
    if (color && color.alpha > 0.5) return color.lightness < 0.5 ? "dark" : "light";
    const root = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  // Nothing is painted there: the words tell what they are made to be read on.
  const ink = read(getComputedStyle(article).color);
  return ink && ink.lightness > 0.6 ? "dark" : "light";
}

/**
 * Beside the words, not beside a box that may be as wide as the page.
 * @param {Element} article
 * @returns {{start: number, end: number}} in pixels
 */
export function roomBeside(article) {
  const boxes = [...article.querySelectorAll("p")].map((paragraph) => paragraph.getBoundingClientRect()).filter(({ width }) => width > 0);
  const { left, right } = boxes.sort((a, b) => b.width - a.width)[0] ?? article.getBoundingClientRect();
  const isLtr = getComputedStyle(document.documentElement).direction !== "rtl";
  return isLtr ? { start: left, end: innerWidth - right } : { start: innerWidth - right, end: left };
}
