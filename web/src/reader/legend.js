// The bar of layers: legend and switches in one.
/** @import { Messages } from "./messages.js" */
import { element } from "../dom.js";
import { layers } from "../palette.js";

export class Legend {
  /** Layers that are switched off. @type {Set<string>} */
  hidden = new Set();
  #root;

  /**
   * @param {HTMLElement} root
   * @param {() => void} onChange
   */
  constructor(root, onChange) {
    this.#root = root;
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      const layer = button?.dataset.layer;
      if (!button || !layer) return;
      if (!this.hidden.delete(layer)) this.hidden.add(layer);
      button.setAttribute("aria-pressed", String(!this.hidden.has(layer)));
      onChange();
    });
  }

  /**
   * @param {Map<string, number>} counts
   * @param {Messages} words
   */
  show(counts, words) {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.layer : undefined;
    this.#root.replaceChildren(
      ...layers.map(({ name }) => {
        const label = words.layer[/** @type {keyof Messages["layer"]} */ (name)];
        const button = element(
          "button",
          { type: "button", "data-layer": name, "aria-pressed": String(!this.hidden.has(name)) },
          element("span", { class: "swatch" }, label),
          " ",
          element("span", { class: "count" }, String(counts.get(name) ?? 0)),
        );
        return button;
      }),
    );
    if (focused) /** @type {HTMLElement | null} */ (this.#root.querySelector(`[data-layer=${focused}]`))?.focus();
  }
}
