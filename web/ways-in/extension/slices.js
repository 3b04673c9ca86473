// The engine on the background's thread, in slices: in between it hears that a page has gone or the reader has
// had enough.
/** @import { Backend } from "../../types/internal.js" */
import { Engine } from "../../src/engine.js";
import { throwIfAborted } from "../../src/errors.js";

/**
 * @param {ArrayBuffer} wasm
 * @returns {Promise<Backend>}
 */
export async function startInSlices(wasm) {
  const engine = await Engine.start(wasm);
  return {
    async addPack(name, bytes) {
      engine.addPack(name, bytes);
    },
    async detectLanguage(text) {
      return engine.detectLanguage(text);
    },
    async analyze(text, job, control) {
      throwIfAborted(control.signal);
      return engine.analyzeInSlices(text, job, control);
    },
    close() {},
  };
}
