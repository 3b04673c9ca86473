// The engine on the thread that asks: in Node and in workers in one call, on a page in slices.
/** @import { Backend, Control, Job } from "../types/internal.js" */
import { Engine } from "./engine.js";
import { throwIfAborted } from "./errors.js";

const onPage = typeof document === "object";

/**
 * @param {ArrayBuffer} wasm
 * @returns {Promise<Backend>}
 */
export async function startInline(wasm) {
  const engine = await Engine.start(wasm);
  return {
    async addPack(name, bytes) {
      engine.addPack(name, bytes);
    },
    async detectLanguage(text) {
      return engine.detectLanguage(text);
    },
    /**
     * @param {string} text
     * @param {Job} job
     * @param {Control} control
     */
    async analyze(text, job, { signal, onProgress }) {
      throwIfAborted(signal);
      if (onPage) return engine.analyzeInSlices(text, job, { signal, onProgress });
      return engine.analyze(text, job, onProgress ?? (() => {}));
    },
    close() {},
  };
}
