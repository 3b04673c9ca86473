// The languages that there are packs for.
/** @import { AssetName } from "../types/guillemet.js" */

export const packLanguages = Object.freeze(["de", "en", "es", "fr", "it", "nl", "pt"]);

/** @param {string} language @returns {AssetName} */
export const packName = (language) => /** @type {AssetName} */ (`${language}.pack`);
