// The reader's corrections between visits, where the site asks for that: on this device, by the page's path.
/** @import { CorrectionsFile } from "../../types/lens.js" */
/** @import { Settings } from "./settings.js" */

const key = () => `guillemet-corrections:${location.pathname}`;

/** Null where the browser refuses: then they live as long as the page. @param {Settings["storage"]} kind */
function storage(kind) {
  try {
    return kind === "none" ? null : kind === "local" ? localStorage : sessionStorage;
  } catch {
    return null;
  }
}

/** What was kept, not checked; null where there is nothing. @param {Settings["storage"]} kind @returns {unknown} */
export function kept(kind) {
  try {
    return JSON.parse(storage(kind)?.getItem(key()) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Settings["storage"]} kind @param {CorrectionsFile} file */
export function keep(kind, file) {
  try {
    if (file.corrections.length === 0) storage(kind)?.removeItem(key());
    else storage(kind)?.setItem(key(), JSON.stringify(file));
  } catch {
    // No room.
  }
}
