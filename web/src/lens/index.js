// The class by itself: for who registers it under another name, or extends it. Registers nothing.
import { GuillemetLens as Lens } from "./element.js";

/** As the package's types have it: here the two are compared. @type {typeof import("../../types/lens.js").GuillemetLens} */
export const GuillemetLens = Lens;
