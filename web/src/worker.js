// The worker's side of worker-client.js. It reads no file and knows no address: what it needs comes by
// message, so it works from any URL, from a Blob, as a classic script and as a module.
/** @import { WorkerAnswer, WorkerRequest } from "../types/internal.js" */
import { Engine } from "./engine.js";

/** @type {Engine | undefined} */
let engine;

/**
 * @param {WorkerAnswer} message
 * @param {Transferable[]} [transfer]
 */
const send = (message, transfer = []) => self.postMessage(message, { transfer });

/**
 * Holds a lock for as long as this worker lives: whoever waits for it hears of the worker's end, which
 * no event tells.
 * @param {string} name
 */
async function holdLock(name) {
  await new Promise((resolve) => {
    const held = () => {
      resolve(undefined);
      return new Promise(() => {});
    };
    // Some pages (file:, sandboxed) have no locks; then the client's timeout has to do.
    try {
      navigator.locks.request(name, held).catch(resolve);
    } catch {
      resolve(undefined);
    }
  });
}

/**
 * @param {WorkerRequest} request
 * @returns {Promise<unknown>}
 */
async function answer(request) {
  if (request.ask === "start") {
    await holdLock(request.lock);
    engine = await Engine.start(request.wasm);
    return null;
  }
  if (!engine) throw new Error("not started");
  if (request.ask === "pack") return engine.addPack(request.name, request.bytes);
  if (request.ask === "detect") return engine.detectLanguage(request.text);
  const { id, text, job } = request;
  return engine.analyze(text, job, (progress) => send({ id, progress }));
}

self.onmessage = async (/** @type {MessageEvent<WorkerRequest>} */ { data: request }) => {
  const { id } = request;
  try {
    const result = await answer(request);
    send({ id, result }, result instanceof Int32Array ? [/** @type {ArrayBuffer} */ (result.buffer)] : []);
  } catch (error) {
    const { code = "worker-lost", message = String(error) } = /** @type {any} */ (error);
    send({ id, error: { code, message } });
  }
};

send({ ready: true });
