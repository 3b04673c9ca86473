// Files into text: which are read, and in which encoding.

const extensions = new Map([
  ["txt", "text"], ["text", "text"], ["md", "markdown"], ["markdown", "markdown"], ["html", "html"], ["htm", "html"], ["xhtml", "html"],
]);

/** What a file is by its name, else by the type that the system gives it; null: none of ours. @param {File} file */
export function kindOf({ name, type }) {
  const extension = /\.([^.]+)$/.exec(name)?.[1].toLowerCase();
  if (extension !== undefined && extensions.has(extension)) return extensions.get(extension) ?? null;
  if (type === "text/html") return "html";
  if (type === "text/markdown") return "markdown";
  return type === "text/plain" || (extension === undefined && type === "") ? "text" : null;
}

/**
 * @typedef {{text: string, encoding: string, guessed: boolean}} Decoded `guessed`: the file does not say
 */

/**
 * The text of a file's bytes, or null where they are none.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} [label] an encoding that is to be taken
 * @returns {Decoded | null}
 */
export function decode(bytes, label) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  if (!wide && bytes.subarray(0, 65536).includes(0)) return null;
  const given = label ?? wide;
  if (given) return { text: new TextDecoder(given).decode(bytes), encoding: given, guessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", guessed: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252", guessed: true };
  }
}
