// The page's one voice: a line of text that is also read out, with what can be done about it.
import { element } from "../dom.js";

/** @typedef {{label: string, act: () => void}} Action */

export class Status {
  #root;
  #line;
  #progress;
  #actions;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#line = element("p", { role: "status" });
    this.#progress = element("progress", { max: 1, hidden: true });
    this.#actions = element("span", { class: "actions" });
    root.append(this.#line, this.#progress, this.#actions);
    this.say("");
  }

  /**
   * @param {string} text "" for nothing
   * @param {{tone?: "info" | "error", actions?: Action[]}} [options]
   */
  say(text, { tone = "info", actions = [] } = {}) {
    this.#line.textContent = text;
    this.#root.dataset.tone = text ? tone : "silent";
    this.#progress.hidden = true;
    this.#actions.replaceChildren(
      ...actions.map(({ label, act }) => {
        const button = element("button", { type: "button" }, label);
        button.addEventListener("click", act);
        return button;
      }),
    );
  }

  /**
   * @param {string} text
   * @param {Action} cancel
   */
  work(text, cancel) {
    this.say(text, { actions: [cancel] });
    this.#progress.removeAttribute("value");
    this.#progress.setAttribute("aria-label", text);
    this.#progress.hidden = false;
  }

  /** @param {number} done */
  progress(done) {
    this.#progress.value = done;
  }
}
