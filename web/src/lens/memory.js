// The reader's corrections between visits, where the site asks for that: on this device, by the page's path and
// the article's id.
/** @import { CorrectionsFile } from "../../types/lens.js" */
/** @import { Settings } from "./settings.js" */

/** @param {Element} host its attribute `for` tells the articles of a page apart */
export function keyOf(host) {
  const id = host.getAttribute("for");
  return `guillemet-corrections:${location.pathname}${id ? `#${id}` : ""}`;
}

/** Null where the browser refuses: then they live as long as the page. @param {Settings["storage"]} kind */
function storage(kind) {
  try {
    return kind === "none" ? null : kind === "local" ? localStorage : sessionStorage;
  } catch {
    return null;
  }
}

/** What was kept, not checked; null where there is nothing. @param {Settings["storage"]} kind @param {string} key @returns {unknown} */
export function kept(kind, key) {
  try {
    return JSON.parse(storage(kind)?.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Settings["storage"]} kind @param {string} key @param {CorrectionsFile} file */
export function keep(kind, key, file) {
  try {
    if (file.corrections.length === 0) storage(kind)?.removeItem(key);
    else storage(kind)?.setItem(key, JSON.stringify(file));
  } catch {
    // No room.
  }
}
