// What lies around an article: its ground, and the room beside it.

/** @param {string} color as computed style gives it: `rgb(r, g, b)`, `rgba(r, g, b, a)`, or another form */
function read(color) {
  const numbers = /^rgba?\(([^)]+)\)$/.exec(color)?.[1].split(/[\s,/]+/).map(Number) ?? [];
  const [red = 255, green = 255, blue = 255, alpha = 1] = numbers;
  return numbers.length < 3 ? null : { red, green, blue, alpha };
}

/** Perceived lightness, 0 to 1. @param {{red: number, green: number, blue: number}} color */
const lightness = ({ red, green, blue }) => (0.299 * red + 0.587 * green + 0.114 * blue) / 255;

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
    if (color && color.alpha > 0.5) return lightness(color) < 0.5 ? "dark" : "light";
    const root = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  // Nothing is painted there: the words tell what they are made to be read on.
  const ink = read(getComputedStyle(article).color);
  return ink && lightness(ink) > 0.6 ? "dark" : "light";
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
