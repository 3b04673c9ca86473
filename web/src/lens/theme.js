// Light or dark: by what lies behind the article, not by the system's setting alone.

/** @param {string} color as computed style gives it: `rgb(r, g, b)`, `rgba(r, g, b, a)`, or another form */
function read(color) {
  const numbers = /^rgba?\(([^)]+)\)$/.exec(color)?.[1].split(/[\s,/]+/).map(Number) ?? [];
  const [red = 255, green = 255, blue = 255, alpha = 1] = numbers;
  return numbers.length < 3 ? null : { red, green, blue, alpha };
}

/** Perceived lightness, 0 to 1. @param {{red: number, green: number, blue: number}} color */
const lightness = ({ red, green, blue }) => (0.299 * red + 0.587 * green + 0.114 * blue) / 255;

/**
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
