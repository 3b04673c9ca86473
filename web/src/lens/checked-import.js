// Modules whose content is known. `import()` checks no hash; a preload in the shadow tree does, and the
// import then takes what the preload has fetched. The page's own document is left as it is.
import { namingDirective } from "../policy.js";

/** How long a file may take, and how often it is asked whether anybody still waits, in milliseconds. */
const patience = 30_000;
const interval = 250;

/**
 * @param {URL} url
 * @param {string} integrity
 * @param {ShadowRoot} shadow on the page
 * @returns {Promise<void>} rejects where the file is not there, not allowed or another
 */
function preload(url, integrity, shadow) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.integrity = integrity;
  link.href = url.href;
  const begun = performance.now();
  /** @type {ReturnType<typeof setInterval>} */
  let timer;
  return /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`not there, or not the file with ${integrity}`));
    // What is taken off the page while it loads hears nothing more.
    timer = setInterval(() => {
      if (!link.isConnected || performance.now() - begun > patience) reject(new Error("no answer"));
    }, interval);
    shadow.append(link);
  })).finally(() => {
    clearInterval(timer);
    link.remove();
  });
}

/**
 * @param {{file: string, integrity: string}} module
 * @param {string} base
 * @param {ShadowRoot | null} shadow
 * @returns {Promise<any>} the module
 */
export function importChecked({ file, integrity }, base, shadow) {
  const url = new URL(file, base);
  const canCheck = shadow?.host.isConnected && document.createElement("link").relList.supports("modulepreload");
  return namingDirective(url, async () => {
    if (shadow && canCheck) await preload(url, integrity, shadow);
    return import(url.href);
  });
}
