export { createAnalyzer } from "./analyzer.js";
export { GuillemetError } from "./errors.js";
