// The panel at work: the view, its lists and its card, filled from what the session knows.
/**
 * @import { Analysis } from "../../types/guillemet.js"
 * @import { Correction, LensSelection, LensState } from "../../types/lens.js"
 * @import { Settings } from "./settings.js"
 * @import { PanelMessages } from "./words.js"
 */
import { canHighlight } from "../highlighter.js";
import { packLanguages } from "../languages.js";
import { Panel } from "../panel/panel.js";
import { countByLayer } from "../panel/rows.js";
import { cardOf } from "./card.js";
import { listenToKeys } from "./keys.js";
import { topicAddress } from "./page.js";
import { createView } from "./view.js";

/**
 * @typedef {object} DeskActions
 * @property {(id: string) => boolean} select false: there is no such thing, or somebody objected
 * @property {() => void} leave nothing is to be chosen any more
 * @property {(kind: "quote" | "entity", by: 1 | -1) => unknown} step
 * @property {(id: string) => Promise<string | null>} copy the copied text, or null
 * @property {(correction: Correction) => unknown} correct
 * @property {() => unknown} undo
 * @property {() => unknown} redo
 * @property {() => void} analyze
 * @property {(layer: string) => void} switchLayer
 * @property {() => void} hide
 *
 * @typedef {object} DeskContent
 * @property {Analysis | null} analysis
 * @property {string} text
 * @property {LensState} state
 * @property {Settings} settings
 * @property {ReadonlySet<string>} hidden layers that the reader has switched off
 * @property {LensSelection | null} selection
 * @property {{canUndo: boolean, canRedo: boolean}} corrections
 */

/** A difference of sides that is worth the change, in pixels. */
const notable = 80;

export class Desk {
  #actions;
  #words;
  #language;
  #view;
  #panel;
  #shadow;
  #placement = "end";
  /** @type {DeskContent | null} */
  #content = null;
  /** Where the reader was before an entry led elsewhere. @type {{y: number, from: HTMLElement | null} | null} */
  #before = null;
  /** The entry that the reader used last. @type {HTMLElement | null} */
  #from = null;

  /**
   * @param {ShadowRoot} shadow
   * @param {{words: PanelMessages, language: string}} labels
   * @param {DeskActions} actions
   */
  constructor(shadow, { words, language }, actions) {
    this.#shadow = shadow;
    this.#words = words;
    this.#language = language;
    this.#actions = actions;
    const view = createView(shadow, words, language);
    this.#view = view;
    this.#panel = new Panel(view.panel, {
      reveal: ({ id, what }, from) => {
        this.#from = from;
        if (actions.select(id)) view.announce(words.chosen(what));
      },
      copy: async ({ id }) => view.announce((await actions.copy(id)) === null ? words.notCopied : words.copied),
      topic: topicAddress,
    });
    view.close.addEventListener("click", actions.hide);
    view.search.addEventListener("input", () => this.#panel.filter(view.search.value));
    view.undo.addEventListener("click", actions.undo);
    view.redo.addEventListener("click", actions.redo);
    view.back.addEventListener("click", () => this.#goBack());
    listenToKeys(view, {
      mention: (by) => actions.step("entity", by) && this.#announce(),
      quote: (by) => actions.step("quote", by) && this.#announce(),
      leave: () => (this.#content?.selection ? this.#goBack() : actions.hide()),
      undo: actions.undo,
    });
  }

  /**
   * @param {Settings} settings
   * @param {"light" | "dark"} theme
   * @param {{start: number, end: number}} room beside the article, in pixels
   */
  dress({ placement, isPlaced }, theme, room) {
    const isOpen = !this.#view.panel.hidden;
    if (placement !== this.#placement && isOpen) this.#view.open(false, this.#placement);
    this.#placement = placement;
    // Where the site does not say, the panel takes the side where it covers less.
    const side = placement === "end" && !isPlaced && room.start > room.end + notable ? "start" : placement;
    this.#view.dress(theme, side, side === "start" ? room.start : room.end);
    if (isOpen) this.#view.open(true, placement);
  }

  open() {
    // The focus goes along only where it was on our button.
    const byButton = this.#shadow.activeElement !== null;
    this.#view.open(true, this.#placement);
    if (byButton) this.#view.panel.focus({ preventScroll: true });
  }

  close() {
    const hadFocus = this.#shadow.activeElement !== null;
    this.#view.open(false, this.#placement);
    if (hadFocus) /** @type {HTMLElement | null} */ (this.#shadow.querySelector(".toggle"))?.focus({ preventScroll: true });
  }

  /** @param {boolean} working */
  work(working) {
    const hadFocus = this.#view.panel.contains(this.#shadow.activeElement);
    if (working) this.#view.say(this.#view.error, "");
    this.#view.work(working);
    if (hadFocus) this.#keepFocus();
  }
  /** @param {number} done 0 to 1 */
  progress(done) {
    this.#view.progress(done);
  }

  /** @param {keyof PanelMessages["error"]} code */
  complain(code) {
    const again = { label: this.#words.retry, act: this.#actions.analyze };
    this.#view.say(this.#view.error, this.#words.error[code], again);
  }

  /** @param {DeskContent} content */
  show(content) {
    this.#content = content;
    const { analysis, text, state, settings, hidden, corrections } = content;
    const view = this.#view;
    const hadFocus = view.panel.contains(this.#shadow.activeElement);
    this.#panel.show(analysis, text, this.#words, settings.layers);
    view.showEmpty(analysis !== null && analysis.quotes.length === 0 && analysis.entities.length === 0, analysis !== null);
    view.showLegend(analysis ? countByLayer(analysis) : new Map(), settings.layers, hidden, this.#actions.switchLayer);
    view.undo.hidden = !corrections.canUndo;
    view.redo.hidden = !corrections.canRedo;
    if (state === "stale") view.say(view.notice, this.#words.stale, { label: this.#words.again, act: this.#actions.analyze });
    else view.say(view.notice, analysis ? this.#remark(analysis) : "");
    this.choose(content.selection);
    if (hadFocus) this.#keepFocus();
  }

  /** What had the focus may be gone: then the panel has it, so that keys go on working. */
  #keepFocus() {
    const focused = this.#shadow.activeElement;
    const isThere = focused !== null && focused.getClientRects().length > 0;
    if (!isThere && !this.#view.panel.hidden) this.#view.panel.focus({ preventScroll: true });
  }

  /** Shows the card of what is chosen, and its entry. @param {LensSelection | null} selection */
  choose(selection) {
    const view = this.#view;
    const content = this.#content;
    const card = view.card;
    const hadFocus = card.contains(this.#shadow.activeElement);
    view.showCard(selection?.kind ?? null);
    for (const entry of view.panel.querySelectorAll("[aria-current]")) entry.removeAttribute("aria-current");
    if (!selection || !content?.analysis) {
      card.replaceChildren();
      view.back.hidden = true;
      return;
    }
    content.selection = selection;
    card.replaceChildren(...cardOf(selection.id, {
      analysis: content.analysis,
      text: content.text,
      words: this.#words,
      actions: {
        select: (id) => this.#stepTo(id),
        correct: (correction) => void this.#actions.correct(correction),
        topic: topicAddress,
        close: () => this.#goBack(),
      },
    }));
    if (hadFocus) /** @type {HTMLElement | null} */ (card.querySelector(".step, .sign"))?.focus({ preventScroll: true });
    const hadPanel = view.panel.contains(this.#shadow.activeElement);
    const entry = this.#panel.find(entryOf(content.analysis, selection.id));
    if (!entry) return;
    entry.setAttribute("aria-current", "true");
    view.showEntry(entry);
    // The focus was on a page of the panel that is hidden now.
    if (hadPanel && !this.#shadow.activeElement?.checkVisibility()) entry.focus({ preventScroll: true });
  }

  /**
   * The reader is about to be led elsewhere.
   * @returns {number} what the panel covers at the foot of the screen, in pixels
   */
  beforeLeading() {
    this.#before ??= { y: scrollY, from: this.#from };
    this.#before.from = this.#from;
    this.#view.back.hidden = false;
    const { top, width } = this.#view.panel.getBoundingClientRect();
    return width > innerWidth * 0.8 && top > 0 && top < innerHeight ? innerHeight - top : 0;
  }

  remove() {
    this.#view.remove();
  }

  /** By a button of the card, which is made anew: the focus stays on the button of that name. @param {string} id */
  #stepTo(id) {
    const label = this.#shadow.activeElement?.getAttribute("aria-label");
    if (!this.#actions.select(id)) return;
    this.#announce();
    if (label) /** @type {HTMLElement | null} */ (this.#view.card.querySelector(`[aria-label="${CSS.escape(label)}"]`))?.focus({ preventScroll: true });
  }

  /** Says where the reader was led; what is marked on the page is in no accessibility tree. */
  #announce() {
    const facts = [...this.#view.card.querySelectorAll(".card-name, .card-facts > span")].map(({ textContent }) => textContent);
    this.#view.announce(this.#words.chosen(facts.join(", ")));
  }

  /** To where the reader was before an entry led elsewhere. */
  #goBack() {
    const before = this.#before;
    this.#before = null;
    if (this.#content) this.#content.selection = null;
    this.#actions.leave();
    if (!before) return;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    scrollTo({ top: before.y, behavior });
    (before.from?.isConnected ? before.from : this.#view.panel).focus({ preventScroll: true });
  }

  /** @param {Analysis} analysis */
  #remark({ language }) {
    const words = this.#words;
    if (!canHighlight) return words.noHighlights;
    if (language === "und") return words.unknownLanguage;
    const primary = language.split("-")[0];
    if (primary === "fr" || primary === "en") return "";
    const name = new Intl.DisplayNames([this.#language], { type: "language" }).of(language) ?? language;
    return packLanguages.includes(primary) ? words.namelessLanguage(name) : words.otherTextLanguage(name);
  }
}

/** The panel has one entry for all mentions of a subject. @param {Analysis} analysis @param {string} id */
function entryOf({ entities, subjects }, id) {
  if (!id.startsWith("entity-")) return id;
  const { subject } = entities[Number(id.slice("entity-".length))];
  return subject === null ? id : `entity-${subjects[subject].mentions[0]}`;
}
