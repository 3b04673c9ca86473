// createAnalyzer: finds the engine a place to work, brings it the packs it needs, and one text at a
// time.
/**
 * @import { Analysis, AnalyzeOptions, Analyzer, AnalyzerOptions } from "../types/guillemet.js"
 * @import { Backend, Control, Job } from "../types/internal.js"
 */
import { readJob, readLanguages } from "./arguments.js";
import { AssetStore } from "./assets.js";
import { aborted, closed, codeOf, orAborted, orMissing, throwIfAborted } from "./errors.js";
import { decodeAnalysis } from "./flat.js";
import { packLanguages, packName } from "./languages.js";
import { lazy } from "./lazy.js";
import { startWorker } from "./worker-client.js";

/** Only a page has a thread that must not be held; elsewhere the caller's own is as good as another. */
const wantsWorker = typeof document === "object" && typeof Worker === "function";

/** After these the engine is gone, and the next text gets a new one. */
const fatal = new Set(["worker-lost", "out-of-memory", "aborted"]);

/** The part of a language tag that names a pack. @param {string} language */
const primary = (language) => language.toLowerCase().split("-")[0];

/**
 * @param {AssetStore} assets
 * @param {boolean} inWorker
 * @returns {Promise<Backend>}
 */
async function startBackend(assets, inWorker) {
  const wasm = await assets.bytes("guillemet-engine.wasm");
  const client = inWorker ? await startWorker(assets, wasm) : null;
  if (client) return client;
  const { startInline } = await orMissing("The engine", lazy.inline());
  return startInline(wasm);
}

/** @implements {Analyzer} */
class QueueingAnalyzer {
  #assets;
  #inWorker;
  /** @type {string[] | null} */
  #languages;
  /** @type {Promise<Backend> | null} */
  #backend = null;
  /** Of the backend at hand. @type {Set<string>} */
  #packs = new Set();
  /** The end of the line: texts are analyzed one after another. @type {Promise<unknown>} */
  #last = Promise.resolve();
  #closing = new AbortController();

  /**
   * @param {AssetStore} assets
   * @param {boolean} inWorker
   * @param {string[] | null} languages
   */
  constructor(assets, inWorker, languages) {
    this.#assets = assets;
    this.#inWorker = inWorker;
    this.#languages = languages;
  }

  /** Loads what has to be there before the first text. */
  async prepare() {
    const backend = await this.#start();
    for (const language of this.#languages ?? []) await this.#addPack(backend, language);
  }

  /**
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   * @returns {Promise<Analysis>}
   */
  async analyze(text, options = {}) {
    const job = readJob(text, options);
    const { id = "-", signal, onProgress } = options;
    if (this.#closing.signal.aborted) throw closed();
    throwIfAborted(signal);
    const running = this.#last.then(() => this.#run(text, job, { signal, onProgress }));
    this.#last = running.catch(() => {});
    const flat = await this.#orClosed(orAborted(running, signal));
    return decodeAnalysis(flat, text, { id, tokens: job.tokens });
  }

  close() {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#drop();
  }

  /**
   * @param {string} text
   * @param {Job} job
   * @param {Control} control
   */
  async #run(text, job, control) {
    if (this.#closing.signal.aborted) throw closed();
    if (control.signal?.aborted) throw aborted();
    try {
      const backend = await this.#start();
      const languages = this.#languages ?? [job.language || (await backend.detectLanguage(text))];
      for (const language of languages) await this.#addPack(backend, language);
      return await backend.analyze(text, job, control);
    } catch (error) {
      if (fatal.has(codeOf(error) ?? "")) this.#drop();
      throw error;
    }
  }

  #start() {
    if (!this.#backend) {
      const starting = startBackend(this.#assets, this.#inWorker);
      this.#backend = starting;
      this.#packs.clear();
      const forget = () => {
        if (this.#backend === starting) this.#backend = null;
      };
      starting.then((backend) => {
        if ("onEnd" in backend) backend.onEnd = forget;
        if (this.#closing.signal.aborted) backend.close();
      }, forget);
    }
    return this.#backend;
  }

  #drop() {
    this.#backend?.then((backend) => backend.close(), () => {});
    this.#backend = null;
  }

  /**
   * @param {Backend} backend
   * @param {string} language
   */
  async #addPack(backend, language) {
    const pack = primary(language);
    if (!packLanguages.includes(pack) || this.#packs.has(pack)) return;
    const name = packName(pack);
    await backend.addPack(name, await this.#assets.bytes(name));
    this.#packs.add(pack);
  }

  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  async #orClosed(promise) {
    try {
      return await orAborted(promise, this.#closing.signal);
    } catch (error) {
      throw this.#closing.signal.aborted ? closed() : error;
    }
  }
}

/**
 * @param {AnalyzerOptions} [options]
 * @returns {Promise<Analyzer>}
 */
export async function createAnalyzer({ languages, worker = true, assets } = {}) {
  const wanted = readLanguages(languages);
  const analyzer = new QueueingAnalyzer(new AssetStore(assets), worker && wantsWorker, wanted);
  try {
    await analyzer.prepare();
  } catch (error) {
    analyzer.close();
    throw error;
  }
  return analyzer;
}
