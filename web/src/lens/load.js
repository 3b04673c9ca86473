// How the loaded part of the lens comes: by an import that bundlers see, unless the way of delivery has another.
/**
 * @import { GuillemetLens } from "./element.js"
 * @import { Session } from "./session.js"
 *
 * @typedef {(lens: GuillemetLens) => Promise<{Session: typeof Session}>} LoadSession
 */

/** @type {LoadSession} */
let load = () => import("./session.js");

/** @param {LoadSession} other */
export const loadSessionBy = (other) => (load = other);

/** @type {LoadSession} */
export const loadSession = (lens) => load(lens);
