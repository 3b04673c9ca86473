// What a lens does once it is wanted: reads the article, has it analyzed, paints it, and fills the panel.
// It needs no custom element: any element with a shadow tree can be its host.
/**
 * @import { Analysis, AnalyzeOptions, VocabularyEntry } from "../../types/guillemet.js"
 * @import { Correction, LensLabels, LensSelection, LensState } from "../../types/lens.js"
 * @import { OpenEngine } from "./held-engine.js"
 */
import { codeOf, GuillemetError, orAborted, orMissing, throwIfAborted } from "../errors.js";
import { lazy } from "../lazy.js";
import { pause } from "../pause.js";
import { LensArticle } from "./article.js";
import { noArticle } from "./no-article.js";
import { LensCorrections } from "./corrections.js";
import { Desk } from "./desk.js";
import { HeldEngine } from "./held-engine.js";
import { describePage } from "./page.js";
import { selectionOf, stepFrom } from "./selection.js";
import { readSettings } from "./settings.js";
import { roomBeside, themeBehind } from "./surroundings.js";
import { linkSubjects, readVocabulary } from "./vocabulary.js";
import { onArticleClick, watchArticle } from "./watch.js";
import { keyOf } from "./memory.js";
import { labelsFor } from "./words.js";

/**
 * @typedef {object} SessionInput
 * @property {HTMLElement} host has the attributes and the slots' content
 * @property {ShadowRoot} shadow its shadow tree
 * @property {{vocabulary: VocabularyEntry[], corrections: Correction[], labels: LensLabels}} given
 * @property {(type: string, detail?: object, cancelable?: boolean) => boolean} fire false: somebody objected
 * @property {() => void} onState
 * @property {() => void} hide asks the host to close the panel
 * @property {OpenEngine} [openEngine] one for all lenses of the page by default
 * @property {() => Element | null} findTarget the article, as far as there is one
 */

/** Attributes and properties on which the analysis depends. */
const deciding = new Set(["for", "exclude", "lang", "published", "vocabulary", "worker-src", "wasm-src", "packs-src"]);

export class Session {
  #input;
  #findTarget;
  /** @type {LensState} */
  #state = "idle";
  #settings;
  #corrections;
  /** @type {Desk | null} */
  #desk = null;
  /** @type {LensArticle | null} */
  #article = null;
  /** The one that was read last. @type {Element | null} */
  #element = null;
  /** As the engine gave it. @type {Analysis | null} */
  #found = null;
  /** With the reader's corrections. @type {Analysis | null} */
  #analysis = null;
  /** @type {LensSelection | null} */
  #selection = null;
  /** @type {Promise<Analysis> | null} */
  #running = null;
  /** How many wait for it. */
  #waiting = 0;
  /** Something that decides has changed since it began. */
  #isOutdated = false;
  #work = new AbortController();
  #engine;
  /** Layers that the reader has switched off. @type {Set<string>} */
  #hidden = new Set();
  #shown = false;
  #ended = false;
  /** Of what listens to the article. */
  #attention = new AbortController();

  /** @param {SessionInput} input */
  constructor(input) {
    this.#input = input;
    this.#findTarget = input.findTarget;
    this.#settings = readSettings(input.host);
    this.#engine = new HeldEngine(input.openEngine, () => this.#settings);
    this.#corrections = new LensCorrections(input.given.corrections, this.#settings.storage);
    this.#corrections.turnTo(input.given.corrections, keyOf(input.host));
  }

  get state() {
    return this.#state;
  }
  get analysis() {
    return this.#analysis;
  }
  get selection() {
    return this.#selection;
  }
  get corrections() {
    return this.#corrections.list;
  }

  /**
   * @param {{signal?: AbortSignal}} [options]
   * @returns {Promise<Analysis>}
   */
  async analyze({ signal } = {}) {
    throwIfAborted(signal);
    // One that is being given up is nobody's.
    while (this.#running && this.#waiting === 0) await this.#running.catch(() => {});
    this.#running ??= this.#runUntilSettled().finally(() => (this.#running = null));
    ++this.#waiting;
    try {
      return await orAborted(this.#running, signal);
    } finally {
      --this.#waiting;
      if (this.#waiting === 0 && signal?.aborted) this.#work.abort();
    }
  }

  /**
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   * @returns {Promise<Analysis>}
   */
  analyzeText(text, options) {
    return this.#engine.analyze(text, options);
  }

  /** Opens the panel; what it shows comes as it is ready. */
  async show() {
    this.#shown = true;
    this.#desk ??= this.#makeDesk();
    this.#dress();
    this.#desk.open();
    this.#paint();
    if (this.#analysis) return this.#fill();
    await pause();
    if (!this.#ended) await this.analyze();
  }

  hide() {
    this.#shown = false;
    this.#desk?.close();
    this.select(null);
    this.#paint();
  }

  /** An attribute or property of the host has another value. @param {string} name */
  changed(name) {
    this.#settings = readSettings(this.#input.host);
    if (name === "storage") this.#corrections.keepIn(this.#settings.storage);
    if (name === "labels" || name === "ui-lang") this.#relabel();
    if (name === "corrections") void this.#correct(() => this.#corrections.replace(this.#input.given.corrections));
    if (name.endsWith("-src")) this.#engine.close();
    if (name === "theme") this.#redraw();
    if (name === "observe") this.#attend();
    if (deciding.has(name)) this.#again();
    this.#dress();
    this.#paint();
    this.#fill();
  }

  /** The host stands elsewhere on the page: its panel is put on top anew, and another article may be meant. */
  moved() {
    this.#dress();
    if (this.#article && this.#findTarget() !== this.#article.element) this.#again();
  }

  /** @param {string | null} id @returns {boolean} */
  select(id) {
    if (id === null) {
      this.#selection = null;
      this.#article?.mark(null);
      this.#desk?.choose(null);
      return true;
    }
    const selection = this.#analysis && selectionOf(this.#analysis, id);
    if (!selection || !this.#article) return false;
    if (!this.#input.fire("guillemet-select", { id: selection.id, kind: selection.kind }, true)) return false;
    this.#selection = selection;
    this.#article.mark(selection);
    const foot = this.#shown ? this.#desk?.beforeLeading() : 0;
    this.#article.scrollTo(selection, foot ?? 0);
    this.#desk?.choose(selection);
    return true;
  }

  /**
   * To the next one of its kind, round and round.
   * @param {1 | -1} by
   * @param {"quote" | "entity"} [kind] that of what is chosen by default, else quotes
   */
  step(by, kind) {
    const id = this.#analysis && stepFrom(this.#analysis, this.#selection, by, kind);
    return id ? this.select(id) : false;
  }

  /** @param {string} format @returns {Promise<Blob>} */
  async export(format) {
    const { exportAnalysis } = await orMissing("The code for exports", lazy.exports());
    const analysis = this.#analysis ?? (await this.analyze());
    const { element, text } = /** @type {LensArticle} */ (this.#article);
    const { body, type } = exportAnalysis(format, { analysis, text, ...describePage(element), published: this.#settings.published });
    return new Blob([body], { type });
  }

  /** @param {unknown} source */
  async importCorrections(source) {
    let list = source;
    if (source instanceof Blob) {
      try {
        list = JSON.parse(await source.text());
      } catch (cause) {
        throw new GuillemetError("unsupported-input", "corrections: the file is no JSON.", { cause });
      }
    }
    await this.#corrections.replace(list);
    await this.#corrected(null);
  }

  undo() {
    const changed = this.#corrections.undo();
    if (changed) void this.#corrected(null);
    return changed;
  }
  redo() {
    const changed = this.#corrections.redo();
    if (changed) void this.#corrected(null);
    return changed;
  }

  /** Nothing of it is left: not on the page, not at work. */
  end() {
    this.#ended = true;
    this.#work.abort();
    this.#attention.abort();
    this.#article?.end();
    this.#desk?.remove();
    this.#engine.end();
    this.#article = this.#desk = this.#analysis = this.#found = null;
  }

  /** Who waits for an analysis gets that of the article as it is then. */
  async #runUntilSettled() {
    for (;;) {
      this.#isOutdated = false;
      try {
        return await this.#run();
      } catch (error) {
        if (!this.#isOutdated || this.#ended) throw error;
      }
    }
  }

  async #run() {
    const work = (this.#work = new AbortController());
    this.#setState("analyzing");
    this.#desk?.work(true);
    try {
      const article = this.#read();
      await pause();
      const vocabulary = readVocabulary(this.#input.host, this.#input.given.vocabulary);
      const found = await this.#ask(article.text, vocabulary.entries, work.signal);
      this.#found = linkSubjects(found, vocabulary);
      const analysis = await this.#present();
      if (work.signal.aborted) throw new GuillemetError("aborted", "The analysis was aborted.");
      this.#setState("ready");
      this.#fill();
      this.#attend();
      this.#input.fire("guillemet-analysis", { analysis });
      return analysis;
    } catch (error) {
      this.#fail(error);
      throw this.#ended ? new GuillemetError("closed", "The lens was taken away.") : error;
    } finally {
      this.#desk?.work(false);
    }
  }

  /**
   * @param {string} text
   * @param {VocabularyEntry[]} vocabulary
   * @param {AbortSignal} signal
   */
  #ask(text, vocabulary, signal) {
    const { language, published } = this.#settings;
    const onProgress = (/** @type {number} */ done) => {
      this.#desk?.progress(done);
      this.#input.fire("guillemet-progress", { done });
    };
    const id = location.href.replace(/#.*/, "");
    return this.#engine.analyze(text, { id, language: language || undefined, date: published, vocabulary, signal, onProgress });
  }

  /** Reads the article from the page, anew. */
  #read() {
    const element = this.#findTarget();
    this.#article?.end();
    this.#article = null;
    if (!element) {
      this.#analysis = this.#found = this.#selection = null;
      this.#fill();
      this.#attend();
      throw noArticle(this.#input.host);
    }
    const { host, given } = this.#input;
    if (element !== this.#element) this.#corrections.turnTo(given.corrections, keyOf(host));
    this.#element = element;
    const { exclude } = this.#settings;
    try {
      this.#article = new LensArticle(element, { exclude, theme: this.#themeOf(element) });
    } catch (cause) {
      throw new GuillemetError("unsupported-input", `exclude: ${JSON.stringify(exclude)} is no list of selectors.`, { cause });
    }
    if (this.#analysis) this.#article.light(this.#analysis);
    return this.#article;
  }

  /** In another theme; where the page has changed meanwhile, all of it anew. */
  #redraw() {
    const before = this.#article?.text;
    if (before === undefined) return;
    try {
      if (this.#read().text !== before) this.#again();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Element} element @returns {"light" | "dark"} */
  #themeOf(element) {
    const { theme } = this.#settings;
    return theme === "auto" ? themeBehind(element) : theme;
  }

  /** What was found and what the reader made of it, on the page and in the panel. */
  async #present() {
    const article = this.#article;
    const found = this.#found;
    if (!found || !article) throw new GuillemetError("closed", "The lens was taken away.");
    const analysis = await this.#corrections.applyTo(found, article.text);
    if (article !== this.#article) throw new GuillemetError("aborted", "The article has changed meanwhile.");
    this.#analysis = analysis;
    this.#selection = null;
    article.mark(null);
    article.light(analysis);
    this.#paint();
    await pause();
    this.#fill();
    return analysis;
  }

  #paint() {
    const { highlight, layers } = this.#settings;
    const painted = highlight === "always" || (highlight === "open" && this.#shown);
    this.#article?.paint(painted && this.#analysis !== null, new Set([...layers].filter((name) => !this.#hidden.has(name))));
  }

  #makeDesk() {
    const { host, shadow, given, hide } = this.#input;
    return new Desk(shadow, labelsFor(host, given.labels), {
      select: (id) => this.select(id),
      leave: () => this.select(null),
      step: (kind, by) => this.step(by, kind),
      copy: (id) => this.#copy(id),
      correct: (correction) => this.#correct(() => this.#corrections.add(correction), correction),
      undo: () => this.undo(),
      redo: () => this.redo(),
      analyze: () => void this.analyze().catch(() => {}),
      switchLayer: (layer) => {
        if (!this.#hidden.delete(layer)) this.#hidden.add(layer);
        this.#paint();
        this.#fill();
      },
      hide,
    });
  }

  #relabel() {
    if (!this.#desk) return;
    this.#desk.remove();
    this.#desk = this.#makeDesk();
    this.#dress();
    if (this.#shown) this.#desk.open();
  }

  #dress() {
    if (!this.#desk) return;
    const element = this.#article?.element ?? this.#findTarget();
    this.#desk.dress(this.#settings, this.#themeOf(element ?? document.body), roomBeside(element ?? document.body));
  }

  #fill() {
    this.#desk?.show({
      analysis: this.#analysis,
      text: this.#article?.text ?? "",
      state: this.#state,
      settings: this.#settings,
      hidden: this.#hidden,
      selection: this.#selection,
      corrections: this.#corrections,
    });
  }

  /** @param {string} id */
  async #copy(id) {
    const quote = this.#analysis?.quotes[Number(id.slice("quote-".length))];
    if (!quote || !this.#article) return null;
    const page = { ...describePage(this.#article.element), published: this.#settings.published };
    const copying = await lazy.copying().catch(() => null);
    const text = copying && await copying.copyQuote(quote, this.#article.text, page);
    if (text !== null) this.#input.fire("guillemet-copy", { id, text });
    return text;
  }

  /**
   * @param {() => Promise<void>} change
   * @param {Correction | null} [correction]
   */
  async #correct(change, correction = null) {
    try {
      await change();
      await this.#corrected(correction);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Correction | null} correction the one that was added */
  async #corrected(correction) {
    if (this.#found) await this.#present();
    this.#input.fire("guillemet-correct", { correction, corrections: this.corrections });
  }

  /** Analyzes anew what was analyzed. */
  #again() {
    if (!this.#found && !this.#running && this.#state !== "error") return;
    this.#isOutdated = true;
    this.#work.abort();
    if (!this.#running) void this.analyze().catch(() => {});
  }

  /** Hears what happens to the article, and where in it the reader clicks. */
  #attend() {
    this.#attention.abort();
    const article = this.#article;
    const { observe } = this.#settings;
    if (this.#ended || (article ? !this.#found : !observe)) return;
    this.#attention = new AbortController();
    const { signal } = this.#attention;
    const onChange = () => {
      if (observe) return this.#again();
      // What is still there stays painted.
      this.#paint();
      if (this.#state !== "ready") return;
      this.#setState("stale");
      this.#fill();
    };
    const element = article?.element ?? null;
    watchArticle(element, { signal, everywhere: observe, isSame: () => this.#findTarget() === element, onChange });
    if (!article) return;
    onArticleClick(article.element, signal, ({ clientX, clientY }) => {
      const id = this.#shown ? article.itemAt(clientX, clientY) : null;
      if (id) this.select(id);
    });
  }

  /** @param {LensState} state */
  #setState(state) {
    this.#state = state;
    if (!this.#ended) this.#input.onState();
  }

  /** @param {unknown} error */
  #fail(error) {
    const code = codeOf(error) ?? "worker-lost";
    const message = error instanceof Error ? error.message : String(error);
    if (this.#ended || code === "aborted" || code === "closed") {
      this.#setState(this.#analysis ? "ready" : "idle");
      return;
    }
    this.#setState(this.#analysis && code === "unsupported-input" ? "ready" : "error");
    // For who runs the site; never with the text.
    console.error(`guillemet-lens: ${message}`);
    this.#desk?.complain(code);
    this.#input.fire("guillemet-error", { code, message });
  }
}
