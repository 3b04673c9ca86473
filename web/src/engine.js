// The only file that knows WebAssembly. One Engine is one instance of the module; it does one thing at
// a time, and after a crash it is of no more use.
/**
 * @import { EngineModule } from "guillemet-glue"
 * @import { Control, Job } from "../types/internal.js"
 */
import createModule from "guillemet-glue";
import { GuillemetError, throwIfAborted } from "./errors.js";
import { encodeRequest } from "./flat.js";
import { pause } from "./pause.js";

/** How long one slice may hold a page's main thread, in milliseconds. */
const sliceBudget = 8;
const firstSliceUnits = 2000;
const smallestSliceUnits = 256;

/** The directive that a page's policy needs, for messages. */
const directive = "script-src 'wasm-unsafe-eval'";

/**
 * Under a policy without 'wasm-unsafe-eval' Emscripten's promise never settles, so the shortest module
 * there is (magic number and version) is tried first.
 */
function requireWebAssembly() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (cause) {
    const message = typeof WebAssembly === "undefined"
      ? "This platform has no WebAssembly."
      : `The page's Content-Security-Policy does not allow WebAssembly; it needs ${directive}.`;
    throw new GuillemetError("wasm-blocked", message, { cause });
  }
}

/**
 * @param {BufferSource} wasm
 * @returns {Promise<EngineModule>}
 */
async function instantiate(wasm) {
  const module = await WebAssembly.compile(wasm);
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
      // Its own way to the file, which a worker from a Blob has not.
      locateFile: (name) => name,
      // What it would print is in the errors that it throws.
      print() {},
      printErr() {},
    }).then(resolve, reject);
  });
}

export class Engine {
  /** @type {EngineModule} */
  #module;

  /** @param {EngineModule} module */
  constructor(module) {
    this.#module = module;
  }

  /**
   * @param {BufferSource} wasm the bytes of guillemet-engine.wasm
   * @returns {Promise<Engine>}
   */
  static async start(wasm) {
    requireWebAssembly();
    try {
      return new Engine(await instantiate(wasm));
    } catch (cause) {
      if (cause instanceof RangeError) {
        throw new GuillemetError("out-of-memory", "No memory for the engine.", { cause });
      }
      throw new GuillemetError("pack-invalid", "guillemet-engine.wasm is broken.", { cause });
    }
  }

  get version() {
    return this.#module.version();
  }

  /**
   * @param {string} name for the message
   * @param {ArrayBuffer} bytes
   */
  addPack(name, bytes) {
    const { fault, position } = this.#guard(() => {
      // The one copy: the engine uses the pack where it is put.
      const address = this.#module.roomForPack(bytes.byteLength) >>> 0;
      this.#module.HEAPU8.set(new Uint8Array(bytes), address);
      return this.#module.addPack();
    });
    if (fault !== "none") {
      throw new GuillemetError("pack-invalid", `${name} cannot be used: ${fault} at byte ${position}.`);
    }
  }

  /**
   * @param {string} text
   * @returns {string} as the analysis has it
   */
  detectLanguage(text) {
    return this.#guard(() => {
      this.#deliver(text, anyJob);
      return this.#module.detectLanguage();
    });
  }

  /**
   * The flat analysis in one call.
   * @param {string} text
   * @param {Job} job
   * @param {(done: number) => void} onProgress
   * @returns {Int32Array<ArrayBuffer>}
   */
  analyze(text, job, onProgress) {
    return this.#guard(() => {
      this.#deliver(text, job);
      const view = this.#module.analyze(onProgress);
      if (!view) throw new TypeError("not a request");
      return view.slice();
    });
  }

  /**
   * The same in slices, for a page's main thread.
   * @param {string} text
   * @param {Job} job
   * @param {Control} control
   * @returns {Promise<Int32Array<ArrayBuffer>>}
   */
  async analyzeInSlices(text, job, { signal, onProgress }) {
    this.#guard(() => {
      this.#deliver(text, job);
      if (!this.#module.begin()) throw new TypeError("not a request");
    });
    let units = firstSliceUnits;
    for (;;) {
      const before = performance.now();
      if (this.#guard(() => this.#module.resume(units))) break;
      const spent = performance.now() - before;
      if (spent > sliceBudget) units = Math.max(smallestSliceUnits, units >> 1);
      else if (spent < sliceBudget / 2) units = Math.min(units * 2, 2 ** 20);
      onProgress?.(this.#module.progress());
      await pause();
      throwIfAborted(signal);
    }
    return this.#guard(() => this.#module.finish().slice());
  }

  /**
   * @param {string} text
   * @param {Job} job
   */
  #deliver(text, job) {
    const request = encodeRequest(text, job);
    const address = this.#module.inbox(request.bytes) >>> 0;
    request.write(this.#module.HEAPU8.buffer, address);
  }

  /**
   * Runs `call` and names what goes wrong in it: the core has no exceptions of its own.
   * @template T
   * @param {() => T} call
   * @returns {T}
   */
  #guard(call) {
    try {
      return call();
    } catch (cause) {
      // A RangeError is a stack overflow or an array that JavaScript has no room for.
      if (this.#module.outOfMemory() || /alloc|array|length/i.test(cause instanceof RangeError ? cause.message : "")) {
        throw new GuillemetError("out-of-memory", "The text is too large for this device.", { cause });
      }
      throw new GuillemetError("worker-lost", "The engine crashed.", { cause });
    }
  }
}

/** For questions about a text that ask for no analysis. @type {Job} */
const anyJob = { language: "", date: { year: 0, month: 0, day: 0 }, vocabulary: [], tokens: false };
