// A lens's hold on an engine: opened when there is something to analyze, tried again where it crashed.
/**
 * @import { Analysis, AnalyzeOptions, Analyzer } from "../../types/guillemet.js"
 * @import { Settings } from "./settings.js"
 *
 * @typedef {{analyzer: Promise<Pick<Analyzer, "analyze">>, release: () => void}} Lease
 * @typedef {(settings: Settings) => Lease | Promise<Lease>} OpenEngine
 */
import { codeOf, GuillemetError, orAborted, orMissing } from "../errors.js";
import { lazy } from "../lazy.js";

/** One for all lenses of the page. @param {Settings} settings @returns {Promise<Lease>} */
const openShared = async (settings) => (await orMissing("The engine", lazy.engine())).shareEngine(settings);

export class HeldEngine {
  #open;
  #settings;
  /** @type {Promise<Lease> | null} */
  #held = null;
  #ended = false;

  /** @param {OpenEngine | undefined} open @param {() => Settings} settings */
  constructor(open = openShared, settings) {
    this.#open = open;
    this.#settings = settings;
  }

  /**
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   * @returns {Promise<Analysis>}
   */
  async analyze(text, options) {
    const analyzer = () => orAborted(this.#analyzer(), options?.signal);
    try {
      return await (await analyzer()).analyze(text, options);
    } catch (error) {
      if (codeOf(error) !== "worker-lost" || this.#ended) throw error;
      return (await analyzer()).analyze(text, options);
    }
  }

  /** The next text gets another one, by the settings of then. */
  close() {
    this.#held?.then(({ release }) => release(), () => {});
    this.#held = null;
  }

  end() {
    this.#ended = true;
    this.close();
  }

  async #analyzer() {
    const held = (this.#held ??= Promise.resolve(this.#open(this.#settings())));
    try {
      const analyzer = await (await held).analyzer;
      if (this.#ended) throw new GuillemetError("closed", "The lens was taken away.");
      return analyzer;
    } catch (error) {
      if (this.#held === held) this.close();
      throw error;
    }
  }
}
