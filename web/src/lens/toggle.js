// The button that opens the lens, and the ground it stands on.
/** @import { LensLabels, LensState } from "../../types/lens.js" */
import css from "../../styles/toggle.css";
import { themeBehind } from "./surroundings.js";

/** In the languages that the panel speaks. @type {Record<string, string>} */
const names = { fr: "Qui dit quoi", en: "Who says what" };

/** The interface's language: as asked, else the page's, where we speak it; else English. @param {Element} lens */
export function interfaceLanguage(lens) {
  const page = lens.getAttribute("ui-lang") || lens.closest("[lang]:not(guillemet-lens)")?.getAttribute("lang") || navigator.language || "";
  return page.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * @param {Element} lens
 * @param {() => void} onClick
 */
export function createToggle(lens, onClick) {
  const shadow = lens.shadowRoot ?? lens.attachShadow({ mode: "open" });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  shadow.adoptedStyleSheets = [sheet];

  const button = document.createElement("button");
  button.type = "button";
  button.className = "toggle";
  button.part.add("toggle");
  const mark = document.createElement("span");
  mark.className = "mark";
  mark.ariaHidden = "true";
  mark.textContent = "«»";
  const label = document.createElement("span");
  button.append(mark, label);
  button.addEventListener("click", onClick);

  // What stands in the tag for readers without JavaScript keeps its place, so that nothing moves; the
  // button then stands there.
  const fallback = document.createElement("slot");
  fallback.className = "fallback";
  const arrange = () => {
    const inPlace = fallback.assignedNodes().some((node) =>
      node instanceof Text ? node.data.trim() !== "" : node instanceof Element && !node.matches("noscript, script, template"));
    button.classList.toggle("in-place", inPlace);
  };
  fallback.addEventListener("slotchange", arrange);
  shadow.replaceChildren(button, fallback);
  arrange();
  const behind = themeBehind(document.body);

  return {
    shadow,
    /** @param {{open: boolean, labels: LensLabels, state: LensState, hidden: boolean}} now */
    update({ open, labels, state, hidden }) {
      button.hidden = hidden;
      const language = interfaceLanguage(lens);
      const theme = lens.getAttribute("theme") ?? "auto";
      button.dataset.theme = theme === "light" || theme === "dark" ? theme : behind;
      label.textContent = labels.toggle ?? names[language];
      button.lang = labels.toggle ? "" : language;
      button.ariaExpanded = String(open);
      button.ariaBusy = String(state === "loading" || state === "analyzing");
    },
    remove() {
      // What stands in the tag is shown again: a shadow tree cannot be taken off.
      shadow.replaceChildren(document.createElement("slot"));
      shadow.adoptedStyleSheets = [];
    },
  };
}
