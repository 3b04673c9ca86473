// The reader's corrections: the code for them is loaded when there is one.
/**
 * @import { Analysis } from "../../types/guillemet.js"
 * @import { Correction } from "../../types/lens.js"
 * @import { CorrectionLog } from "../corrections/log.js"
 * @import { Settings } from "./settings.js"
 */
import { orMissing } from "../errors.js";
import { lazy } from "../lazy.js";
import { keep, kept } from "./memory.js";

export class LensCorrections {
  /** What there is before the code for it. @type {unknown} */
  #given;
  /** @type {CorrectionLog | null} */
  #log = null;
  /** @type {Awaited<ReturnType<typeof lazy.corrections>> | null} */
  #code = null;
  #storage;
  /** Of what is kept. */
  #key = "";

  /**
   * @param {readonly Correction[]} given by the page; where it is empty, those that were kept count
   * @param {Settings["storage"]} storage
   */
  constructor(given, storage) {
    this.#storage = storage;
    this.#given = given.length > 0 ? given : null;
  }

  /**
   * To those of an article: each has its own.
   * @param {readonly Correction[]} given by the page, for any
   * @param {string} key
   */
  turnTo(given, key) {
    if (key === this.#key) return;
    this.#key = key;
    if (given.length > 0) return;
    this.#log = null;
    this.#given = kept(this.#storage, key);
  }

  /** @returns {Correction[]} */
  get list() {
    return this.#log ? [...this.#log.list] : Array.isArray(this.#given) ? [...this.#given] : [];
  }
  get canUndo() {
    return this.#log?.canUndo ?? false;
  }
  get canRedo() {
    return this.#log?.canRedo ?? false;
  }

  /** Whether `applyTo` changes anything. */
  get areNone() {
    return this.#log ? this.#log.list.length === 0 : !this.#given;
  }

  /**
   * @param {Analysis} analysis
   * @param {string} text
   * @returns {Promise<Analysis>}
   */
  async applyTo(analysis, text) {
    if (this.areNone) return analysis;
    const { applyCorrections } = await this.#load();
    return applyCorrections(analysis, text, this.list);
  }

  /** @param {Settings["storage"]} storage from now on */
  keepIn(storage) {
    this.#storage = storage;
    this.#keep();
  }

  /** @param {Correction} correction */
  async add(correction) {
    await this.#load();
    this.#log?.add(correction);
    this.#keep();
  }

  /** @param {unknown} list of the page's, or a file's @throws {GuillemetError} `unsupported-input` */
  async replace(list) {
    await this.#load();
    this.#log?.replace(list);
    this.#keep();
  }

  undo() {
    return this.#kept(this.#log?.undo());
  }
  redo() {
    return this.#kept(this.#log?.redo());
  }

  async #load() {
    this.#code ??= await orMissing("The code for corrections", lazy.corrections());
    if (!this.#log) {
      const { CorrectionLog } = this.#code;
      try {
        this.#log = new CorrectionLog(this.#given ?? []);
      } catch (error) {
        this.#log = new CorrectionLog();
        // What was kept may be of another version, or not ours; what the page gives is to be right.
        if (Array.isArray(this.#given)) throw error;
      }
      this.#given = null;
    }
    return this.#code;
  }

  /** @param {boolean | undefined} changed */
  #kept(changed) {
    if (changed) this.#keep();
    return changed ?? false;
  }

  #keep() {
    if (this.#code && this.#log) keep(this.#storage, this.#key, this.#code.correctionsFile([...this.#log.list]));
  }
}
