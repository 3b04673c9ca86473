// <guillemet-lens>: what a page has of it before a reader asks for more. Everything else is in session.js
// and comes when it is wanted.
/**
 * @import { Analysis, AnalyzeOptions, VocabularyEntry } from "../../types/guillemet.js"
 * @import { Correction, LensLabels, LensSelection, LensState } from "../../types/lens.js"
 * @import { Session } from "./session.js"
 */
import { codeOf, GuillemetError } from "../errors.js";
import { loadSession } from "./load.js";
import { findArticle } from "./target.js";
import { createToggle } from "./toggle.js";
import { noArticle } from "./no-article.js";

/** Without a page (on a server) there is nothing to extend. */
const Base = typeof HTMLElement === "function" ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});

/** What a page may set before this script is there. */
const properties = /** @type {const} */ (["vocabulary", "corrections", "labels", "selection", "open"]);

/**
 * Shows who says what in an article of the page that it is on, and changes nothing on it.
 *
 * @tagname guillemet-lens
 *
 * @attr {string} for - id of the article; else the nearest one, where there is no doubt
 * @attr {string} exclude - selectors of what stands in the article and is not of it
 * @attr {string} lang - the article's language; found out by default
 * @attr {"fr" | "en"} ui-lang - the panel's language; the page's by default
 * @attr {string} layers - what is shown, of: person organization location work when amount quote; all by default
 * @attr {"open" | "always" | "never"} highlight - when the article is painted
 * @attr {boolean} open - whether the panel is open
 * @attr {"end" | "start" | "bottom" | "inline"} placement - where button and panel stand
 * @attr {"auto" | "light" | "dark"} theme - auto: by the background behind the article
 * @attr {"manual" | "visible" | "idle"} start - when it loads
 * @attr {boolean} observe - analyzes again when the article changes or another takes its place
 * @attr {string} published - YYYY-MM-DD, for what is said of "last Thursday"
 * @attr {"none" | "session" | "local"} storage - where the reader's corrections are kept
 * @attr {string} worker-src - URL of the worker's script
 * @attr {string} wasm-src - URL of the engine
 * @attr {string} packs-src - base URL of the languages' packs
 *
 * @fires {CustomEvent<{}>} guillemet-ready - it is on the page and can be asked
 * @fires {CustomEvent<{done: number}>} guillemet-progress - the share of the work done, 0 to 1
 * @fires {CustomEvent<{analysis: Analysis}>} guillemet-analysis - found, or found anew
 * @fires {CustomEvent<{open: boolean}>} guillemet-toggle - the panel has opened or closed
 * @fires {CustomEvent<{correction: Correction | null, corrections: Correction[]}>} guillemet-correct - the reader corrected
 * @fires {CustomEvent<{id: string, text: string}>} guillemet-copy - a quote was copied
 * @fires {CustomEvent<{code: ErrorCode, message: string}>} guillemet-error - something could not be done
 * @fires {CustomEvent<{id: string, kind: "entity" | "quote"}>} guillemet-select - something is about to be chosen; can be cancelled
 * @fires {CustomEvent<{}>} guillemet-open - the panel is about to open; can be cancelled
 * @fires {CustomEvent<{}>} guillemet-close - the panel is about to close; can be cancelled
 *
 * @slot - what stands in its place without JavaScript
 * @slot title - the panel's heading
 * @slot empty - where nothing was found
 * @slot footer - the panel's last line
 * @slot entity-card - beside the card of what is chosen
 * @slot vocabulary - a script of JSON: names, with links to the site's topic pages
 *
 * @csspart toggle - the button
 * @csspart panel - the panel
 * @csspart tabs - the row of tabs
 * @csspart list - a list of quotes or names
 * @csspart item - an entry of a list
 * @csspart count - a number
 * @csspart quote - the button of a quote
 * @csspart speaker - the quotes of one speaker
 * @csspart timeline - the list of dates
 * @csspart search - the search field
 * @csspart progress - what is shown while it works
 * @csspart error - what is shown where something could not be done
 *
 * @cssproperty --guillemet-bg - the panel's background
 * @cssproperty --guillemet-fg - the panel's words
 * @cssproperty --guillemet-accent - what can be pressed, and what is chosen
 * @cssproperty --guillemet-panel-width - the panel's width
 * @cssproperty --guillemet-person-tint - behind the words of a layer; also on :root, for the article
 * @cssproperty --guillemet-person-line - under the words of a layer
 * @cssproperty --guillemet-organization-tint
 * @cssproperty --guillemet-organization-line
 * @cssproperty --guillemet-location-tint
 * @cssproperty --guillemet-location-line
 * @cssproperty --guillemet-work-tint
 * @cssproperty --guillemet-work-line
 * @cssproperty --guillemet-when-tint
 * @cssproperty --guillemet-when-line
 * @cssproperty --guillemet-amount-tint
 * @cssproperty --guillemet-amount-line
 * @cssproperty --guillemet-quote-tint
 * @cssproperty --guillemet-quote-line
 */
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
  #watching = new AbortController();
  /** @type {LensState} */
  #state = "idle";
  #reflecting = false;
  /** Null: it is not known yet. @type {boolean | null} */
  #hasArticle = null;
  /** @type {{vocabulary: VocabularyEntry[], corrections: Correction[], labels: LensLabels}} */
  #given = { vocabulary: [], corrections: [], labels: {} };

  connectedCallback() {
    for (const name of properties) this.#adopt(name);
    // Highlights and style sheets are of the document that this script is in.
    if (this.ownerDocument !== document) return;
    // A move is a removal and an insertion: nothing was taken down in between.
    if (this.#toggle) {
      this.#session?.moved();
      return;
    }
    this.#state = "idle";
    this.#connection = new AbortController();
    this.#toggle = createToggle(this, () => (this.open ? this.hide() : this.show()));
    this.#label();
    const { signal } = this.#connection;
    queueMicrotask(() => {
      if (signal.aborted) return;
      this.#fire("guillemet-ready");
      this.#look();
      if (this.open) void this.#shown();
    });
    for (const type of ["DOMContentLoaded", "load"]) addEventListener(type, () => this.#look(), { once: true, signal });
    this.#watch();
  }

  adoptedCallback() {
    this.#end("idle");
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
    if (name === "start" && this.#hasArticle) this.#start();
    if (name === "observe") this.#watch();
    if (name === "for") this.#look();
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
    this.removeAttribute("open");
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
    this.#toggle?.update({ open: this.open, labels: this.#given.labels, state: this.state, hidden: !this.#hasArticle });
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

  /** Shows the button where there is an article; where there is none, the page is told. */
  #look() {
    const hasArticle = findArticle(this) !== null;
    // What is not there may be on its way.
    if (!hasArticle && document.readyState !== "complete") return;
    if (hasArticle === this.#hasArticle || !this.#toggle) return;
    this.#hasArticle = hasArticle;
    this.#label();
    // The session looks after its article itself.
    if (this.#session) return;
    if (hasArticle) this.#start();
    else this.#failed(noArticle(this));
  }

  /** Articles that come and go, before there is a session and after. */
  #watch() {
    this.#watching.abort();
    if (!this.hasAttribute("observe")) return;
    const { signal } = (this.#watching = new AbortController());
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const observer = new MutationObserver(() => {
      // Pages change in showers.
      timer ??= setTimeout(() => {
        timer = undefined;
        this.#look();
      }, 250);
    });
    observer.observe(this.getRootNode(), { childList: true, subtree: true });
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      observer.disconnect();
    });
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
    const gone = () => new GuillemetError("closed", "The lens was taken away.");
    /** Nobody is kept waiting for a file that is wanted no more. @type {Promise<never>} */
    const ended = new Promise((_, reject) => signal.addEventListener("abort", () => reject(gone()), { once: true }));
    /** @type {typeof Session} */
    let made;
    try {
      ({ Session: made } = await Promise.race([loadSession(this), ended]));
    } catch (cause) {
      if (signal.aborted) throw gone();
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new GuillemetError("asset-missing", `The panel cannot be loaded: ${why}`, { cause });
    }
    if (signal.aborted) throw gone();
    this.#session = new made({
      host: this,
      shadow,
      given: this.#given,
      fire: (type, detail, cancelable) => this.#fire(type, detail, cancelable),
      onState: () => this.#label(),
      hide: () => this.hide(),
      findTarget: () => findArticle(this),
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
    this.#watching.abort();
    this.#session?.end();
    this.#toggle?.remove();
    this.#session = this.#toggle = this.#loading = this.#hasArticle = null;
    this.#state = state;
  }
}
