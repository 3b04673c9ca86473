// Keys of the panel, while the focus is in it and not in a field.
/** @import { View } from "./view.js" */

/**
 * n and p: next and previous mention; j and k: quote; /: search; Ctrl+Z: undo a correction; Esc: back, then
 * close.
 * @param {View} view
 * @param {{mention: (by: 1 | -1) => unknown, quote: (by: 1 | -1) => unknown, leave: () => void, undo: () => unknown}} actions
 */
export function listenToKeys({ panel, search }, { mention, quote, leave, undo }) {
  /** @type {Record<string, () => unknown>} */
  const actions = {
    n: () => mention(1),
    p: () => mention(-1),
    j: () => quote(1),
    k: () => quote(-1),
    "/": () => search.focus(),
    Escape: leave,
  };
  panel.addEventListener("keydown", (event) => {
    const inField = event.composedPath()[0] instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(/** @type {HTMLElement} */ (event.composedPath()[0]).tagName);
    const undoing = (event.ctrlKey || event.metaKey) && event.key === "z" && !inField;
    const act = undoing ? undo : event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (event.isComposing || !act || (inField && event.key !== "Escape")) return;
    event.preventDefault();
    // The page may have keys of its own.
    event.stopPropagation();
    act();
  });
}
