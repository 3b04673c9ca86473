// The panel as elements in the lens's shadow tree. It knows nothing of analyses: session.js fills it.
/** @import { PanelMessages } from "../panel/messages.js" */
import css from "../../styles/lens.css";
import panelCss from "../../styles/panel.css";
import { element } from "../dom.js";
import { layers } from "../palette.js";
import { inkRules, swatchRules } from "../palette-css.js";

/** @type {CSSStyleSheet | undefined} */
let sheet;

function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const inks = [inkRules("light", "[data-theme=light]"), inkRules("dark", "[data-theme=dark]"), swatchRules()];
    sheet.replaceSync([panelCss, css, ...inks].join("\n"));
  }
  return sheet;
}

/** @param {string} label @param {string} sign @param {string} [className] */
const signButton = (label, sign, className = "sign") =>
  element("button", { type: "button", class: className, "aria-label": label, title: label }, element("span", { "aria-hidden": "true" }, sign));

/**
 * @param {ShadowRoot} shadow
 * @param {PanelMessages} words
 * @param {string} language of the words
 */
export function createView(shadow, words, language) {
  const own = styles();
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets.filter((one) => one !== own), own];

  const title = element("h2", { id: "title" }, element("slot", { name: "title" }, words.panelTitle));
  const close = signButton(words.close, "×");
  const legend = element("div", { class: "legend", role: "group", "aria-label": words.layers, hidden: true });
  const search = element("input", { type: "search", part: "search", "aria-label": words.search, placeholder: words.search, autocomplete: "off", hidden: true });
  const tabs = /** @type {const} */ (["quotes", "entities", "dates"]);
  const tabList = element("div", { class: "tabs", part: "tabs", role: "tablist", "aria-labelledby": "title", hidden: true },
    ...tabs.map((name) => element("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `page-${name}` }, words[`${name}Tab`])));
  const pages = tabs.map((name) =>
    element("div", { role: "tabpanel", id: `page-${name}`, "data-page": name, "aria-labelledby": `tab-${name}`, tabindex: 0 }));
  const bar = element("progress", { max: 1 });
  const progress = element("div", { class: "progress", part: "progress", hidden: true }, element("span", {}, words.working), bar);
  bar.setAttribute("aria-label", words.working);
  const error = element("div", { class: "notice error", part: "error", role: "alert", hidden: true });
  const notice = element("div", { class: "notice", hidden: true });
  const empty = element("div", { class: "empty", hidden: true }, element("slot", { name: "empty" }, element("p", { class: "none" }, words.noQuotes)));
  const card = element("div", {});
  const cardSlot = element("slot", { name: "entity-card" });
  const cardBox = element("div", { class: "card", hidden: true }, card, cardSlot);
  const undo = signButton(words.undo, "↶");
  const redo = signButton(words.redo, "↷");
  undo.hidden = redo.hidden = true;
  const back = element("button", { type: "button", class: "plain", hidden: true }, words.backToReading);
  const foot = element("footer", {}, element("slot", { name: "footer" }, element("span", {}, words.privacy)), back, undo, redo);
  const live = element("div", { class: "unseen", role: "status" });
  const body = element("div", { class: "pages", hidden: true }, empty, ...pages);
  const panel = element(
    "section",
    { class: "panel", part: "panel", lang: language, "aria-labelledby": "title", tabindex: -1, hidden: true },
    element("header", {}, title, close), legend, search, progress, error, notice, tabList, body, cardBox, foot, live,
  );
  shadow.append(panel);

  return {
    panel, close, search, undo, redo, back, card, legend, error, notice,

    /**
     * @param {"light" | "dark"} theme
     * @param {string} side
     * @param {number} room beside the article, in pixels
     */
    dress(theme, side, room) {
      panel.dataset.theme = theme;
      panel.dataset.side = side;
      panel.style.setProperty("--room", `${room}px`);
    },

    /** Scrolls the lists and nothing else: the page is where the reader was led. @param {HTMLElement} entry */
    showEntry(entry) {
      const { top, bottom } = entry.getBoundingClientRect();
      const room = body.getBoundingClientRect();
      if (top < room.top) body.scrollTop -= room.top - top;
      else if (bottom > room.bottom) body.scrollTop += bottom - room.bottom;
    },

    /** @param {"entity" | "quote" | null} kind of what is chosen */
    showCard(kind) {
      cardBox.hidden = kind === null;
      cardSlot.hidden = kind !== "entity";
    },

    /** @param {boolean} open @param {string} placement */
    open(open, placement) {
      // Above everything else of the page, whatever its styles say.
      const lifted = placement !== "inline" && "showPopover" in panel;
      if (open) {
        panel.hidden = false;
        panel.toggleAttribute("popover", lifted);
        if (lifted) panel.popover = "manual";
        if (lifted && !panel.matches(":popover-open")) panel.showPopover();
      } else {
        if (lifted && panel.matches(":popover-open")) panel.hidePopover();
        panel.hidden = true;
      }
    },

    /** @param {boolean} working */
    work(working) {
      progress.hidden = !working;
      bar.removeAttribute("value");
    },
    /** @param {number} done */
    progress(done) {
      bar.value = done;
    },

    /**
     * @param {HTMLElement} box `error` or `notice`
     * @param {string} text "" for nothing
     * @param {{label: string, act: () => void}} [action]
     */
    say(box, text, action) {
      box.hidden = text === "";
      box.replaceChildren(text);
      if (!action) return;
      const button = element("button", { type: "button" }, action.label);
      button.addEventListener("click", action.act);
      box.append(" ", button);
    },

    /**
     * @param {boolean} nothing that the article has neither quotes nor names
     * @param {boolean} known whether that has been found out: until then there is nothing to search, and nothing
     *   that would move when it comes
     */
    showEmpty(nothing, known) {
      empty.hidden = !nothing;
      tabList.hidden = search.hidden = legend.hidden = nothing || !known;
      body.hidden = !known;
      if (nothing) for (const page of pages) page.hidden = true;
    },

    /**
     * @param {Map<string, number>} counts
     * @param {ReadonlySet<string>} offered
     * @param {ReadonlySet<string>} hidden
     * @param {(layer: string) => void} onSwitch
     */
    showLegend(counts, offered, hidden, onSwitch) {
      const buttons = layers.filter(({ name }) => offered.has(name)).map(({ name }) => {
        const label = words.layer[/** @type {keyof PanelMessages["layer"]} */ (name)];
        const button = element("button", { type: "button", "data-layer": name, "aria-pressed": String(!hidden.has(name)) },
          element("span", { class: "swatch" }, label), " ", element("span", { class: "count", part: "count" }, String(counts.get(name) ?? 0)));
        button.addEventListener("click", () => onSwitch(name));
        return button;
      });
      const focused = /** @type {HTMLElement | null} */ (legend.querySelector(":focus"))?.dataset.layer;
      legend.replaceChildren(...buttons);
      if (focused) /** @type {HTMLElement | null} */ (legend.querySelector(`[data-layer="${focused}"]`))?.focus();
    },

    /** @param {string} text */
    announce(text) {
      live.textContent = text;
    },

    remove() {
      panel.remove();
      shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((one) => one !== own);
    },
  };
}

/** @typedef {ReturnType<typeof createView>} View */
