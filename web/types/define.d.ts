/** Registers `<guillemet-lens>`. */
import "./lens.js";
export {};
