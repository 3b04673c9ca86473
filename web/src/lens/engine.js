// One engine for all lenses of a page, for as long as there is one that uses it.
/** @import { Analyzer, AssetName } from "../../types/guillemet.js" */
/** @import { Settings } from "./settings.js" */
import { files } from "guillemet-assets";
import { createAnalyzer } from "../analyzer.js";

/** @type {Map<string, {analyzer: Promise<Analyzer>, users: number}>} */
const engines = new Map();

/** @param {Settings} settings */
function assetsOf({ workerSource, wasmSource, packsSource }) {
  if (!workerSource && !wasmSource && !packsSource) return undefined;
  const base = packsSource && new URL(packsSource.replace(/\/?$/, "/"), document.baseURI);
  return (/** @type {AssetName} */ name) => {
    if (name === "guillemet-worker.js") return workerSource || null;
    if (name === "guillemet-engine.wasm") return wasmSource || null;
    return base ? new URL(files[name].file, base) : null;
  };
}

/**
 * @param {Settings} settings
 * @returns {{analyzer: Promise<Analyzer>, release: () => void}} `release` may be called twice
 */
export function shareEngine(settings) {
  const { workerSource, wasmSource, packsSource } = settings;
  const key = JSON.stringify([workerSource, wasmSource, packsSource]);
  let engine = engines.get(key);
  if (!engine) {
    const made = { analyzer: createAnalyzer({ assets: assetsOf(settings) }), users: 0 };
    made.analyzer.catch(() => {
      // What failed may succeed the next time.
      if (engines.get(key) === made) engines.delete(key);
    });
    engines.set(key, made);
    engine = made;
  }
  const used = engine;
  ++used.users;
  let released = false;
  return {
    analyzer: used.analyzer,
    release() {
      if (released) return;
      released = true;
      if (--used.users > 0) return;
      if (engines.get(key) === used) engines.delete(key);
      used.analyzer.then((analyzer) => analyzer.close(), () => {});
    },
  };
}
