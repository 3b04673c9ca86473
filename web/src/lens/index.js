// The class by itself: for who registers it under another name, or extends it. Registers nothing.
export { GuillemetLens } from "./element.js";
