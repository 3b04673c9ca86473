// Texts in pieces: Chromium refuses a message of more than 64 MiB of JSON, where a unit may take six bytes.

/** In UTF-16 units. */
const pieceUnits = 2 ** 20;

/** What the port of one analysis is called. */
export const portName = "analysis";

/** @param {string} text */
export function* piecesOf(text) {
  for (let at = 0; at < text.length; at += pieceUnits) yield text.slice(at, at + pieceUnits);
}
