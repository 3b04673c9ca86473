// Long texts made of short ones; texts.cpp makes the same ones, unit for unit.

export const languages = ["fr", "en", "de", "es", "it", "pt", "nl"];
/** Those that have a pack. */
export const packed = ["fr", "en"];

/**
 * Paragraphs in an order without a period, as many as it takes for `units` UTF-16 units.
 * @param {string} fixture the whole of texts/LANGUAGE.txt
 * @param {number} units
 */
export function news(fixture, units) {
  const paragraphs = fixture.split("\n").filter((line) => line !== "");
  const chosen = [];
  let random = 1;
  for (let size = 0; size < units;) {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
    const paragraph = `${paragraphs[(random >>> 16) % paragraphs.length]}\n`;
    chosen.push(paragraph);
    size += paragraph.length;
  }
  return chosen.join("");
}
