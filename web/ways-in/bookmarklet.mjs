// Makes the bookmarklet's `javascript:` address out of its readable source, bookmarklet.js.

const placeholder = '"GUILLEMET_LENS_URL"';

/**
 * @param {string} source the text of bookmarklet.js
 * @param {string | URL} lens the address of guillemet-lens.js, absolute, https or http
 * @returns {string} a `javascript:` URL
 * @throws {TypeError} where the address is none, or of another kind
 */
export function makeBookmarklet(source, lens) {
  const url = new URL(lens);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new TypeError(`${url.protocol} is not an address that pages load scripts from.`);
  }
  if (source.split(placeholder).length !== 2) throw new TypeError("This is not the source of the bookmarklet.");
  const code = source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n")
    .replace(placeholder, () => JSON.stringify(url.href));
  // The value of a `javascript:` address would replace the page.
  return `javascript:${encodeURIComponent(`void ${code}`)}`;
}
