// The browsers besides Chromium, behind one small interface.
import { firefox } from "./firefox.mjs";
import { webkit } from "./webkit.mjs";

/**
 * @typedef {object} Session one browser with one page and a profile of its own
 * @property {(url: string) => Promise<void>} navigate resolves when the page has loaded
 * @property {<T>(fn: (...args: any[]) => T, ...args: any[]) => Promise<Awaited<T>>} run calls a function on the
 *   page; it sees nothing but its arguments, and they and its result go through JSON
 * @property {() => Promise<Buffer>} screenshot of what the window shows: PNG
 * @property {() => Promise<string[]>} errors of scripts on the page, and what it wrote to `console.error`
 * @property {() => Promise<void>} close ends the browser and takes the profile away
 *
 * @typedef {object} Driver
 * @property {string} name
 * @property {() => string} missing why it cannot run on this machine, or ""
 * @property {() => Promise<Session>} session
 */

/** @type {readonly Driver[]} */
export const drivers = [firefox, webkit];
