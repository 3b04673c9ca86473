// The page's analyzer: from the files beside the page, or from those inside the offline file.
/** @import { Analyzer, AnalyzeOptions, Analysis, AssetName } from "../../types/guillemet.js" */
import { createAnalyzer } from "../analyzer.js";
import { packLanguages } from "../languages.js";
import { GuillemetError } from "../errors.js";

/** The offline file's assets: base64 of gzip in blocks of data. @param {string} name */
async function embedded(name) {
  const block = document.querySelector(`script[data-asset="${name}"]`);
  if (!block) throw new Error("not in this file");
  const packed = Uint8Array.from(atob((block.textContent ?? "").trim()), (unit) => unit.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

const isOffline = () => document.querySelector("script[data-asset]") !== null;

/** @type {Promise<Analyzer> | null} */
let starting = null;

/** All that will ever be needed is loaded now: afterwards the page asks for nothing. */
export function startEngine() {
  if (!starting) {
    const assets = isOffline() ? (/** @type {AssetName} */ name) => embedded(name) : document.baseURI.replace(/[^/]*$/, "");
    starting = createAnalyzer({ languages: packLanguages, assets });
    starting.catch(() => (starting = null));
  }
  return starting;
}

/**
 * Where the engine crashed it is tried once more.
 * @param {string} text
 * @param {AnalyzeOptions} options
 * @returns {Promise<Analysis>}
 */
export async function analyze(text, options) {
  const analyzer = await startEngine();
  try {
    return await analyzer.analyze(text, options);
  } catch (error) {
    if (!(error instanceof GuillemetError) || error.code !== "worker-lost") throw error;
    return analyzer.analyze(text, options);
  }
}
