// json: the analysis as the command-line program writes it.
/** @import { Article } from "./words.js" */

/** One order that agrees with that of every object; a key that is not here is not the contract's. */
const keys = [
  "version", "id", "kind", "start", "end", "content", "cue", "speaker", "continues", "confidence", "language",
  "sentences", "tokens", "entities", "subjects", "quotes", "type", "name", "text", "subject", "mentions", "link",
  "value", "amount", "currency",
];

/** @param {Article} article */
export const json = ({ analysis }) => `${JSON.stringify(analysis, keys)}\n`;
