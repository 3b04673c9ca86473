// The engine in a worker of its own.
/**
 * @import { Backend, Control, Job, WorkerAnswer, WorkerRequest } from "../types/internal.js"
 * @import { AssetStore } from "./assets.js"
 */
import { aborted, closed, codeOf, GuillemetError } from "./errors.js";
import { trustedScriptUrl } from "./trusted-types.js";

/** A worker that has not said a word after this time is not going to, in milliseconds. */
const startTimeout = 10_000;
/** At work it reports its progress many times a second. */
const silenceTimeout = 30_000;

const lost = (/** @type {string} */ why) => new GuillemetError("worker-lost", `The worker was lost: ${why}`);

/**
 * @template T
 * @typedef {T extends unknown ? Omit<T, "id"> : never} WithoutId
 */

/**
 * @param {string | URL} url
 * @returns {Promise<Worker | null>} null where the browser or the page's policy refuses it
 */
function open(url) {
  return new Promise((resolve) => {
    /** @type {Worker} */
    let worker;
    try {
      worker = new Worker(trustedScriptUrl(url), { name: "guillemet" });
    } catch {
      resolve(null);
      return;
    }
    const refuse = () => {
      worker.terminate();
      resolve(null);
    };
    const timer = setTimeout(refuse, startTimeout);
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      refuse();
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      resolve(worker);
    };
  });
}

/**
 * @param {BlobPart} script
 * @returns {Promise<Worker | null>}
 */
async function openBlob(script) {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return await open(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * From its own address where that is allowed, else by way of a Blob (another origin, the offline file).
 * @param {AssetStore} assets
 */
async function openAny(assets) {
  const source = await assets.locate("guillemet-worker.js");
  if (source instanceof ArrayBuffer) return openBlob(source);
  const worker = await open(source.url);
  // Not `location.origin`: a sandboxed frame has none of its own.
  if (worker || source.url.origin === self.origin) return worker;
  return openBlob(await assets.bytes("guillemet-worker.js"));
}

/** @implements {Backend} */
class WorkerClient {
  #worker;
  #nextId = 0;
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void, onProgress?: (done: number) => void}>} */
  #pending = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  #waiting = new AbortController();
  /** Why it is gone. @type {GuillemetError | null} */
  #ended = null;

  /** @param {Worker} worker */
  constructor(worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(lost(event.message || "an error in its script"));
    };
    worker.onmessageerror = () => this.#end(lost("a message could not be read"));
  }

  /** @param {ArrayBuffer} wasm */
  async start(wasm) {
    const lock = `guillemet-worker-${Date.now()}-${Math.random()}`;
    await this.#ask({ ask: "start", wasm, lock });
    try {
      const options = { signal: this.#waiting.signal };
      navigator.locks.request(lock, options, () => this.#end(lost("it was ended"))).catch(() => {});
    } catch {
      // No locks here: the timeout has to do.
    }
  }

  /** @param {string} name @param {ArrayBuffer} bytes */
  addPack(name, bytes) {
    return this.#ask({ ask: "pack", name, bytes });
  }

  /** @param {string} text */
  detectLanguage(text) {
    return this.#ask({ ask: "detect", text });
  }

  /**
   * A worker at work hears nothing, so to abort is to end it.
   * @param {string} text
   * @param {Job} job
   * @param {Control} control
   */
  async analyze(text, job, { signal, onProgress }) {
    const onAbort = () => this.#end(aborted());
    if (signal?.aborted) throw aborted();
    signal?.addEventListener("abort", onAbort);
    try {
      return await this.#ask({ ask: "analyze", text, job }, onProgress);
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  close() {
    this.#end(closed());
  }

  /**
   * @param {WithoutId<WorkerRequest>} request
   * @param {(done: number) => void} [onProgress]
   * @returns {Promise<any>}
   */
  #ask(request, onProgress) {
    return new Promise((resolve, reject) => {
      // Whoever was still fetching something for it.
      if (this.#ended) return reject(this.#ended);
      const id = this.#nextId++;
      this.#pending.set(id, { resolve, reject, onProgress });
      this.#listen();
      this.#worker.postMessage({ ...request, id });
    });
  }

  /** @param {WorkerAnswer} answer */
  #hear(answer) {
    if ("ready" in answer) return;
    const pending = this.#pending.get(answer.id);
    if (!pending) return;
    if ("progress" in answer) {
      pending.onProgress?.(answer.progress);
    } else {
      this.#pending.delete(answer.id);
      if ("error" in answer) {
        const { code, message } = answer.error;
        pending.reject(new GuillemetError(/** @type {GuillemetError["code"]} */ (code), message));
      } else {
        pending.resolve(answer.result);
      }
    }
    this.#listen();
  }

  /** Starts to count the silence anew. */
  #listen() {
    clearTimeout(this.#silence);
    if (this.#pending.size === 0) return;
    this.#silence = setTimeout(() => this.#end(lost("it does not answer")), silenceTimeout);
  }

  /** @param {GuillemetError} error */
  #end(error) {
    this.#ended ??= error;
    clearTimeout(this.#silence);
    this.#waiting.abort();
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    this.onEnd?.();
  }

  /** Called when the worker is gone, whoever ended it. @type {(() => void) | undefined} */
  onEnd;
}

/**
 * @param {AssetStore} assets
 * @param {ArrayBuffer} wasm
 * @returns {Promise<WorkerClient | null>} null where there can be no worker, or none with WebAssembly
 */
export async function startWorker(assets, wasm) {
  const worker = await openAny(assets).catch(() => null);
  if (!worker) return null;
  const client = new WorkerClient(worker);
  try {
    await client.start(wasm);
    return client;
  } catch (error) {
    client.close();
    if (codeOf(error) === "wasm-blocked") return null;
    throw error;
  }
}
