export { applyCorrections } from "./apply.js";
export { correctionsFile, readCorrections } from "./input.js";
export { CorrectionLog } from "./log.js";
