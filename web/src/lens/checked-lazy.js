// In place of lazy.js where the lens comes by a script tag: the same modules, with their hashes checked.
import { modules } from "guillemet-lens-modules";
import { importChecked } from "./checked-import.js";

/** A preload wants a tree that is on the page: any lens of it. */
const anyShadow = () => document.querySelector("guillemet-lens:defined")?.shadowRoot ?? null;

/** @param {string} name */
const checked = (name) => () => importChecked(modules[name], import.meta.url, anyShadow());

/** @type {typeof import("../lazy.js").lazy} */
export const lazy = {
  inline: checked("inline"),
  engine: checked("engine"),
  exports: checked("exports"),
  copying: checked("copying"),
  corrections: checked("corrections"),
};
