// <guillemet-lens>: what a page has of it before a reader asks for more. Everything else is in session.js
// and comes when it is wanted.
/**
 * @import { Analysis, AnalyzeOptions, VocabularyEntry } from "../../types/guillemet.js"
 * @import { Correction, LensLabels, LensSelection, LensState } from "../../types/lens.js"
 * @import { Session } from "./session.js"
 */
import { codeOf, GuillemetError } from "../errors.js";
import { findArticle } from "./target.js";
import { createToggle } from "./toggle.js";

/** Without a page (on a server) there is nothing to extend. */
const Base = typeof HTMLElement === "function" ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});

/** @typedef {(lens: GuillemetLens) => Promise<{Session: typeof Session}>} LoadSession */

/** @type {LoadSession} */
let loadSession = () => import("./session.js");

/** For ways of delivery that load by other means. @param {LoadSession} load */
export const loadSessionBy = (load) => (loadSession = load);

/** What a page may set before this script is there. */
const properties = /** @type {const} */ (["vocabulary", "corrections", "labels", "selection", "open"]);

export class GuillemetLens extends Base {
  static observedAttributes = [
    "for", "exclude", "lang", "ui-lang", "layers", "highlight", "open", "placement", "theme", "start", "observe", "published",
    "storage", "worker-src", "wasm-src", "packs-src",
  ];

  /** @type {ReturnType<typeof createToggle> | null} */
  #toggle = null;
  /** The part that is loaded later. @type {Promise<Session> | null} */
  #loading = null;
  /** @type {Session | null} */
  #session = null;
  /** Of what listens and waits while this is on the page. */
  #connection = new AbortController();
  /** @type {LensState} */
  #state = "idle";
  #reflecting = false;
  /** @type {{vocabulary: VocabularyEntry[], corrections: Correction[], labels: LensLabels}} */
  #given = { vocabulary: [], corrections: [], labels: {} };

  connectedCallback() {
    for (const name of properties) this.#adopt(name);
    // A move is a removal and an insertion: nothing was taken down in between.
    if (this.#toggle) return;
    this.#state = "idle";
    this.#connection = new AbortController();
    this.#toggle = createToggle(this, () => (this.open ? this.hide() : this.show()));
    this.#label();
    this.#start();
    queueMicrotask(() => {
      if (!this.isConnected) return;
      this.#fire("guillemet-ready");
      if (this.open) void this.#shown();
    });
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end("idle");
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#toggle) return;
    if (name === "open") {
      if (!this.#reflecting) this.#follow(now !== null);
      return;
    }
    if (name === "start") this.#start();
    this.#label();
    this.#session?.changed(name);
  }

  /** The analysis with the reader's corrections; null before there is one. @returns {Analysis | null} */
  get analysis() {
    return this.#session?.analysis ?? null;
  }

  /** @returns {LensState} */
  get state() {
    return this.#session?.state ?? this.#state;
  }

  get open() {
    return this.hasAttribute("open");
  }
  set open(open) {
    this.toggleAttribute("open", Boolean(open));
  }

  /** Names of the site's own, beside those in the slot `vocabulary`. @returns {VocabularyEntry[]} */
  get vocabulary() {
    return this.#given.vocabulary;
  }
  set vocabulary(entries) {
    this.#given.vocabulary = entries ?? [];
    this.#session?.changed("vocabulary");
  }

  /** @returns {Correction[]} */
  get corrections() {
    return this.#session?.corrections ?? this.#given.corrections;
  }
  set corrections(list) {
    this.#given.corrections = list ?? [];
    this.#session?.changed("corrections");
  }

  /** Words in place of the built-in ones. @returns {LensLabels} */
  get labels() {
    return this.#given.labels;
  }
  set labels(labels) {
    this.#given.labels = labels ?? {};
    this.#label();
    this.#session?.changed("labels");
  }

  /** What is chosen in the article and in the panel. @returns {LensSelection | null} */
  get selection() {
    return this.#session?.selection ?? null;
  }
  set selection(selection) {
    this.select(selection?.id ?? null);
  }

  /**
   * @param {{signal?: AbortSignal}} [options]
   * @returns {Promise<Analysis>}
   */
  async analyze(options) {
    return (await this.#load()).analyze(options);
  }

  /**
   * Of any text; nothing on the page changes.
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   * @returns {Promise<Analysis>}
   */
  async analyzeText(text, options) {
    return (await this.#load()).analyzeText(text, options);
  }

  /** @param {string | null} id "entity-3", "quote-0", "subject-2"; null for nothing */
  select(id) {
    return this.#session?.select(id) ?? false;
  }
  next() {
    return this.#session?.step(1) ?? false;
  }
  previous() {
    return this.#session?.step(-1) ?? false;
  }

  /** @param {string} format "json", "jsonld", "csv", "webannotation", "markdown" @returns {Promise<Blob>} */
  async export(format) {
    return (await this.#load()).export(format);
  }

  /** @param {Blob | Correction[] | object} source a file's content, or a list */
  async importCorrections(source) {
    return (await this.#load()).importCorrections(source);
  }
  undo() {
    return this.#session?.undo() ?? false;
  }
  redo() {
    return this.#session?.redo() ?? false;
  }

  show() {
    if (!this.open) this.#follow(true);
  }
  hide() {
    if (this.open) this.#follow(false);
  }

  /** Takes everything down; only to be put on a page anew wakes it again. */
  destroy() {
    this.#end("destroyed");
  }

  /** A property that was set on the element before its class was there. @param {typeof properties[number]} name */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = /** @type {any} */ (this)[name];
    delete (/** @type {any} */ (this)[name]);
    /** @type {any} */ (this)[name] = value;
  }

  /** @param {string} type @param {object} [detail] @param {boolean} [cancelable] @returns {boolean} not cancelled */
  #fire(type, detail = {}, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
  }

  #label() {
    this.#toggle?.update({ open: this.open, labels: this.#given.labels, state: this.state });
  }

  /** Opens or closes, if nobody on the page objects. @param {boolean} open */
  #follow(open) {
    const allowed = this.#toggle !== null && this.#fire(open ? "guillemet-open" : "guillemet-close", {}, true);
    const now = allowed ? open : !open;
    this.#reflecting = true;
    this.toggleAttribute("open", now);
    this.#reflecting = false;
    if (!allowed) return;
    this.#label();
    if (open) void this.#shown();
    else this.#session?.hide();
    this.#fire("guillemet-toggle", { open });
  }

  async #shown() {
    try {
      const session = await this.#load();
      if (this.open) await session.show();
    } catch {
      // It has been told by an event.
    }
  }

  /** Loads before the reader asks, where the site wants that. */
  #start() {
    const { signal } = this.#connection;
    const start = this.getAttribute("start");
    const begin = () => {
      if (!signal.aborted && this.getAttribute("start") === start) this.analyze().catch(() => {});
    };
    if (start === "idle") {
      const later = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ work) => setTimeout(work, 1000));
      if (document.readyState === "complete") later(begin);
      else addEventListener("load", () => later(begin), { once: true, signal });
    } else if (start === "visible") {
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        begin();
      }, { rootMargin: "25%" });
      observer.observe(findArticle(this) ?? this);
      signal.addEventListener("abort", () => observer.disconnect());
    }
  }

  /** @returns {Promise<Session>} */
  #load() {
    const toggle = this.#toggle;
    if (!toggle) return Promise.reject(this.#failed(new GuillemetError("closed", "The lens is not on a page, or was destroyed.")));
    if (!this.#loading) {
      this.#state = "loading";
      this.#label();
      const loading = this.#make(toggle.shadow, this.#connection.signal);
      loading.catch((cause) => {
        if (this.#loading !== loading) return;
        // What failed may succeed the next time.
        this.#loading = null;
        this.#state = "error";
        this.#failed(cause);
        this.#label();
      });
      this.#loading = loading;
    }
    return this.#loading;
  }

  /** @param {ShadowRoot} shadow @param {AbortSignal} signal */
  async #make(shadow, signal) {
    /** @type {typeof Session} */
    let made;
    try {
      ({ Session: made } = await loadSession(this));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new GuillemetError("asset-missing", `The panel cannot be loaded: ${why}`, { cause });
    }
    if (signal.aborted) throw new GuillemetError("closed", "The lens was taken away.");
    this.#session = new made({
      host: this,
      shadow,
      given: this.#given,
      fire: (type, detail, cancelable) => this.#fire(type, detail, cancelable),
      onState: () => this.#label(),
      hide: () => this.hide(),
    });
    return this.#session;
  }

  /** @param {unknown} error */
  #failed(error) {
    const code = codeOf(error) ?? "worker-lost";
    const message = error instanceof Error ? error.message : String(error);
    if (code !== "closed" && code !== "aborted") console.error(`guillemet-lens: ${message}`);
    this.#fire("guillemet-error", { code, message });
    return error;
  }

  /** @param {LensState} state */
  #end(state) {
    this.#connection.abort();
    this.#session?.end();
    this.#toggle?.remove();
    this.#session = this.#toggle = this.#loading = null;
    this.#state = state;
  }
}
